// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include "base/ids.h"
#include "peer/metadatacopy.h"

#include <QByteArray>
#include <chrono>
#include <functional>
#include <libtorrent/extensions.hpp>
#include <libtorrent/peer_connection_handle.hpp>
#include <memory>
#include <set>
#include <vector>

namespace muster::peer {

class MetadataPeer;

// Fetches the info dictionary of a torrent of which only the hash is known (BEP 9), in place of libtorrent's
// own ut_metadata: that parses what strangers sent in its network thread, whatever time it takes, and
// puts pieces of several peers together. This one parses nothing: it hands over bytes that hash right.
// It asks one peer, and every 2 s another one as long as it is not done, three at once; the copy of each is
// its own. Who gives what hashes wrong is not asked again. libtorrent's network thread; owned by its torrent.
class MetadataFetch final : public lt::torrent_plugin, public std::enable_shared_from_this<MetadataFetch>
{
public:
    using Clock = std::chrono::steady_clock;
    // Called once, with bytes whose SHA-1 is the hash.
    using Found = std::function<void(const QByteArray& info)>;

    MetadataFetch(const InfoHash& sha1, Found found);
    ~MetadataFetch() override;

    std::shared_ptr<lt::peer_plugin> new_connection(const lt::peer_connection_handle& connection) override;
    void tick() override; // about once a second

    // For its peers.
    void choose(Clock::time_point now);
    void onWhole(MetadataPeer& peer, Clock::time_point now);
    void onLie(MetadataPeer& peer, Clock::time_point now);

private:
    using Peers = std::vector<std::shared_ptr<MetadataPeer>>;
    Peers peers(); // those that are still connected

    const InfoHash m_sha1;
    const Found m_found;
    std::vector<std::weak_ptr<MetadataPeer>> m_peers; // as they came
    std::set<lt::tcp::endpoint> m_liars;
    Clock::time_point m_lastBegun;
    bool m_isDone = false;
};

// One connection of it.
class MetadataPeer final : public lt::peer_plugin
{
public:
    using Clock = MetadataFetch::Clock;

    MetadataPeer(std::weak_ptr<MetadataFetch> fetch, const lt::peer_connection_handle& connection);

    void add_handshake(lt::entry& handshake) override;
    bool on_extension_handshake(const lt::bdecode_node& handshake) override;
    bool on_extended(int length, int id, lt::span<const char> body) override;
    void on_disconnect(const lt::error_code& error) override;

    bool isAsked() const { return m_isAsked; }
    bool canBeAsked(Clock::time_point now) const;
    int tries() const { return m_tries; }
    void begin(Clock::time_point now);
    // It says nothing, or takes so long that somebody else is better asked.
    bool isSilent(Clock::time_point now) const;
    bool isSlow(Clock::time_point now) const;
    void rest(Clock::time_point until);
    QByteArray bytes() const { return m_copy.bytes(); }
    lt::tcp::endpoint remote() const { return m_connection.remote(); }
    void disconnect();

private:
    void onData(const MetadataMessage& message, Clock::time_point now);
    void askOn();
    void send(const QByteArray& message);

    const std::weak_ptr<MetadataFetch> m_fetch;
    lt::peer_connection_handle m_connection;
    MetadataCopy m_copy;
    qint64 m_toldBytes = 0; // in its handshake
    int m_theirId = 0;      // 0: it does not take part
    int m_tries = 0;
    bool m_isAsked = false;
    bool m_isGone = false;
    Clock::time_point m_begun;
    Clock::time_point m_lastHeard;
    Clock::time_point m_restsUntil;
};

} // namespace muster::peer
