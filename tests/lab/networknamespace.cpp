// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/networknamespace.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace muster::lab {

namespace {

constexpr auto ownNamespace = "/proc/thread-self/ns/net";

int openOwnNamespace() { return ::open(ownNamespace, O_RDONLY | O_CLOEXEC); }

QString reason() { return QString::fromLocal8Bit(std::strerror(errno)); }

bool writeFile(const char* path, const QByteArray& text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

Result<NetworkNamespace> NetworkNamespace::make()
{
    const int back = openOwnNamespace();
    if (back < 0 || ::unshare(CLONE_NEWNET) != 0) {
        const QString why = reason();
        if (back >= 0)
            ::close(back);
        return fail(QStringLiteral("this machine allows no network namespaces: %1").arg(why));
    }
    const int made = openOwnNamespace();
    if (::setns(back, CLONE_NEWNET) != 0)
        qFatal("cannot go back to the network namespace that this thread came from");
    ::close(back);
    if (made < 0)
        return fail(QStringLiteral("the new network namespace cannot be opened: %1").arg(reason()));
    return NetworkNamespace(made);
}

NetworkNamespace::~NetworkNamespace()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QString NetworkNamespace::path() const
{
    return QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_descriptor);
}

Inside::Inside(const NetworkNamespace* where)
{
    if (!where)
        return;
    m_back = openOwnNamespace();
    if (m_back < 0 || ::setns(where->descriptor(), CLONE_NEWNET) != 0)
        qFatal("cannot enter a network namespace");
}

Inside::~Inside()
{
    if (m_back < 0)
        return;
    if (::setns(m_back, CLONE_NEWNET) != 0)
        qFatal("cannot leave a network namespace");
    ::close(m_back);
}

void becomeRootOfOwnNamespace()
{
    const auto user = ::geteuid();
    const auto group = ::getegid();
    // With a network of its own too: into the one outside, which is not his, he could not come back.
    if (user == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return; // then NetworkNamespace::make() says what is not allowed
    writeFile("/proc/self/setgroups", "deny");
    writeFile("/proc/self/uid_map", QByteArray("0 ") + QByteArray::number(user) + " 1");
    writeFile("/proc/self/gid_map", QByteArray("0 ") + QByteArray::number(group) + " 1");
}

Result<void> run(const NetworkNamespace& where, const QString& program, const QStringList& arguments,
                 const QByteArray& input)
{
    const QStringList administrators{QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")};
    QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(program, administrators);
    if (path.isEmpty())
        return fail(QStringLiteral("there is no %1 here").arg(program));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    {
        const Inside inside(&where);
        process.start(path, arguments);
    }
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return fail(QStringLiteral("%1 does not end").arg(program));
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return fail(QStringLiteral("%1 %2: %3")
                    .arg(program, arguments.join(u' '),
                         QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed()));
}

} // namespace muster::lab
