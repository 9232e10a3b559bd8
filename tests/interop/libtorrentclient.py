#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A BitTorrent client of libtorrent's Python binding: libtorrentclient.py TORRENT FOLDER ADDRESS:PORT.

It has no other means to find peers than the torrent's trackers, and runs until it is ended.
"""
import sys
import time

import libtorrent

torrent, folder, listen = sys.argv[1:]
session = libtorrent.session({
    "listen_interfaces": listen,
    "enable_dht": False,
    "enable_lsd": False,
    "enable_upnp": False,
    "enable_natpmp": False,
    "alert_mask": libtorrent.alert.category_t.tracker_notification
    | libtorrent.alert.category_t.error_notification,
})
session.add_torrent({"ti": libtorrent.torrent_info(torrent), "save_path": folder})
while True:
    for alert in session.pop_alerts():
        print(alert.message(), flush=True)
    time.sleep(0.05)
