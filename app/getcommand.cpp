// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/getcommand.h"

#include "app/terminal.h"
#include "status/statusjson.h"

#include <QDir>
#include <QJsonDocument>
#include <QLocale>

namespace muster::app {

namespace {

constexpr int barColumns = 30;

QString stateText(const status::TransferStatus& transfer)
{
    switch (transfer.state) {
    case status::TransferState::Hashing:
        return GetCommand::tr("reading");
    case status::TransferState::Checking:
        return GetCommand::tr("checking what is there");
    case status::TransferState::FetchingMetadata:
        return GetCommand::tr("asking for its description");
    case status::TransferState::Downloading:
        return transfer.connectedPeers > 0 ? GetCommand::tr("peers: %1").arg(transfer.connectedPeers)
                                           : GetCommand::tr("looking for peers");
    case status::TransferState::Sharing:
        return GetCommand::tr("complete");
    case status::TransferState::Queued:
        return GetCommand::tr("waiting for its turn");
    case status::TransferState::Paused:
        return GetCommand::tr("paused");
    case status::TransferState::Failed:
        return GetCommand::tr("failed");
    }
    return {};
}

double percentOf(const status::TransferStatus& transfer)
{
    return transfer.wantedBytes > 0 ? 100.0 * double(transfer.doneBytes) / double(transfer.wantedBytes) : 0;
}

} // namespace

QString progressLine(const status::TransferStatus& transfer, int columns)
{
    const QLocale locale;
    QString bar;
    if (columns > 0) {
        const int filled = int(percentOf(transfer) / 100 * columns);
        bar = QStringLiteral("[%1%2] ").arg(QString(filled, u'#'), QString(columns - filled, u'.'));
    }
    const QString name = transfer.name.isEmpty() ? transfer.sha1.toHexString() : transfer.name;
    return QStringLiteral("%1  %2%3 %  %4 of %5  %6/s  %7")
        .arg(name, bar, locale.toString(percentOf(transfer), 'f', 1),
             locale.formattedDataSize(transfer.doneBytes), locale.formattedDataSize(transfer.wantedBytes),
             locale.formattedDataSize(transfer.downBytesPerSecond), stateText(transfer));
}

GetCommand::GetCommand(const NodeSettings& settings, DataFolder folder, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_node(settings, std::move(folder))
{
    connect(&m_node, &PeerNode::transferChanged, this, &GetCommand::show);
    connect(&m_node, &PeerNode::finished, this, [this](const InfoHash& sha1) {
        if (sha1 == m_sha1)
            end(0);
    });
    connect(&m_node, &PeerNode::failed, this, [](const Error& error) { printError(error.message); });
    connect(&m_node, &PeerNode::fetchFailed, this, [this](const InfoHash&, const Error& error) {
        printError(error.message);
        end(1);
    });
    connect(&m_node, &PeerNode::stopped, this,
            [this] { emit finished(m_node.hasLostData() ? 1 : m_exitCode); });
}

Result<void> GetCommand::start()
{
    const QString folder = QDir(m_settings.options.to).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(tr("cannot make the folder %1; choose another with --to").arg(folder));
    const auto sha1 = m_node.startWith(m_settings.options.arguments.first(), folder);
    if (!sha1)
        return tl::unexpected(sha1.error());
    m_sha1 = *sha1;
    return {};
}

void GetCommand::stop() { m_node.stop(); }

void GetCommand::show(const status::TransferStatus& transfer)
{
    if (transfer.sha1 != m_sha1)
        return; // this folder shares other things as well
    m_last = transfer;
    if (m_settings.options.json) {
        printLine(QString::fromUtf8(QJsonDocument(status::toJson(transfer)).toJson(QJsonDocument::Compact)));
    } else if (isTerminal()) {
        printOverLine(progressLine(transfer, barColumns));
    } else if (const int twentieth = int(percentOf(transfer) / 5); twentieth != m_lastTwentieth) {
        m_lastTwentieth = twentieth;
        printLine(progressLine(transfer, 0));
    }
    if (transfer.state == status::TransferState::Failed) {
        printError(transfer.error);
        end(1);
    }
}

void GetCommand::end(int exitCode)
{
    m_exitCode = exitCode;
    if (exitCode == 0 && !m_settings.options.json) {
        if (isTerminal())
            printLine(QString());
        printLine(tr("complete and checked: %1").arg(QDir(m_last.folder).filePath(m_last.name)));
    }
    m_node.stop();
}

} // namespace muster::app
