// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sharecommand.h"

#include "app/terminal.h"
#include "status/statusjson.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <utility>

namespace muster::app {

namespace {

// Three keep-alives: whoever is a tracker has said so by then, and it has been looked at.
constexpr std::chrono::milliseconds listeningTime{1500};

} // namespace

ShareCommand::ShareCommand(const NodeSettings& settings, DataFolder folder, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_node(settings, std::move(folder))
    , m_wanted(settings.options.arguments.size())
{
    m_listening.setSingleShot(true);
    connect(&m_listening, &QTimer::timeout, this, &ShareCommand::tellShared);
    connect(&m_node, &PeerNode::transferChanged, this, [this](const status::TransferStatus& transfer) {
        Shared& one = m_found[transfer.sha1];
        one.name = transfer.name;
        one.magnet = transfer.magnet;
    });
    connect(&m_node, &PeerNode::transferRemoved, this,
            [this](const InfoHash& sha1) { m_found.remove(sha1); });
    connect(&m_node, &PeerNode::shared, this, [this](const InfoHash& sha1, const QString& magnet) {
        m_found[sha1].magnet = magnet;
        m_ready.append(sha1);
        --m_wanted;
        ++m_shared;
        if (!m_listening.isActive())
            tellShared();
    });
    connect(&m_node, &PeerNode::torrentSaved, this,
            [](const InfoHash&, const QString& path) { printLine(QStringLiteral("torrent %1").arg(path)); });
    connect(&m_node, &PeerNode::failed, this, [](const Error& error) { printError(error.message); });
    connect(&m_node, &PeerNode::shareFailed, this, [this](const QString&, const Error& error) {
        printError(error.message);
        m_hasFailed = true;
        if (--m_wanted == 0 && m_shared == 0)
            stop(); // nothing of what was asked for is shared
    });
    connect(&m_node, &PeerNode::stopped, this,
            [this] { emit finished(m_hasFailed || m_node.hasLostData() ? 1 : 0); });
    if (settings.options.json)
        connect(&m_node, &PeerNode::transferChanged, this, [](const status::TransferStatus& transfer) {
            printLine(
                QString::fromUtf8(QJsonDocument(status::toJson(transfer)).toJson(QJsonDocument::Compact)));
        });
}

Result<void> ShareCommand::start()
{
    for (const QString& path : m_settings.options.arguments)
        if (!QFileInfo(path).isReadable())
            return fail(tr("cannot read %1; give a file or folder that is there").arg(path));
    const auto started = m_node.start();
    if (!started)
        return started;
    m_listening.start(listeningTime);
    for (const QString& path : m_settings.options.arguments)
        m_node.share(QFileInfo(path).absoluteFilePath());
    return {};
}

void ShareCommand::tellShared()
{
    for (const InfoHash& sha1 : std::exchange(m_ready, {})) {
        const Shared& one = m_found[sha1];
        printLine(QStringLiteral("sharing %1 %2").arg(sha1.toHexString(), one.magnet));
        if (!m_settings.options.torrentTo.isEmpty())
            m_node.saveTorrent(sha1, one.name, m_settings.options.torrentTo);
    }
}

void ShareCommand::stop() { m_node.stop(); }

} // namespace muster::app
