// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sharecommand.h"

#include "app/exitcodes.h"
#include "app/transferlines.h"

#include <QDir>
#include <QFileInfo>
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
    , m_door(m_node)
    , m_printer(settings.options.json)
    , m_listening(this)
{
    for (const QString& path : settings.options.arguments)
        m_wanted.insert(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    m_listening.setSingleShot(true);
    connect(&m_listening, &QTimer::timeout, this, &ShareCommand::tellShared);
    connect(&m_node, &PeerNode::transferChanged, this, &ShareCommand::show);
    connect(&m_node, &PeerNode::transferRemoved, &m_printer, &ProgressPrinter::remove);
    connect(&m_node, &PeerNode::shared, this, [this](const InfoHash& sha1, const QString& magnet) {
        m_magnets[sha1] = magnet;
        m_ready.append(sha1);
        if (!m_listening.isActive())
            tellShared();
    });
    connect(&m_node, &PeerNode::failed, this,
            [this](const Error& error) { m_printer.complain(error.message); });
    connect(&m_node, &PeerNode::shareFailed, this, [this](const QString& path, const Error& error) {
        m_printer.complain(error.message);
        giveUp(path);
    });
    connect(&m_node, &PeerNode::shareCancelled, this, [this](const QString& path) {
        m_printer.complain(tr("%1 was removed before it was read to its end").arg(path));
        giveUp(path);
    });
    connect(&m_node, &PeerNode::shareNoticed, this,
            [this](const QString&, const QString& text) { m_printer.note(text); });
    connect(&m_node, &PeerNode::stopped, this,
            [this] { emit finished(m_hasFailed || m_node.hasLostData() ? exitFailed : exitDone); });
}

Result<void> ShareCommand::start()
{
    for (const QString& path : m_settings.options.arguments)
        if (!QFileInfo(path).isReadable())
            return fail(tr("cannot read %1; give a file or folder that is there").arg(path));
    const auto started = m_node.start();
    if (!started)
        return started;
    if (const auto opened = m_door.open(m_node.dataFolder()); !opened)
        m_printer.complain(opened.error().message);
    m_listening.start(listeningTime);
    const Options& options = m_settings.options;
    for (const QString& path : std::as_const(m_wanted))
        m_node.share(path, {qint64(options.chunkKib) * 1024, options.isPrivate});
    return {};
}

void ShareCommand::show(const status::TransferStatus& transfer) { m_printer.showSharing(transfer); }

void ShareCommand::giveUp(const QString& path)
{
    m_hasFailed = true;
    if (m_wanted.remove(path) && m_magnets.size() + m_wanted.size() == 0)
        stop(); // nothing of what was asked for is shared
}

void ShareCommand::tellShared()
{
    for (const InfoHash& sha1 : std::exchange(m_ready, {})) {
        const status::TransferStatus* transfer = m_door.desk().transfers().find(sha1);
        const QString magnet = transfer ? transfer->magnet : m_magnets.value(sha1);
        muster::app::tellShared(sha1, magnet, m_printer);
        if (!m_settings.options.torrentTo.isEmpty())
            saveTorrent(sha1, transfer ? transfer->name : sha1.toHexString());
    }
}

void ShareCommand::saveTorrent(const InfoHash& sha1, const QString& name)
{
    const QString path = torrentPath(m_settings.options.torrentTo, name);
    m_node.saveTorrent(
        sha1, path,
        [this, sha1, path](const Result<void>& saved) {
            if (saved)
                m_printer.tell(QStringLiteral("torrent %1").arg(path),
                               {{QStringLiteral("type"), QStringLiteral("torrent")},
                                {QStringLiteral("sha1"), sha1.toHexString()},
                                {QStringLiteral("path"), path}});
            else
                m_printer.complain(saved.error().message);
            m_hasFailed = m_hasFailed || !saved;
        },
        false);
}

void ShareCommand::stop() { m_node.stop(); }

} // namespace muster::app
