// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's processes and files: how they begin, are read and end.
#include "app/demo.h"

#include "app/childprocess.h"
#include "status/statusjson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::app {

namespace {

const QString fetcher = QStringLiteral("fetcher");
const QString sharer = QStringLiteral("sharer");

QByteArray sha1Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

// A tracker's line without the time in front.
QString textOfEvent(const QByteArray& line)
{
    const QString text = QString::fromUtf8(line);
    const bool hasTime = text.size() > 13 && text.at(2) == u':' && text.at(8) == u'.';
    return hasTime ? text.mid(13) : text;
}

} // namespace

QProcess* Demo::launch(const QString& who, const QStringList& arguments)
{
    auto child = makeChild(m_scene.program, arguments, ChildLife::EndsWithThis,
                           m_scene.dataFolder(who) + QStringLiteral(".err"));
    QProcess* process = child.get();
    connect(process, &QProcess::readyReadStandardOutput, this,
            [this, who, process] { readLines(who, *process); });
    connect(process, &QProcess::finished, this, [this, who, process] { childEnded(who, *process); });
    connect(process, &QProcess::errorOccurred, this, [this, who](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            abort(tr("%1 does not start").arg(who));
    });
    m_children[who] = std::move(child);
    process->start(QIODevice::ReadOnly);
    return process;
}

void Demo::readLines(const QString& who, QProcess& process)
{
    while (process.canReadLine()) {
        const QByteArray line = process.readLine().trimmed();
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.value(u"type") == u"transfer"_qs && (who == sharer || who == fetcher))
            emit peerChanged(who == sharer ? 1 : 2, who, status::transferFromJson(object));
        if (who == sharer)
            followSharerLine(line);
        else if (who == fetcher)
            followFetcherLine(line);
        else
            emit happened(
                status::ClusterEvent{m_clock.wall(), who + QStringLiteral(": ") + textOfEvent(line)});
    }
}

void Demo::childEnded(const QString& who, QProcess& process)
{
    if (m_stage == Stage::Ended)
        return;
    readLines(who, process);
    const bool wasKilledByUs = who == m_killedName && process.exitStatus() == QProcess::CrashExit;
    if (who == fetcher) {
        fetchEnded(process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1);
    } else if (!wasKilledByUs) {
        abort(tr("%1 ended by itself").arg(who));
    }
}

QString Demo::lastComplaintOf(const QString& who) const
{
    return lastLineOf(m_scene.dataFolder(who) + QStringLiteral(".err"));
}

void Demo::compareFiles()
{
    const QString fetched =
        QDir(m_scene.dataFolder(QStringLiteral("fetched"))).filePath(QFileInfo(m_file).fileName());
    m_hasher.reset(QThread::create([this, fetched, file = m_file] {
        const QByteArray original = sha1Of(file);
        const QByteArray copy = sha1Of(fetched);
        QMetaObject::invokeMethod(
            this, [this, original, copy] { filesCompared(original, copy); }, Qt::QueuedConnection);
    }));
    m_hasher->start();
}

void Demo::filesCompared(const QByteArray& original, const QByteArray& copy)
{
    if (original.isEmpty() || original != copy) {
        abort(tr("the SHA-1 of what came differs: %1, not %2")
                  .arg(QString::fromLatin1(copy.toHex()), QString::fromLatin1(original.toHex())));
        return;
    }
    m_isCopyEqual = true;
    say(tr("digest equal: SHA-1 of both files is %1").arg(QString::fromLatin1(original.toHex())));
    checkEnd();
}

void Demo::endChildren()
{
    QList<QProcess*> children;
    for (const auto& [who, process] : m_children)
        children << process.get();
    app::endChildren(children);
}

} // namespace muster::app
