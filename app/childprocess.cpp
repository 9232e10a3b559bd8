// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/childprocess.h"

#include <QFile>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace muster::app {

namespace {

constexpr int terminatePatienceMs = 2000;

}

std::unique_ptr<QProcess> makeChild(const QString& program, const QStringList& arguments, ChildLife life,
                                    const QString& complaints)
{
    auto child = std::make_unique<QProcess>();
    child->setProgram(program);
    child->setArguments(arguments);
    child->setProcessChannelMode(QProcess::SeparateChannels);
    child->setStandardErrorFile(complaints);
    child->setChildProcessModifier([life] {
        if (life == ChildLife::EndsWithThis) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::setpgid(0, 0);
        } else {
            ::setsid(); // the end of our terminal is not its, either
        }
    });
    return child;
}

QString lastLineOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll().trimmed().split('\n').last());
}

void endChildren(const QList<QProcess*>& children)
{
    for (QProcess* process : children)
        process->terminate();
    for (QProcess* process : children) {
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(terminatePatienceMs)) {
            process->kill();
            process->waitForFinished();
        }
    }
}

} // namespace muster::app
