// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/peersession.h"
#include "cluster/clusterview.h"
#include "status/statusjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <algorithm>
#include <csignal>

namespace muster::app {

namespace {

constexpr Millis electionPatience{20'000};
constexpr Millis replicationPatience{30'000};
constexpr Millis fetchPatience{120'000};
constexpr Millis checkPatience{20'000};
constexpr Millis scrapeInterval{250};

bool isWhole(const status::ClusterStatus& view)
{
    return view.master.isValid() && view.trackers.size() == DemoScene::trackers &&
           std::all_of(view.trackers.begin(), view.trackers.end(), [](const auto& tracker) {
               return tracker.liveness == status::Liveness::Alive &&
                      (tracker.role == status::TrackerRole::Master ||
                       tracker.role == status::TrackerRole::Slave);
           });
}

// The living ones hold the same: equal applied index, equal digest.
bool isEqualEverywhere(const status::ClusterStatus& view, NodeId except, int expected)
{
    QList<status::TrackerStatus> living;
    for (const status::TrackerStatus& tracker : view.trackers)
        if (tracker.id != except && tracker.liveness == status::Liveness::Alive)
            living << tracker;
    return living.size() == expected &&
           std::all_of(living.begin(), living.end(), [&living](const auto& tracker) {
               return tracker.contents == 1 && tracker.applied == living.first().applied &&
                      tracker.digest == living.first().digest;
           });
}

QString nameIn(const status::ClusterStatus& view, NodeId node)
{
    for (const status::TrackerStatus& tracker : view.trackers)
        if (tracker.id == node)
            return tracker.name;
    return node.toHexString();
}

NodeSettings watcherSettings(const DemoScene& scene, const net::NetworkChoice& network)
{
    NodeSettings settings;
    settings.network = network;
    settings.options.cluster = scene.cluster();
    settings.options.announceGroup = scene.announceGroup();
    settings.options.clusterGroup = scene.clusterGroup();
    return settings;
}

} // namespace

Demo::Demo(const QString& program, const QString& file, QObject* parent)
    : QObject(parent)
    , m_folder(QDir::tempPath() + QStringLiteral("/muster-demo-XXXXXX"))
    , m_file(file)
{
    m_scene.program = program;
    m_scene.folder = m_folder.path();
    m_scene.chance = QRandomGenerator::system()->generate();
    m_stageDeadline.setSingleShot(true);
    connect(&m_stageDeadline, &QTimer::timeout, this,
            [this] { abort(tr("this took too long; the demo gives up")); });
    connect(&m_scrapeAgain, &QTimer::timeout, this, [this] { m_requester->scrape({m_sha1}); });
}

Demo::~Demo()
{
    m_stage = Stage::Ended;
    endChildren();
    if (m_hasher)
        m_hasher->wait();
    m_folder.remove();
}

Result<void> Demo::start()
{
    m_elapsed.start();
    if (!m_folder.isValid())
        return fail(tr("cannot make a folder in %1: %2").arg(QDir::tempPath(), m_folder.errorString()));
    Result<void> done = makeFile();
    if (done)
        done = watch();
    if (!done)
        return done;
    m_elapsed.restart();
    for (int tracker = 1; tracker <= DemoScene::trackers; ++tracker)
        launch(DemoScene::trackerName(tracker), m_scene.trackerArguments(tracker));
    say(tr("three trackers started"));
    enter(Stage::Electing, electionPatience);
    return {};
}

Result<void> Demo::makeFile()
{
    if (!m_file.isEmpty()) {
        const QFileInfo given(m_file);
        if (!given.isFile() || !given.isReadable())
            return fail(tr("cannot read the file %1").arg(m_file));
        if (given.size() < smallestFileBytes)
            return fail(
                tr("%1 is too small to lose a master on the way; give a file of 1 MiB or more").arg(m_file));
        m_file = given.absoluteFilePath();
        m_fileBytes = given.size();
        return {};
    }
    m_file = m_scene.dataFolder(QStringLiteral("demo-file.bin"));
    m_fileBytes = defaultFileBytes;
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return fail(tr("cannot write %1: %2").arg(m_file, file.errorString()));
    QRandomGenerator chance(m_scene.chance);
    std::vector<quint32> block(256 * 1024);
    for (qint64 written = 0; written < m_fileBytes; written += qint64(block.size() * sizeof(quint32))) {
        chance.fillRange(block.data(), qsizetype(block.size()));
        if (file.write(reinterpret_cast<const char*>(block.data()), qint64(block.size() * sizeof(quint32))) <
            0)
            return fail(
                tr("cannot write %1: %2; the demo needs 600 MB free there").arg(m_file, file.errorString()));
    }
    return {};
}

Result<void> Demo::watch()
{
    const auto network = net::chooseNetwork(m_scene.address(6));
    if (!network)
        return tl::unexpected(network.error());
    const NodeSettings settings = watcherSettings(m_scene, *network);
    m_keepAlives =
        std::make_unique<cluster::ClusterFaultTolerance>(listenerSettings(settings), std::nullopt, m_clock);
    connect(m_keepAlives.get(), &cluster::ClusterFaultTolerance::heard, this, &Demo::followCluster);
    m_requester = std::make_unique<peer::PeerInfoRequester>(
        *network, peer::RequesterSettings{m_scene.announceGroup(), PeerId()}, m_clock,
        [] { return QRandomGenerator::system()->generate(); });
    connect(m_requester.get(), &peer::PeerInfoRequester::scraped, this,
            [this](const InfoHash&, quint32 seeders, quint32 completed, quint32) {
                scraped(seeders, completed);
            });
    const auto listening = m_keepAlives->start();
    return listening ? m_requester->start() : listening;
}

void Demo::enter(Stage stage, Millis patience)
{
    m_stage = stage;
    m_stageDeadline.start(patience);
}

void Demo::followCluster()
{
    m_view = cluster::viewOf(m_scene.cluster(), m_keepAlives->membership(), nullptr, m_clock.monotonic());
    emit viewChanged(m_view);
    if (m_stage == Stage::Electing)
        followElection(m_view);
    else if (m_stage == Stage::Replicating)
        followReplication(m_view);
    if (m_killed.isValid())
        followTakeover(m_view);
}

void Demo::followElection(const status::ClusterStatus& view)
{
    if (!isWhole(view))
        return;
    say(tr("elected: %1 is master, term %2; all three trackers are in the cluster")
            .arg(nameIn(view, view.master))
            .arg(view.term));
    enter(Stage::Replicating, replicationPatience);
    launch(QStringLiteral("sharer"), m_scene.shareArguments(m_file));
}

void Demo::followReplication(const status::ClusterStatus& view)
{
    if (m_sha1 == InfoHash() || !isEqualEverywhere(view, NodeId(), DemoScene::trackers))
        return;
    say(tr("replicated: all three trackers know the file (log index %1, equal digests)")
            .arg(view.trackers.first().applied));
    enter(Stage::Fetching, fetchPatience);
    const int limit = demoLimitKibPerSecond(m_fileBytes);
    say(tr("the second peer fetches it, at %1 MiB/s so that there is a way to lose the master on")
            .arg(limit / 1024));
    launch(QStringLiteral("fetcher"),
           m_scene.getArguments(QStringLiteral("magnet:?xt=urn:btih:") + m_sha1.toHexString(), limit));
}

void Demo::killMaster(double percent)
{
    const QString name = nameIn(m_view, m_view.master);
    const auto master = m_children.find(name);
    if (!m_view.master.isValid() || master == m_children.end())
        return; // none at this moment: at the next progress line again
    m_killed = m_view.master;
    m_killedName = name;
    m_killedAtMs = m_elapsed.elapsed();
    ::kill(pid_t(master->second->processId()), SIGKILL);
    say(tr("killed: the master %1, by SIGKILL, at %2 %").arg(name).arg(percent, 0, 'f', 1));
}

void Demo::followTakeover(const status::ClusterStatus& view)
{
    if (m_takeoverMs < 0 && view.master.isValid() && view.master != m_killed) {
        m_takeoverMs = m_elapsed.elapsed() - m_killedAtMs;
        say(tr("new master after %1 ms: %2, term %3")
                .arg(m_takeoverMs)
                .arg(nameIn(view, view.master))
                .arg(view.term));
    }
    if (m_stage == Stage::Checking && m_isCompletionKnown && !m_isReplicatedAtEnd &&
        isEqualEverywhere(view, m_killed, DemoScene::trackers - 1)) {
        m_isReplicatedAtEnd = true;
        say(tr("replicated: both remaining trackers hold the same (equal digests)"));
        checkEnd();
    }
}

void Demo::followSharerLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.value(u"type") != u"shared"_qs)
        return;
    m_sha1 = InfoHash::fromHex(object.value(u"sha1").toString().toLatin1()).value_or(InfoHash());
    say(tr("the first peer shares %1, SHA-1 %2").arg(QFileInfo(m_file).fileName(), m_sha1.toHexString()));
    followCluster();
}

void Demo::followFetcherLine(const QByteArray& line)
{
    const auto transfer = status::transferFromJson(QJsonDocument::fromJson(line).object());
    if (transfer.sha1 != m_sha1 || transfer.wantedBytes <= 0)
        return;
    const double percent = 100.0 * double(transfer.doneBytes) / double(transfer.wantedBytes);
    if (m_stage == Stage::Fetching && !m_killed.isValid() && percent >= killAtPercent && percent < 100)
        killMaster(percent);
}

void Demo::fetchEnded(int exitCode)
{
    if (exitCode != 0 || !m_killed.isValid()) {
        abort(exitCode != 0 ? tr("the fetch failed")
                            : tr("the fetch ended before the master could be killed"));
        return;
    }
    say(tr("complete: the second peer has all of it"));
    enter(Stage::Checking, checkPatience);
    compareFiles();
    m_requester->scrape({m_sha1});
    m_scrapeAgain.start(scrapeInterval);
}

void Demo::scraped(quint32 seeders, quint32 completed)
{
    if (m_isCompletionKnown || completed == 0 || m_stage != Stage::Checking)
        return;
    m_isCompletionKnown = true;
    m_scrapeAgain.stop();
    say(tr("the new master answers: completed %1, seeders %2").arg(completed).arg(seeders));
    followCluster();
}

void Demo::checkEnd()
{
    if (m_takeoverMs >= 0 && m_isCopyEqual && m_isCompletionKnown && m_isReplicatedAtEnd)
        end(true);
}

void Demo::abort(const QString& why)
{
    if (m_stage == Stage::Ended)
        return;
    say(tr("failed: %1").arg(why));
    for (const auto& [who, process] : m_children)
        if (const QString complaint = lastComplaintOf(who); !complaint.isEmpty())
            say(tr("%1 said last: %2").arg(who, complaint));
    end(false);
}

void Demo::end(bool everythingHeld)
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_stageDeadline.stop();
    m_scrapeAgain.stop();
    emit finished(everythingHeld);
}

void Demo::say(const QString& text) { emit timeline(m_elapsed.elapsed(), text); }

} // namespace muster::app
