#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A BitTorrent client of libtorrent's Python binding: libtorrentclient.py TORRENT FOLDER ADDRESS:PORT [--no-utp].

It has no other means to find peers than the torrent's trackers, and runs until it is ended.
"""
import sys

import libtorrent

torrent, folder, listen = sys.argv[1:4]
has_utp = "--no-utp" not in sys.argv[4:]
session = libtorrent.session({
    "listen_interfaces": listen,
    "enable_dht": False,
    "enable_lsd": False,
    "enable_upnp": False,
    "enable_natpmp": False,
    "enable_outgoing_utp": has_utp,
    "enable_incoming_utp": has_utp,
    "alert_mask": libtorrent.alert.category_t.tracker_notification
    | libtorrent.alert.category_t.error_notification
    | libtorrent.alert.category_t.status_notification,
})
session.add_torrent({"ti": libtorrent.torrent_info(torrent), "save_path": folder})
while True:
    session.wait_for_alert(1000)
    for alert in session.pop_alerts():
        print(alert.message(), flush=True)
