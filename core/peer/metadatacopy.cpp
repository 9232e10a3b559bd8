// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/metadatacopy.h"

#include <algorithm>
#include <libtorrent/bdecode.hpp>

namespace muster::peer {

namespace {

// libtorrent answers at once as long as less than 160 KiB wait to be sent, and what is more once a second.
constexpr qsizetype mostOnTheirWay = 8;

// Behind the string that begins at `at`; -1: none does.
qsizetype behindString(QByteArrayView bytes, qsizetype at)
{
    qsizetype length = 0;
    const qsizetype first = at;
    while (at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9' && length <= bytes.size())
        length = length * 10 + (bytes[at++] - '0');
    if (at == first || at >= bytes.size() || bytes[at] != ':' || length > bytes.size() - at - 1)
        return -1;
    return at + 1 + length;
}

} // namespace

std::optional<MetadataMessage> readMetadataMessage(QByteArrayView body)
{
    constexpr int mostDepth = 10;
    constexpr int mostTokens = 100;
    lt::error_code error;
    const lt::bdecode_node root =
        lt::bdecode(lt::span<const char>(body.data(), body.size()), error, nullptr, mostDepth, mostTokens);
    if (error || root.type() != lt::bdecode_node::dict_t)
        return std::nullopt;
    const std::int64_t kind = root.dict_find_int_value("msg_type", -1);
    const std::int64_t piece = root.dict_find_int_value("piece", -1);
    if (kind < 0 || kind > 2 || piece < 0 || piece > std::numeric_limits<int>::max())
        return std::nullopt;
    MetadataMessage message{MetadataMessage::Kind(kind), int(piece), 0, {}};
    if (message.kind == MetadataMessage::Kind::Data) {
        message.totalBytes = root.dict_find_int_value("total_size", 0);
        message.data = body.sliced(qsizetype(root.data_section().size()));
    }
    return message;
}

QByteArray metadataMessage(MetadataMessage::Kind kind, int piece)
{
    return "d8:msg_typei" + QByteArray::number(int(kind)) + "e5:piecei" + QByteArray::number(piece) + "ee";
}

bool isOneValue(QByteArrayView bytes)
{
    qsizetype depth = 0;
    for (qsizetype at = 0; at >= 0 && at < bytes.size();) {
        const char first = bytes[at];
        if (first == 'd' || first == 'l') {
            ++depth;
            ++at;
            continue;
        }
        if (first == 'e') {
            --depth;
            ++at;
        } else if (first == 'i') {
            at = bytes.indexOf('e', at);
            at = at < 0 ? -1 : at + 1;
        } else {
            at = behindString(bytes, at);
        }
        if (depth <= 0)
            return depth == 0 && at == bytes.size();
    }
    return false;
}

bool MetadataCopy::setSize(qint64 totalBytes)
{
    if (m_totalBytes > 0)
        return totalBytes == m_totalBytes;
    if (totalBytes <= 0 || totalBytes > m_mostBytes)
        return false;
    m_totalBytes = totalBytes;
    m_pieces.resize((totalBytes + metadataPieceBytes - 1) / metadataPieceBytes);
    return true;
}

std::optional<int> MetadataCopy::nextRequest()
{
    const qsizetype known = std::max<qsizetype>(1, m_pieces.size()); // the first one says how many there are
    if (m_asked >= known || m_asked - m_here >= mostOnTheirWay)
        return std::nullopt;
    return int(m_asked++);
}

bool MetadataCopy::take(const MetadataMessage& message)
{
    if (message.kind != MetadataMessage::Kind::Data || message.piece >= m_asked)
        return true;
    if (!setSize(message.totalBytes) || message.piece >= m_pieces.size() ||
        message.data.size() != sizeOf(message.piece))
        return false;
    QByteArray& piece = m_pieces[message.piece];
    if (piece.isEmpty()) {
        piece = message.data.toByteArray();
        ++m_here;
    }
    return true;
}

QByteArray MetadataCopy::bytes() const
{
    QByteArray all;
    all.reserve(m_totalBytes);
    for (const QByteArray& piece : m_pieces)
        all += piece;
    return all;
}

qint64 MetadataCopy::sizeOf(qsizetype piece) const
{
    return std::min<qint64>(metadataPieceBytes, m_totalBytes - piece * metadataPieceBytes);
}

} // namespace muster::peer
