// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sharecommand.h"

#include "app/terminal.h"
#include "status/statusjson.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace muster::app {

ShareCommand::ShareCommand(const NodeSettings& settings, DataFolder folder, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_node(settings, std::move(folder))
    , m_wanted(settings.options.arguments.size())
{
    connect(&m_node, &PeerNode::shared, this, [this](const InfoHash& sha1, const QString& magnet) {
        printLine(QStringLiteral("sharing %1 %2").arg(sha1.toHexString(), magnet));
        --m_wanted;
        ++m_shared;
    });
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
    for (const QString& path : m_settings.options.arguments)
        m_node.share(QFileInfo(path).absoluteFilePath());
    return {};
}

void ShareCommand::stop() { m_node.stop(); }

} // namespace muster::app
