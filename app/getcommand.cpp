// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/getcommand.h"

#include "app/exitcodes.h"
#include "app/peerordercommand.h"
#include "app/transferlines.h"

#include <QDir>

namespace muster::app {

GetCommand::GetCommand(const NodeSettings& settings, DataFolder folder, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_node(settings, std::move(folder))
    , m_door(m_node)
    , m_printer(settings.options.json)
    , m_exitCode(exitFailed)
{
    connect(&m_node, &PeerNode::transferChanged, this, &GetCommand::show);
    connect(&m_search, &SearchWatch::noticed, &m_printer, &ProgressPrinter::note);
    connect(&m_node, &PeerNode::finished, this, [this](const InfoHash& sha1) {
        if (sha1 == m_sha1 && !m_settings.options.listFiles)
            complete();
    });
    connect(&m_node, &PeerNode::failed, this,
            [this](const Error& error) { m_printer.complain(error.message); });
    connect(&m_node, &PeerNode::fetchFailed, this, [this](const InfoHash& sha1, const Error& error) {
        // What is there already cannot be put elsewhere, but its files can be listed.
        if (sha1 != m_sha1 || m_settings.options.listFiles)
            return;
        m_printer.complain(error.message);
        end(exitFailed);
    });
    connect(&m_node, &PeerNode::transferRemoved, this, [this](const InfoHash& sha1) {
        if (sha1 != m_sha1 || m_settings.options.listFiles)
            return;
        m_printer.complain(tr("it was removed before it was complete"));
        end(exitFailed);
    });
    connect(&m_node, &PeerNode::stopped, this,
            [this] { emit finished(m_node.hasLostData() ? exitFailed : m_exitCode); });
}

Result<void> GetCommand::start()
{
    const Options& options = m_settings.options;
    const auto source = peer::readFetchSource(wholeSource(options.arguments.first()));
    if (!source)
        return tl::unexpected(source.error());
    FetchWish wish;
    wish.options.folder = options.listFiles ? m_nowhere.path() : QDir(options.to).absolutePath();
    wish.options.isPaused = options.listFiles;
    wish.options.mayMove = !options.listFiles;
    wish.options.isSequential = options.isSequential;
    if (!options.files.isEmpty())
        wish.files = parseFileSelection(options.files).value_or(FileSelection());
    if (!QDir().mkpath(wish.options.folder))
        return fail(tr("cannot make the folder %1; choose another with --to").arg(wish.options.folder));
    m_sha1 = source->sha1;
    const auto started = m_node.startWith(*source, wish);
    if (!started)
        return started;
    if (const auto opened = m_door.open(m_node.dataFolder()); !opened)
        m_printer.complain(opened.error().message);
    return {};
}

// Who only looked leaves nothing behind.
void GetCommand::stop()
{
    const status::TransferStatus* transfer = m_door.desk().transfers().find(m_sha1);
    if (transfer && transfer->folder == m_nowhere.path())
        m_node.remove(m_sha1, peer::Removal::DeleteFiles);
    m_node.stop();
}

void GetCommand::show(const status::TransferStatus& transfer)
{
    if (transfer.sha1 != m_sha1)
        return; // this folder shares other things as well
    m_search.watch(transfer);
    if (m_settings.options.listFiles) {
        list(transfer);
        return;
    }
    m_last = transfer;
    m_printer.show(transfer);
    if (transfer.state == status::TransferState::Failed) {
        m_printer.complain(transfer.error);
        end(exitFailed);
    }
}

void GetCommand::list(const status::TransferStatus& transfer)
{
    if (transfer.files.isEmpty() || m_exitCode == exitDone)
        return;
    tellFiles(transfer, m_printer);
    if (transfer.folder == m_nowhere.path())
        m_node.remove(m_sha1, peer::Removal::DeleteFiles);
    end(exitDone);
}

void GetCommand::complete()
{
    tellComplete(m_last, m_printer);
    end(exitDone);
}

void GetCommand::end(int exitCode)
{
    m_exitCode = exitCode;
    m_node.stop();
}

} // namespace muster::app
