// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QByteArray>

namespace muster::tracker {

// What the operating system says of this process.
struct ProcessUsage
{
    double cpuSeconds = 0;
    quint64 residentBytes = 0;
    quint64 openFiles = 0;
};

// The figures of one tracker; those that count do so from its start.
struct TrackerMetrics
{
    struct Udp
    {
        quint64 datagrams = 0;
        quint64 announces = 0;
        quint64 malformed = 0;
        quint64 unanswered = 0;
        quint64 unsure = 0;
        quint64 busy = 0;
    };
    struct Http
    {
        quint64 requests = 0;
        quint64 announces = 0;
        quint64 scrapes = 0;
        quint64 failures = 0;    // a reason was told
        quint64 unavailable = 0; // not now
        quint64 unstored = 0;    // answered before the change was stored
        quint64 connections = 0; // open now
        quint64 refusedConnections = 0;
        quint64 evictedConnections = 0;
        quint64 lateConnections = 0;
    };

    quint64 contents = 0;
    quint64 peers = 0;
    quint64 applied = 0; // log index
    struct Refused       // by UDP and by HTTP
    {
        quint64 byAccess = 0; // the operator's list
        quint64 byLimit = 0;
    };
    Refused refused;
    Udp udp;
    Http http;
    ProcessUsage process;
};

// The text exposition format of Prometheus, version 0.0.4. The names are in docs/wire-format.md. Pure.
QByteArray metricsText(const TrackerMetrics& metrics, const status::ClusterStatus& cluster);

} // namespace muster::tracker
