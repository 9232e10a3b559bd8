// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peerordercommand.h"

#include "app/datafolder.h"
#include "app/exitcodes.h"
#include "app/limitlines.h"
#include "app/progressboard.h"
#include "app/terminal.h"
#include "app/transferlines.h"
#include "peer/fetchsource.h"
#include "status/statusjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUrl>

namespace muster::app {

using namespace protocol;

namespace {

constexpr Millis patience{500}; // who has just started is about to listen
constexpr qsizetype shownDigits = 8;

TransferAction actionOf(const Options& options)
{
    switch (options.verb) {
    case Verb::Resume:
        return TransferAction::Resume;
    case Verb::Recheck:
        return TransferAction::Recheck;
    case Verb::Remove:
        return options.deleteFiles ? TransferAction::RemoveWithFiles : TransferAction::Remove;
    default:
        return TransferAction::Pause;
    }
}

} // namespace

QString wholeSource(const QString& text)
{
    const QString path = text.startsWith(u"file:", Qt::CaseInsensitive) ? QUrl(text).toLocalFile() : text;
    return QFileInfo(path).isFile() ? QFileInfo(path).absoluteFilePath() : text;
}

PeerOrder peerOrderOf(const Options& options, const QString& folder)
{
    switch (options.verb) {
    case Verb::Get:
    case Verb::Add: {
        const QString to = options.to.isEmpty() ? folder : options.to;
        AddOrder add{wholeSource(options.arguments.first()), QDir(to).absolutePath(), options.files};
        add.isPaused = options.isPaused;
        add.isSequential = options.isSequential;
        add.limits = {options.downLimitKibPerSecond, options.upLimitKibPerSecond};
        return add;
    }
    case Verb::Transfers:
        return ListOrder{options.listFiles, options.json};
    case Verb::Limit:
        return limitOrderOf(options);
    case Verb::Queue:
        return QueueOrder{options.arguments.first(),
                          queuePlace(options.arguments[1]).value_or(QueuePlace::Top)};
    case Verb::Export:
        return ExportOrder{options.arguments.first(), QDir(options.to).absolutePath()};
    default:
        return TransferOrder{actionOf(options), options.arguments.first()};
    }
}

PeerOrderCommand::PeerOrderCommand(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_call(DataFolder::pathOf(options.dataDir, QStringLiteral("peer")))
{
    connect(&m_call, &PeerCall::connected, this, [this] {
        m_call.send(
            peerOrderOf(m_options, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)));
    });
    connect(&m_call, &PeerCall::answered, this, &PeerOrderCommand::onAnswer);
    connect(&m_call, &PeerCall::unreachable, this, [this] {
        if (m_options.verb == Verb::Limit && m_options.arguments.isEmpty()) {
            limitWithoutAPeer();
            return;
        }
        printError(
            tr("no peer runs with the data folder %1; start one with muster peer --headless, or muster "
               "with a window")
                .arg(DataFolder::pathOf(m_options.dataDir, QStringLiteral("peer"))));
        emit finished(exitNobodyThere);
    });
    connect(&m_call, &PeerCall::lost, this, [this] {
        printError(tr("the peer ended before it answered; look again with muster transfers"));
        emit finished(exitFailed);
    });
}

Result<void> PeerOrderCommand::start()
{
    if (m_options.verb == Verb::Add) {
        const auto source = peer::readFetchSource(wholeSource(m_options.arguments.first()));
        if (!source)
            return tl::unexpected(source.error());
    }
    if (m_options.deleteFiles && !m_options.isSure) {
        if (!canAsk())
            return fail(tr("remove --delete-files asks on a terminal first; where there is none, add --yes"));
        if (!isConfirmed(tr("Remove “%1” and delete its files?").arg(m_options.arguments.first())))
            return fail(tr("nothing was removed"));
    }
    m_call.start(patience);
    return {};
}

void PeerOrderCommand::onAnswer(const OrderAnswer& answer)
{
    switch (answer.kind) {
    case OrderAnswer::Kind::Transfer:
        tellTransfer(answer.transfer);
        return;
    case OrderAnswer::Kind::Refused:
        printError(answer.text);
        emit finished(exitFailed);
        return;
    case OrderAnswer::Kind::Done:
        tellDone(answer.sha1);
        emit finished(exitDone);
        return;
    case OrderAnswer::Kind::Limits:
        tellLimits(answer.transfer);
        return;
    case OrderAnswer::Kind::Note:
        if (m_options.verb != Verb::Export)
            return;
        if (answer.sha1 == InfoHash()) // about one that could not be written
            printError(answer.text);
        else
            printLine(answer.text);
        return;
    case OrderAnswer::Kind::Removed:
    case OrderAnswer::Kind::Shared:
        return;
    }
}

// They are kept for the next one.
void PeerOrderCommand::limitWithoutAPeer()
{
    const PeerOrder order = limitOrderOf(m_options);
    const auto* change = std::get_if<LimitOrder>(&order);
    const auto limits = changeKeptLimits(m_options.dataDir, change ? *change : LimitOrder());
    if (!limits) {
        printError(limits.error().message);
        emit finished(exitFailed);
        return;
    }
    if (!change)
        tellLimits(toJson(*limits));
    emit finished(exitDone);
}

void PeerOrderCommand::tellLimits(QJsonObject limits)
{
    if (m_options.json) {
        limits[u"type"] = u"limits"_qs;
        printLine(jsonLine(QJsonDocument(limits)));
        return;
    }
    for (const QString& line : limitLines(limits))
        printLine(line);
}

void PeerOrderCommand::tellTransfer(const QJsonObject& transfer)
{
    ++m_transfers;
    const status::TransferStatus status = status::transferFromJson(transfer);
    if (m_options.json) {
        QJsonObject object = transfer;
        object[u"type"] = QStringLiteral("transfer");
        printLine(jsonLine(QJsonDocument(object)));
        return;
    }
    printLine(status.sha1.toHexString().first(shownDigits) + u"  " + progressLine(status));
    if (m_options.listFiles)
        for (qsizetype i = 0; i < status.files.size(); ++i)
            printLine(fileLine(int(i) + 1, status.files[i]));
}

void PeerOrderCommand::tellDone(const InfoHash& sha1)
{
    if (m_options.verb == Verb::Add)
        printLine(QStringLiteral("added %1").arg(sha1.toHexString()));
    else if (m_options.verb == Verb::Transfers && m_transfers == 0 && !m_options.json)
        printLine(tr("nothing is shared or fetched yet; muster add LINK fetches something"));
}

} // namespace muster::app
