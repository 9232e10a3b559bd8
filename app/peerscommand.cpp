// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peerscommand.h"

#include "app/exitcodes.h"
#include "app/terminal.h"
#include "status/statusjson.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStringList>

namespace muster::app {

namespace {

QString limitText(qint64 kibPerSecond, const QString& direction)
{
    return QStringLiteral("%1 %2").arg(
        direction, kibPerSecond == 0 ? QStringLiteral("-") : QStringLiteral("%1 KiB/s").arg(kibPerSecond));
}

} // namespace

PeersCommand::PeersCommand(const NodeSettings& settings, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_requester(settings.network, {settings.options.announceGroup, PeerId()}, clock,
                  [] { return QRandomGenerator::system()->generate(); })
{
    m_deadline.setSingleShot(true);
    connect(&m_requester, &peer::PeerInfoRequester::peersListed, this,
            [this](const InfoHash&, const QList<status::PeerStatus>& peers) { show(peers); });
    connect(&m_requester, &peer::PeerInfoRequester::refused, this, [this](const Error& error) {
        printError(error.message);
        emit finished(exitFailed);
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        printError(
            tr("no tracker answered; is one running, and is --interface right? (muster status tells)"));
        emit finished(exitNobodyThere);
    });
}

Result<void> PeersCommand::start()
{
    const auto source = peer::readFetchSource(m_settings.options.arguments.value(0));
    if (!source)
        return tl::unexpected(source.error());
    m_requester.setKnownTrackers(m_settings.join);
    const auto started = m_requester.start();
    if (!started)
        return started;
    if (source->key)
        m_requester.listPeers(*source->key);
    else
        m_requester.listPeers(source->sha1);
    m_deadline.start(patience);
    return {};
}

void PeersCommand::show(const QList<status::PeerStatus>& peers)
{
    m_deadline.stop();
    if (m_settings.options.json) {
        printLine(jsonLine(QJsonDocument(status::toJson(peers))));
    } else {
        for (const status::PeerStatus& peer : peers) {
            QStringList line{peer.endpoint, peer.isSeeder ? tr("has all") : tr("fetches"),
                             tr("heard %1 s ago").arg(peer.secondsSinceCheckIn)};
            if (peer.saysMore)
                line << limitText(peer.uploadLimitKibPerSecond, tr("up"))
                     << limitText(peer.downloadLimitKibPerSecond, tr("down")) << peer.client;
            printLine(line.join(QStringLiteral("  ")));
        }
        if (peers.isEmpty())
            printLine(tr("nobody has it now"));
    }
    emit finished(exitDone);
}

} // namespace muster::app
