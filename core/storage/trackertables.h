// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"
#include "protocol/stateimage.h"

#include <functional>
#include <optional>

namespace muster::storage {

class DbConnection;

// The SQL behind the tracker's tables: what each command does to them, in the same order and with the same
// outcome on every tracker. Made for one job; errors stay in the connection.
class TrackerTables
{
public:
    explicit TrackerTables(DbConnection& connection)
        : m_connection(connection)
    {
    }

    quint64 appliedIndex();
    void apply(quint64 index, const protocol::LogEntry& entry);
    void replaceAll(const protocol::StateImage& image);
    protocol::StateImage image();
    QByteArray encodedImage(); // takes the memory of the bytes, not that of the rows as well
    // Whether the tables still add up to the checksum that was stored with them. `image`: all that they hold.
    bool isSound(const protocol::StateImage& image);
    // Tables of an earlier version, and new ones, have no checksum yet.
    void sealIfNew();

private:
    void apply(const protocol::AnnounceCommand& command);
    void apply(const protocol::StopCommand& command);
    void apply(const protocol::DescribeCommand& command);
    void apply(const protocol::ExpireCommand& command);
    void apply(const protocol::SecretCommand& command);
    void apply(const protocol::AdoptCommand& command);
    void apply(const protocol::AdoptInfoCommand& command);
    void apply(const protocol::YieldCommand&) {}
    void apply(const protocol::AccessCommand& command); // trackertablesaccess.cpp

    protocol::AccessRules accessRules();
    void setRules(const protocol::AccessRules& rules);

    qint64 peerId(const Endpoint& peer); // 0: not in PEER_INFO
    qint64 addPeer(const Endpoint& peer);
    Endpoint peerOf(qint64 id);
    struct Found
    {
        qint64 peer = 0; // 0: not in PEER_INFO
        std::optional<protocol::ContentRow> content;
    };
    Found find(const InfoHash& infoHash, const Endpoint& endpoint);
    Digest infoDigest(const InfoHash& infoHash);
    protocol::ConnectionSecrets secrets();
    void setSecrets(const protocol::ConnectionSecrets& secrets);
    void put(const QString& sha1, qint64 peer, bool seeding, ClusterTime announcedAt);
    void setContact(const InfoHash& infoHash, qint64 peer, const Endpoint& endpoint,
                    const std::optional<protocol::PeerContact>& told);
    void removeRow(const protocol::ContentRow& row, qint64 peer);
    void dropInfoOfNobody(const InfoHash& infoHash);
    void dropPeerOfNothing(qint64 peer);

    protocol::StateImage place();
    protocol::StateImageWriter::Expected expectedSize();
    void readContents(const std::function<void(const protocol::ContentRow&)>& use);
    void readInfos(const std::function<void(const protocol::ContentInfoRow&)>& use);
    void readContacts(const std::function<void(const protocol::PeerContactRow&)>& use);
    void setMeaningless(const QString& table, const QString& what);

    DbConnection& m_connection;
    ClusterTime m_takenAt{}; // of the part that is being applied: when its tracker took it
    ClusterTime m_now{};     // of the entry that is being applied
    Digest m_digest = 0;     // of all tables, while an entry is being applied
};

} // namespace muster::storage
