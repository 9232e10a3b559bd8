// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QProcess>
#include <QTemporaryDir>

namespace muster::bench {

// opentracker (Debian's package), to compare with. MUSTER_OPENTRACKER names the program and
// MUSTER_OPENTRACKER_LIBS the folder of its libraries.
class Opentracker
{
public:
    static bool isThere();

    // Knows stormContent(0) to stormContent(contents - 1).
    Opentracker(const Endpoint& endpoint, quint32 contents);
    ~Opentracker();

    const Endpoint& endpoint() const { return m_endpoint; }
    qint64 processId() const { return m_process.processId(); }

private:
    Endpoint m_endpoint;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace muster::bench
