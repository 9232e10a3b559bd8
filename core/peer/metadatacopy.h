// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace muster::peer {

// One message of the metadata exchange (BEP 9), behind the extended message's identifier.
struct MetadataMessage
{
    enum class Kind : quint8 { Request, Data, Reject };
    Kind kind = Kind::Request;
    int piece = 0;
    qint64 totalBytes = 0; // of Data alone
    QByteArrayView data;   // of what was read; as long as that
};

inline constexpr int metadataPieceBytes = 16 * 1024; // of every piece but the last

// Nothing: it is none. Pure; any thread.
std::optional<MetadataMessage> readMetadataMessage(QByteArrayView body);
// A Request or a Reject.
QByteArray metadataMessage(MetadataMessage::Kind kind, int piece);

// Whether these bytes are one bencoded value with nothing behind it: only then may they be put into another.
bool isOneValue(QByteArrayView bytes);

// The metadata as one peer has it, piece by piece. No bytes of another peer come into it, so nobody can spoil
// what somebody else gives. It takes no more memory than what came. Pure; one thread.
class MetadataCopy
{
public:
    explicit MetadataCopy(qint64 mostBytes)
        : m_mostBytes(mostBytes)
    {
    }

    // As the peer says it, in its handshake or with its first piece. False: no size that it can have, or
    // another one than before.
    bool setSize(qint64 totalBytes);
    qint64 totalBytes() const { return m_totalBytes; } // 0: not known yet

    // The piece to ask for now; it counts as asked for. Nothing: enough are on their way.
    std::optional<int> nextRequest();
    // Of what was not asked for it takes nothing. False: the peer contradicts itself.
    bool take(const MetadataMessage& message);
    bool isWhole() const { return m_totalBytes > 0 && m_here == m_pieces.size(); }
    QByteArray bytes() const; // once it is whole

private:
    qint64 sizeOf(qsizetype piece) const;

    qint64 m_mostBytes;
    qint64 m_totalBytes = 0;
    QList<QByteArray> m_pieces; // empty: not here
    qsizetype m_asked = 0;      // the pieces before this one
    qsizetype m_here = 0;
};

} // namespace muster::peer
