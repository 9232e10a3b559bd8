// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sessionsettings.h"

#include "peer/chunkdisk.h"

#include <fstream>
#include <libtorrent/alert.hpp>
#include <libtorrent/fingerprint.hpp>

namespace muster::peer {

namespace {

void chooseNetwork(lt::settings_pack& pack, const EngineSettings& settings)
{
    const Endpoint listen{settings.address, settings.port};
    pack.set_str(lt::settings_pack::listen_interfaces, listen.toString().toStdString());
    if (!settings.address.isUnspecified())
        pack.set_str(lt::settings_pack::outgoing_interfaces, settings.address.toString().toStdString());
    // The port asked for, or an error that says so, if it was asked for by a person.
    pack.set_bool(lt::settings_pack::listen_system_port_fallback, settings.mayListenElsewhere);
    pack.set_int(lt::settings_pack::max_retry_port_bind, 0);
    pack.set_bool(lt::settings_pack::allow_multiple_connections_per_ip, true);
    // uTP is 20 times slower between two hosts of a LAN, and where it may libtorrent tries it first.
    pack.set_bool(lt::settings_pack::enable_outgoing_utp, settings.finders.hasHolePunching);
    pack.set_bool(lt::settings_pack::enable_incoming_utp, true);
    pack.set_int(lt::settings_pack::mixed_mode_algorithm, lt::settings_pack::prefer_tcp);
}

void chooseFinders(lt::settings_pack& pack, const Finders& finders)
{
    pack.set_bool(lt::settings_pack::enable_lsd, finders.hasLocalDiscovery);
    pack.set_bool(lt::settings_pack::enable_upnp, finders.hasPortMapping);
    pack.set_bool(lt::settings_pack::enable_natpmp, finders.hasPortMapping);
    pack.set_bool(lt::settings_pack::enable_dht, finders.hasDht);
    pack.set_str(lt::settings_pack::dht_bootstrap_nodes, std::string()); // peers are each other's
    // Made for the internet, where many nodes of one network are an attack.
    for (const int guard :
         {lt::settings_pack::dht_restrict_routing_ips, lt::settings_pack::dht_restrict_search_ips,
          lt::settings_pack::dht_prefer_verified_node_ids, lt::settings_pack::dht_enforce_node_id,
          lt::settings_pack::dht_ignore_dark_internet})
        pack.set_bool(guard, false);
    pack.set_int(lt::settings_pack::dht_announce_interval, 120);
    // A tier's trackers one after another until one answers, then the next tier only if none did (BEP 12).
    pack.set_bool(lt::settings_pack::announce_to_all_tiers, false);
    pack.set_bool(lt::settings_pack::announce_to_all_trackers, false);
    pack.set_bool(lt::settings_pack::validate_https_trackers, true);
}

void chooseEncryption(lt::settings_pack& pack, bool isRequired)
{
    pack.set_int(lt::settings_pack::out_enc_policy,
                 isRequired ? lt::settings_pack::pe_forced : lt::settings_pack::pe_disabled);
    pack.set_int(lt::settings_pack::in_enc_policy,
                 isRequired ? lt::settings_pack::pe_forced : lt::settings_pack::pe_enabled);
    // Otherwise the handshake alone is encrypted.
    pack.set_int(lt::settings_pack::allowed_enc_level,
                 isRequired ? lt::settings_pack::pe_rc4 : lt::settings_pack::pe_both);
    pack.set_bool(lt::settings_pack::prefer_rc4, isRequired);
}

// libtorrent reads all that the kernel holds of a connection at once, which is up to tcp_rmem's 6 MiB or, on
// some systems, 32 MiB: its buffers then take that for each peer, and what is read at once goes past the
// disk's limit for what is unwritten. 1 MiB is 10 Gbit/s for 0.8 ms, so the kernel's own choice stays where
// it lets nobody have that much.
void chooseSocketBuffer(lt::settings_pack& pack)
{
    constexpr int bufferBytes = 1024 * 1024;
    std::ifstream limit("/proc/sys/net/core/rmem_max");
    int mostBytes = 0;
    if (limit >> mostBytes && mostBytes >= bufferBytes)
        pack.set_int(lt::settings_pack::recv_socket_buffer_size, bufferBytes);
}

void chooseSizes(lt::settings_pack& pack)
{
    chooseSocketBuffer(pack);
    pack.set_int(lt::settings_pack::max_out_request_queue, 2000);
    pack.set_int(lt::settings_pack::max_allowed_in_request_queue, 4000);
    pack.set_int(lt::settings_pack::send_buffer_low_watermark, 256 * 1024);
    pack.set_int(lt::settings_pack::send_buffer_watermark, 4 * 1024 * 1024);
    pack.set_int(lt::settings_pack::send_buffer_watermark_factor, 200);
    pack.set_int(lt::settings_pack::max_queued_disk_bytes, 32 * 1024 * 1024);
    // Of libtorrent's own disk, which has little left to do.
    pack.set_int(lt::settings_pack::aio_threads, 2);
    pack.set_int(lt::settings_pack::hashing_threads, 1);
    pack.set_int(lt::settings_pack::unchoke_slots_limit, 100);
    pack.set_int(lt::settings_pack::connections_limit, 500);
    pack.set_int(lt::settings_pack::alert_queue_size, 100'000);
}

void choosePatience(lt::settings_pack& pack)
{
    pack.set_int(lt::settings_pack::connection_speed, 200);
    pack.set_bool(lt::settings_pack::smooth_connects, false);
    pack.set_int(lt::settings_pack::peer_connect_timeout, 4);
    pack.set_int(lt::settings_pack::min_reconnect_time, 2);
    pack.set_int(lt::settings_pack::max_failcount, 20);
    pack.set_int(lt::settings_pack::request_timeout, 10);
    pack.set_int(lt::settings_pack::piece_timeout, 5);
    pack.set_int(lt::settings_pack::tick_interval, 100);
}

} // namespace

lt::session_params sessionParams(const EngineSettings& settings)
{
    lt::session_params params;
    params.extensions.clear(); // each torrent has its own: Session::addExtensions()
    lt::settings_pack& pack = params.settings;
    pack.set_str(lt::settings_pack::user_agent, "Muster/" MUSTER_VERSION);
    pack.set_str(lt::settings_pack::peer_fingerprint, lt::generate_fingerprint("MU", 0, 1, 0, 0));
    pack.set_int(
        lt::settings_pack::alert_mask,
        int(lt::alert_category::error | lt::alert_category::status | lt::alert_category::storage |
            lt::alert_category::piece_progress | lt::alert_category::tracker | lt::alert_category::dht |
            lt::alert_category::connect |
            (settings.finders.hasLocalDiscovery ? lt::alert_category::peer : lt::alert_category_t{})));
    // The chunks were hashed by us; and what is in the files beside them is not believed. Without looking at
    // the files at all, libtorrent 2.0.8 crashes where some are skipped (torrent_flags::no_verify_files).
    pack.set_bool(lt::settings_pack::no_recheck_incomplete_resume, true);
    pack.set_int(lt::settings_pack::download_rate_limit, settings.downloadBytesPerSecond);
    pack.set_int(lt::settings_pack::upload_rate_limit, settings.uploadBytesPerSecond);
    chooseNetwork(pack, settings);
    chooseFinders(pack, settings.finders);
    chooseEncryption(pack, settings.isEncryptionRequired);
    chooseSizes(pack);
    choosePatience(pack);
    params.disk_io_constructor = &ChunkDisk::make;
    return params;
}

} // namespace muster::peer
