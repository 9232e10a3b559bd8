// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/followcommand.h"

#include "app/datafolder.h"
#include "app/exitcodes.h"
#include "app/fileselection.h"
#include "app/peerordercommand.h"
#include "app/transferlines.h"
#include "peer/fetchsource.h"
#include "status/statusjson.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <utility>

namespace muster::app {

using namespace protocol;
using status::TransferState;

namespace {

constexpr Millis patience{3000}; // who holds the folder may just be about to listen

} // namespace

FollowCommand::FollowCommand(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_call(DataFolder::pathOf(options.dataDir, QStringLiteral("peer")))
    , m_printer(options.json)
{
    connect(&m_search, &SearchWatch::noticed, &m_printer, &ProgressPrinter::note);
    connect(&m_call, &PeerCall::connected, this, &FollowCommand::order);
    connect(&m_call, &PeerCall::answered, this, &FollowCommand::onAnswer);
    connect(&m_call, &PeerCall::unreachable, this, [this] { end(peerGone); });
    // Who was told to end does not begin anew.
    connect(&m_call, &PeerCall::lost, this, [this] { end(m_isStopped ? exitFailed : peerGone); });
}

Result<void> FollowCommand::start()
{
    if (m_options.verb == Verb::Get) {
        const auto source = peer::readFetchSource(wholeSource(m_options.arguments.first()));
        if (!source)
            return tl::unexpected(source.error());
        m_sha1 = source->sha1;
    }
    m_call.start(patience);
    return {};
}

void FollowCommand::order()
{
    m_wasConnected = true;
    if (m_options.verb == Verb::Get) {
        auto add = std::get<AddOrder>(peerOrderOf(m_options, m_nowhere.path()));
        if (m_options.listFiles) {
            add.folder = m_nowhere.path();
            add.isPaused = true;
        }
        m_call.send(add);
        return;
    }
    const QString torrentTo =
        m_options.torrentTo.isEmpty() ? QString() : QDir(m_options.torrentTo).absolutePath();
    QSet<QString> paths;
    for (const QString& path : m_options.arguments)
        paths.insert(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    m_wanted = paths.size();
    for (const QString& path : std::as_const(paths))
        m_call.send(ShareOrder{path, m_options.chunkKib, m_options.isPrivate, torrentTo});
}

void FollowCommand::onAnswer(const OrderAnswer& answer)
{
    switch (answer.kind) {
    case OrderAnswer::Kind::Done:
        onDone();
        return;
    case OrderAnswer::Kind::Refused:
        onRefused(answer.text);
        return;
    case OrderAnswer::Kind::Transfer:
        follow(withFiles(status::transferFromJson(answer.transfer)));
        return;
    case OrderAnswer::Kind::Removed:
        if (answer.sha1 == m_sha1 && (m_hasListed || m_isStopped)) {
            end(m_hasListed ? exitDone : exitFailed);
        } else if (answer.sha1 == m_sha1) {
            m_printer.complain(tr("it was removed before it was complete"));
            end(exitFailed);
        }
        return;
    case OrderAnswer::Kind::Shared:
        tellShared(answer.sha1, answer.text, m_printer);
        return;
    case OrderAnswer::Kind::Limits: // not of what was ordered
        return;
    case OrderAnswer::Kind::Note:
        m_printer.note(answer.text);
        return;
    }
}

// Most lines leave out what is long and did not change.
status::TransferStatus FollowCommand::withFiles(status::TransferStatus transfer)
{
    if (transfer.sha1 != m_sha1)
        return transfer;
    if (transfer.files.isEmpty())
        transfer.files = m_files;
    else
        m_files = transfer.files;
    return transfer;
}

void FollowCommand::onDone()
{
    if (m_options.verb == Verb::Get) {
        if (!std::exchange(m_isWatching, true))
            m_call.send(WatchOrder{m_sha1.toHexString()});
        return;
    }
    if (--m_wanted > 0)
        return;
    m_printer.tell(tr("the peer that runs already goes on sharing it"), {});
    end(m_hasFailed ? exitFailed : exitDone);
}

void FollowCommand::onRefused(const QString& why)
{
    // What is there already cannot be put elsewhere, but its files can be listed.
    if (m_options.listFiles && !m_isWatching) {
        onDone();
        return;
    }
    m_printer.complain(why);
    m_hasFailed = true;
    if (m_options.verb == Verb::Get)
        end(exitFailed);
    else if (--m_wanted == 0)
        end(exitFailed);
}

void FollowCommand::follow(const status::TransferStatus& transfer)
{
    if (m_options.verb == Verb::Get && transfer.sha1 != m_sha1)
        return;
    if (m_options.listFiles) {
        m_isLookedAt = transfer.folder == m_nowhere.path();
        list(transfer);
        return;
    }
    if (m_options.verb == Verb::Get) {
        m_search.watch(transfer);
        m_printer.show(transfer);
        judge(transfer);
    } else {
        m_printer.showSharing(transfer);
    }
}

void FollowCommand::list(const status::TransferStatus& transfer)
{
    if (transfer.files.isEmpty() || m_hasListed)
        return;
    m_hasListed = true;
    tellFiles(transfer, m_printer);
    if (transfer.folder == m_nowhere.path())
        m_call.send(TransferOrder{TransferAction::RemoveWithFiles, m_sha1.toHexString()}); // Removed follows
    else
        end(exitDone);
}

void FollowCommand::judge(const status::TransferStatus& transfer)
{
    if (!m_options.files.isEmpty() && !transfer.files.isEmpty()) {
        const auto selection = parseFileSelection(m_options.files);
        if (const auto fits = selection->fits(int(transfer.files.size())); !fits) {
            m_printer.complain(fits.error().message);
            end(exitFailed);
            return;
        }
    }
    if (transfer.state == TransferState::Sharing) {
        tellComplete(transfer, m_printer);
        end(exitDone);
    } else if (transfer.state == TransferState::Failed) {
        m_printer.complain(transfer.error);
        end(exitFailed);
    }
}

// Who only looked leaves nothing behind.
void FollowCommand::stop()
{
    if (m_isLookedAt && !std::exchange(m_isStopped, true)) {
        m_call.send(TransferOrder{TransferAction::RemoveWithFiles, m_sha1.toHexString()}); // Removed follows
        return;
    }
    m_printer.tell(tr("the peer that runs goes on with it; muster transfers shows how far it is"), {});
    end(exitFailed);
}

void FollowCommand::end(int exitCode)
{
    if (!std::exchange(m_hasEnded, true))
        emit finished(exitCode);
}

} // namespace muster::app
