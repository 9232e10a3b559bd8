// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/loopbackcluster.h"

#include "app/options.h"

#include <QRandomGenerator>
#include <QTest>

namespace muster::bench {

namespace {

constexpr int patienceMs = 60'000;
constexpr int watchHost = 6;

} // namespace

LoopbackCluster::LoopbackCluster(int trackers, const QStringList& moreArguments)
{
    m_scene.program = QStringLiteral(MUSTER_PROGRAM);
    m_scene.folder = m_dir.path();
    m_scene.chance = QRandomGenerator::system()->generate();
    for (int n = 1; n <= trackers; ++n)
        m_trackers[n] = std::make_unique<lab::TrackerProcess>(app::DemoScene::trackerName(n), m_scene.program,
                                                              m_scene.trackerArguments(n) + moreArguments,
                                                              nullptr, m_timeline);
    app::Options options;
    options.interface = m_scene.address(watchHost);
    options.cluster = m_scene.cluster();
    options.announceGroup = m_scene.announceGroup();
    options.clusterGroup = m_scene.clusterGroup();
    m_watch = lab::ClusterWatch::open(options, nullptr);
}

LoopbackCluster::~LoopbackCluster()
{
    constexpr qsizetype lastLines = 100;
    if (QTest::currentTestFailed())
        qInfo().noquote().nospace() << "what happened last:\n"
                                    << m_timeline.text(
                                           std::max<qsizetype>(m_timeline.lines() - lastLines, 0));
}

bool LoopbackCluster::settle()
{
    QStringList names;
    for (const auto& [n, tracker] : m_trackers) {
        names << tracker->name();
        if (!tracker->isRunning())
            tracker->start();
    }
    const MonotonicTime since = m_watch->now() + Millis(20);
    return m_watch && QTest::qWaitFor([&] { return m_watch->isWhole(names, since); }, patienceMs);
}

int LoopbackCluster::master() const
{
    const QString name = m_watch->master();
    for (const auto& [n, tracker] : m_trackers)
        if (tracker->name() == name)
            return n;
    return 0;
}

Endpoint LoopbackCluster::endpoint(int n) const
{
    for (const status::TrackerStatus& tracker : m_watch->view().trackers)
        if (tracker.name == app::DemoScene::trackerName(n))
            return tracker.announce;
    return {};
}

std::unique_ptr<lab::GroupProbe> LoopbackCluster::probe(int host, lab::GroupProbe::Kind kind) const
{
    lab::GroupProbe::Settings settings;
    settings.address = address(host);
    settings.group = m_scene.announceGroup();
    settings.kind = kind;
    settings.number = quint32(host);
    return std::make_unique<lab::GroupProbe>(settings);
}

} // namespace muster::bench
