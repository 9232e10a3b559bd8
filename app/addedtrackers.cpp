// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/addedtrackers.h"

#include "app/childprocess.h"
#include "app/datafolder.h"
#include "app/passphrase.h"

#include <QFile>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace muster::app {

using status::LocalTracker;

namespace {

QString addressBeside(const IpAddress& loopback, int number)
{
    const quint32 own = loopback.toIPv4();
    const quint32 third = ((own >> 8) + quint32(number)) & 0xff;
    return IpAddress::fromIPv4((own & 0xffff00ffu) | third << 8).toString();
}

QStringList networkArguments(const NodeSettings& settings, int number)
{
    const Options& options = settings.options;
    QStringList arguments{QStringLiteral("--cluster"),        options.cluster,
                          QStringLiteral("--announce-group"), options.announceGroup.toString(),
                          QStringLiteral("--cluster-group"),  options.clusterGroup.toString()};
    const IpAddress& bound = settings.network.bindAddress;
    if (bound.isIPv4() && bound.isLoopback())
        arguments << QStringLiteral("--interface") << addressBeside(bound, number);
    else if (!options.interface.isEmpty())
        arguments << QStringLiteral("--interface") << options.interface;
    for (const QString& target : options.join)
        arguments << QStringLiteral("--join") << target;
    return arguments;
}

} // namespace

QStringList addedTrackerArguments(const NodeSettings& settings, int number, const QString& dataDir)
{
    const Options& options = settings.options;
    QStringList arguments{QStringLiteral("tracker"),
                          QStringLiteral("--headless"),
                          QStringLiteral("--name"),
                          QStringLiteral("%1-%2").arg(settings.name.left(56)).arg(number),
                          QStringLiteral("--data-dir"),
                          dataDir,
                          QStringLiteral("--port"),
                          QStringLiteral("0"),
                          QStringLiteral("--replication-port"),
                          QStringLiteral("0"),
                          QStringLiteral("--interval"),
                          QString::number(options.intervalSeconds)};
    arguments << networkArguments(settings, number);
    if (options.quorum == cluster::Quorum::Majority)
        arguments << QStringLiteral("--quorum") << QStringLiteral("majority");
    if (options.fullScrape)
        arguments << QStringLiteral("--full-scrape");
    if (const QString file = passphrasePathOf(options); !file.isEmpty())
        arguments << QStringLiteral("--passphrase-file") << file;
    return arguments;
}

AddedTrackers::AddedTrackers(QString program, NodeSettings settings, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_settings(std::move(settings))
    , m_passphraseMark(passphraseMarkOf(m_settings.options))
{
}

AddedTrackers::~AddedTrackers()
{
    m_isStopping = true;
    QList<QProcess*> children;
    for (const auto& added : m_added) {
        if (!added->process)
            continue;
        added->process->disconnect(this);
        children << added->process.get();
    }
    endChildren(children);
}

QString AddedTrackers::folderOf(int number) const
{
    return DataFolder::pathOf(m_settings.options.dataDir, QStringLiteral("tracker")) +
           QStringLiteral("-%1").arg(number);
}

QString AddedTrackers::fileIn(const Added& added, const QString& name) const
{
    return added.folder + u'/' + name;
}

// One that was added in an earlier session and has ended comes back; one that was let go has its folder
// still.
Result<void> AddedTrackers::add()
{
    constexpr int most = 100;
    const auto isOurs = [&](int number) {
        return std::any_of(m_added.begin(), m_added.end(),
                           [&](const auto& a) { return a->number == number; });
    };
    auto added = std::make_unique<Added>();
    Result<void> chosen = fail(QString());
    for (int number = 2; number < most && !chosen; ++number) {
        if (isOurs(number))
            continue;
        const auto folder = DataFolder::open(folderOf(number), {}); // until the end of this round
        chosen = folder ? Result<void>() : tl::unexpected(folder.error());
        added->number = number;
        added->folder = folderOf(number);
    }
    if (!chosen)
        return chosen;
    added->tracker.name = QStringLiteral("%1-%2").arg(m_settings.name.left(56)).arg(added->number);
    m_added.push_back(std::move(added));
    const auto launched = launch(*m_added.back());
    if (!launched)
        m_added.pop_back();
    emit changed();
    return launched;
}

// One with another passphrase would be alone.
Result<void> AddedTrackers::checkPassphrase() const
{
    if (passphraseMarkOf(m_settings.options) == m_passphraseMark)
        return {};
    return fail(
        tr("The passphrase was changed, and this window's tracker still has the former one. Stop it and "
           "start it again; then trackers that are added have the new one, too."));
}

void AddedTrackers::takePassphrase() { m_passphraseMark = passphraseMarkOf(m_settings.options); }

Result<void> AddedTrackers::launch(Added& added)
{
    if (const auto checked = checkPassphrase(); !checked)
        return checked;
    added.process = makeChild(m_program, addedTrackerArguments(m_settings, added.number, added.folder),
                              ChildLife::CanOutliveThis, fileIn(added, QStringLiteral("complaints.log")));
    QProcess* process = added.process.get();
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(fileIn(added, QStringLiteral("events.log"))); // no pipe: it may outlive us
    process->start(QIODevice::NotOpen);
    if (!process->waitForStarted()) {
        const QString why = process->errorString();
        added.process.reset(); // it counts as running else
        return fail(tr("cannot start %1: %2").arg(m_program, why));
    }
    added.tracker.state = LocalTracker::State::Starting;
    added.tracker.whyStopped.clear();
    connect(process, &QProcess::finished, this, [this, &added] { ended(added); });
    return {};
}

void AddedTrackers::ended(Added& added)
{
    const bool isCrash = added.process->exitStatus() == QProcess::CrashExit;
    const int exitCode = added.process->exitCode();
    added.process.release()->deleteLater(); // it is just telling us
    added.tracker.state = LocalTracker::State::Stopped;
    if (const auto id = DataFolder::nodeIdIn(added.folder))
        added.tracker.id = *id;
    const QString complaint = lastLineOf(fileIn(added, QStringLiteral("complaints.log")));
    if (isCrash)
        added.tracker.whyStopped = tr("It was killed, or crashed.");
    else if (exitCode != 0)
        added.tracker.whyStopped =
            complaint.isEmpty() ? tr("It ended with status %1.").arg(exitCode) : complaint;
    emit changed();
    if (m_isStopping && running() == 0)
        emit allEnded();
}

Result<void> AddedTrackers::startAgain(const NodeId& tracker)
{
    for (const auto& added : m_added) {
        if (added->tracker.id != tracker || added->process)
            continue;
        const auto launched = launch(*added);
        emit changed();
        return launched;
    }
    return {};
}

bool AddedTrackers::has(const NodeId& tracker) const
{
    return std::any_of(m_added.begin(), m_added.end(),
                       [&](const auto& added) { return added->tracker.id == tracker; });
}

void AddedTrackers::follow(const status::ClusterStatus& view)
{
    bool isChanged = false;
    for (const auto& added : m_added) {
        if (added->tracker.state != LocalTracker::State::Starting)
            continue;
        const LocalTracker before = added->tracker;
        added->tracker.id = DataFolder::nodeIdIn(added->folder).value_or(NodeId());
        for (const status::TrackerStatus& tracker : view.trackers)
            if (tracker.id == added->tracker.id && tracker.liveness == status::Liveness::Alive)
                added->tracker.state = LocalTracker::State::Runs;
        isChanged |= added->tracker != before;
    }
    if (isChanged)
        emit changed();
}

QList<LocalTracker> AddedTrackers::list() const
{
    QList<LocalTracker> trackers;
    for (const auto& added : m_added)
        trackers.append(added->tracker);
    return trackers;
}

int AddedTrackers::running() const
{
    return int(std::count_if(m_added.begin(), m_added.end(),
                             [](const auto& added) { return added->process != nullptr; }));
}

void AddedTrackers::stop(Millis patience)
{
    m_isStopping = true;
    if (running() == 0) {
        emit allEnded();
        return;
    }
    for (const auto& added : m_added)
        if (added->process)
            added->process->terminate();
    QTimer::singleShot(patience, this, [this] {
        for (const auto& added : m_added)
            if (added->process)
                added->process->kill();
    });
}

// A QProcess kills its process when it is destroyed; this one ends with ours, undestroyed.
void AddedTrackers::letGo()
{
    static auto* const letGone = new std::vector<QProcess*>; // so that nobody takes them for lost
    for (const auto& added : m_added) {
        if (!added->process)
            continue;
        added->process->disconnect(this);
        letGone->push_back(added->process.release());
    }
    m_added.clear();
}

} // namespace muster::app
