// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/opentracker.h"

#include "bench/announcestorm.h"

#include <QFile>
#include <csignal>
#include <sys/prctl.h>

namespace muster::bench {

bool Opentracker::isThere() { return QFile::exists(qEnvironmentVariable("MUSTER_OPENTRACKER")); }

Opentracker::Opentracker(const Endpoint& endpoint, quint32 contents)
    : m_endpoint(endpoint)
{
    QFile whitelist(m_folder.filePath(QStringLiteral("whitelist.txt")));
    if (!whitelist.open(QIODevice::WriteOnly))
        return;
    for (quint32 n = 0; n < contents; ++n)
        whitelist.write(stormContent(n).toHex() + '\n');
    whitelist.close();
    // Started by root it reads the list as nobody.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFileDevice::ReadOther |
                                               QFileDevice::ExeOther);
    QFile::setPermissions(whitelist.fileName(), whitelist.permissions() | QFileDevice::ReadOther);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"), qEnvironmentVariable("MUSTER_OPENTRACKER_LIBS"));
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(qEnvironmentVariable("MUSTER_OPENTRACKER"),
                    {QStringLiteral("-i"), endpoint.address.toString(), QStringLiteral("-P"),
                     QString::number(endpoint.port), QStringLiteral("-w"), whitelist.fileName()});
    m_process.waitForStarted();
}

Opentracker::~Opentracker()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace muster::bench
