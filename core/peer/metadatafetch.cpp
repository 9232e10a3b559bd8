// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/metadatafetch.h"

#include "peer/sha1.h"
#include "peer/torrentloading.h"

#include <QtEndian>
#include <algorithm>
#include <libtorrent/bdecode.hpp>
#include <libtorrent/entry.hpp>
#include <utility>

namespace muster::peer {

namespace {

using namespace std::chrono_literals;

constexpr int ourId = 2; // of ut_metadata, as libtorrent's own has it; its other extensions have others
constexpr int mostMessageBytes = metadataPieceBytes + 1024;
constexpr int mostAtOnce = 3;
constexpr auto untilAnother = 2s;
constexpr auto patience = 10s;
constexpr qint64 slowBytesPerSecond = 64 * 1024;
constexpr auto shortRest = 20s; // who was silent
constexpr auto longRest = 60s;  // who has no metadata: it may get it
constexpr std::size_t mostLiars = 1000;

} // namespace

MetadataFetch::MetadataFetch(const InfoHash& sha1, Found found)
    : m_sha1(sha1)
    , m_found(std::move(found))
{
}

MetadataFetch::~MetadataFetch() = default;

std::shared_ptr<lt::peer_plugin> MetadataFetch::new_connection(const lt::peer_connection_handle& connection)
{
    if (connection.type() != lt::connection_type::bittorrent || m_liars.contains(connection.remote()))
        return {};
    auto peer = std::make_shared<MetadataPeer>(weak_from_this(), connection);
    m_peers.push_back(peer);
    return peer;
}

void MetadataFetch::tick()
{
    const auto now = Clock::now();
    const Peers all = peers();
    const bool someWait =
        std::any_of(all.begin(), all.end(), [&](const auto& peer) { return peer->canBeAsked(now); });
    for (const auto& peer : all)
        if (peer->isSilent(now) || (someWait && peer->isSlow(now)))
            peer->rest(now + shortRest);
    choose(now);
}

void MetadataFetch::choose(Clock::time_point now)
{
    if (m_isDone)
        return;
    const Peers all = peers();
    const auto asked =
        std::count_if(all.begin(), all.end(), [](const auto& peer) { return peer->isAsked(); });
    if (asked >= mostAtOnce || (asked > 0 && now - m_lastBegun < untilAnother))
        return;
    std::shared_ptr<MetadataPeer> best;
    for (const auto& peer : all)
        if (peer->canBeAsked(now) && (!best || peer->tries() < best->tries()))
            best = peer;
    if (!best)
        return;
    m_lastBegun = now;
    best->begin(now);
}

void MetadataFetch::onWhole(MetadataPeer& peer, Clock::time_point now)
{
    if (m_isDone)
        return;
    const QByteArray info = peer.bytes();
    if (sha1Of(info) != m_sha1.view()) {
        onLie(peer, now);
        return;
    }
    m_isDone = true;
    for (const auto& each : peers())
        each->rest(Clock::time_point::max());
    m_found(info);
}

void MetadataFetch::onLie(MetadataPeer& peer, Clock::time_point now)
{
    if (m_liars.size() < mostLiars)
        m_liars.insert(peer.remote());
    peer.disconnect();
    choose(now);
}

MetadataFetch::Peers MetadataFetch::peers()
{
    std::erase_if(m_peers, [](const auto& peer) { return peer.expired(); });
    Peers all;
    for (const auto& each : m_peers)
        if (auto peer = each.lock())
            all.push_back(std::move(peer));
    return all;
}

MetadataPeer::MetadataPeer(std::weak_ptr<MetadataFetch> fetch, const lt::peer_connection_handle& connection)
    : m_fetch(std::move(fetch))
    , m_connection(connection)
    , m_copy(mostTorrentBytes)
{
}

void MetadataPeer::add_handshake(lt::entry& handshake) { handshake["m"]["ut_metadata"] = ourId; }

bool MetadataPeer::on_extension_handshake(const lt::bdecode_node& handshake)
{
    if (handshake.type() != lt::bdecode_node::dict_t)
        return false;
    const lt::bdecode_node messages = handshake.dict_find_dict("m");
    const std::int64_t id = messages ? messages.dict_find_int_value("ut_metadata", 0) : 0;
    if (id <= 0 || id > 255)
        return false;
    const auto now = Clock::now();
    m_theirId = int(id);
    m_toldBytes = handshake.dict_find_int_value("metadata_size", 0);
    if (m_toldBytes <= 0 && !m_isAsked) // others first
        m_restsUntil = std::max(m_restsUntil, now + MetadataFetch::Clock::duration(patience));
    if (const auto fetch = m_fetch.lock())
        fetch->choose(now);
    return true;
}

bool MetadataPeer::on_extended(int length, int id, lt::span<const char> body)
{
    if (id != ourId)
        return false;
    if (length > mostMessageBytes) {
        disconnect();
        return true;
    }
    if (body.size() < length)
        return true; // called again with more of it
    const auto message = readMetadataMessage(QByteArrayView(body.data(), body.size()));
    const auto now = Clock::now();
    if (!message)
        disconnect();
    else if (message->kind == MetadataMessage::Kind::Request)
        send(metadataMessage(MetadataMessage::Kind::Reject, message->piece)); // nor do we have it
    else if (message->kind == MetadataMessage::Kind::Data)
        onData(*message, now);
    else if (m_isAsked)
        rest(now + longRest);
    if (const auto fetch = m_fetch.lock())
        fetch->choose(now);
    return true;
}

void MetadataPeer::on_disconnect(const lt::error_code&)
{
    m_isGone = true;
    rest(Clock::time_point::max());
    if (const auto fetch = m_fetch.lock())
        fetch->choose(Clock::now());
}

void MetadataPeer::onData(const MetadataMessage& message, Clock::time_point now)
{
    const auto fetch = m_fetch.lock();
    if (!m_isAsked || !fetch)
        return; // late
    m_lastHeard = now;
    if (!m_copy.take(message)) {
        fetch->onLie(*this, now);
        return;
    }
    if (m_copy.isWhole())
        fetch->onWhole(*this, now);
    else
        askOn();
}

bool MetadataPeer::canBeAsked(Clock::time_point now) const
{
    return m_theirId != 0 && !m_isAsked && !m_isGone && now >= m_restsUntil;
}

void MetadataPeer::begin(Clock::time_point now)
{
    m_isAsked = true;
    ++m_tries;
    m_begun = m_lastHeard = now;
    if (m_toldBytes > 0 && !m_copy.setSize(m_toldBytes))
        rest(Clock::time_point::max()); // more than anybody may have
    else
        askOn();
}

bool MetadataPeer::isSilent(Clock::time_point now) const { return m_isAsked && now - m_lastHeard > patience; }

bool MetadataPeer::isSlow(Clock::time_point now) const
{
    const auto allowed = patience + std::chrono::seconds(m_copy.totalBytes() / slowBytesPerSecond);
    return m_isAsked && now - m_begun > allowed;
}

void MetadataPeer::rest(Clock::time_point until)
{
    m_isAsked = false;
    m_restsUntil = until;
    m_copy = MetadataCopy(mostTorrentBytes);
}

void MetadataPeer::disconnect()
{
    m_isGone = true;
    rest(Clock::time_point::max());
    m_connection.disconnect(lt::errors::invalid_metadata_message, lt::operation_t::bittorrent,
                            lt::peer_connection_interface::peer_error);
}

void MetadataPeer::askOn()
{
    while (const auto piece = m_copy.nextRequest())
        send(metadataMessage(MetadataMessage::Kind::Request, *piece));
}

// As BEP 10 has it.
void MetadataPeer::send(const QByteArray& message)
{
    constexpr char extended = 20;
    if (m_theirId == 0 || m_isGone)
        return;
    QByteArray frame(4, '\0');
    qToBigEndian(quint32(message.size() + 2), frame.data());
    frame += extended;
    frame += char(m_theirId);
    frame += message;
    m_connection.send_buffer(frame.constData(), int(frame.size()));
}

} // namespace muster::peer
