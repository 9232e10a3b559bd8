// SPDX-License-Identifier: GPL-3.0-or-later
#include "livecluster.h"

#include "app/peersession.h"
#include "cluster/clusterview.h"
#include "support/loopback.h"
#include "ui/dialogs/adddialog.h"
#include "ui/pages/peerpage.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>
#include <QTreeWidget>
#include <algorithm>

namespace muster::album {

namespace {

constexpr int patienceMs = 60'000;
constexpr int firstKibPerSecond = 4000; // until there is something to be seen
constexpr int fetchKibPerSecond = 300;  // slow enough for all the pictures

// All are in the list, and an eighth of the largest is there.
bool isWellBegun(const ui::MainWindow& window, qsizetype count)
{
    const auto* page = window.findChild<ui::PeerPage*>();
    const QList<status::TransferStatus> all = page->transfers();
    const auto largest = std::max_element(all.begin(), all.end(), [](const auto& one, const auto& other) {
        return one.sizeBytes < other.sizeBytes;
    });
    return all.size() == count && largest != all.end() && largest->doneBytes > largest->sizeBytes / 8;
}

// Sees to it that what was asked about begins.
void accept(ui::MainWindow& window)
{
    for (auto* dialog : window.findChildren<ui::AddDialog*>())
        dialog->findChild<QPushButton*>(QStringLiteral("add"))->click();
}

} // namespace

LiveCluster::LiveCluster()
    : m_net(QRandomGenerator::system()->bounded(1, 250))
{
    m_options.cluster = QStringLiteral("office");
    m_options.announceGroup = testing::randomGroup();
    m_options.clusterGroup = testing::randomGroup();
    m_options.port = 0;
    m_options.replicationPort = 0;
}

LiveCluster::~LiveCluster() { stop(); }

app::NodeSettings LiveCluster::settingsFor(int host, const QString& name) const
{
    app::Options options = m_options;
    options.interface = QStringLiteral("127.%1.77.%2").arg(m_net).arg(host);
    options.name = name;
    return {options, net::chooseNetwork(options.interface).value(), {}, name};
}

Result<app::DataFolder> LiveCluster::folderFor(const QString& name, const QString& role) const
{
    return app::DataFolder::open(m_folder.filePath(name), role);
}

bool LiveCluster::makeFile(const QString& name, qint64 bytes) const
{
    QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray block(1 << 16, Qt::Uninitialized);
    for (qint64 at = 0; at < bytes; at += block.size()) {
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(block.data()), block.size() / 4);
        file.write(block);
    }
    return file.flush();
}

Result<void> LiveCluster::startTrackers()
{
    auto folder = folderFor(QStringLiteral("attic"), QStringLiteral("tracker"));
    if (!folder)
        return tl::unexpected(folder.error());
    m_trackerWindow = std::make_unique<app::TrackerWindow>(settingsFor(1, QStringLiteral("attic")),
                                                           std::move(*folder), QString());
    if (const auto started = m_trackerWindow->start(); !started)
        return started;
    cluster::ClusterFaultTolerance ear(app::listenerSettings(settingsFor(9, QString())), std::nullopt,
                                       m_clock);
    if (const auto listening = ear.start(); !listening)
        return listening;
    const auto view = [&] {
        return cluster::viewOf(m_options.cluster, ear.membership(), nullptr, m_clock.monotonic());
    };
    const auto hasMaster = [&view] { return view().master.isValid(); };
    if (!QTest::qWaitFor(hasMaster, patienceMs)) // the only one yet, so that its rounds can be seen
        return fail(QStringLiteral("the first tracker did not become master"));
    for (const auto& [host, name] :
         {std::pair(2, QStringLiteral("library")), {3, QStringLiteral("workshop")}}) {
        auto other = folderFor(name, QStringLiteral("tracker"));
        if (!other)
            return tl::unexpected(other.error());
        m_trackers.push_back(std::make_unique<app::TrackerNode>(settingsFor(host, name), std::move(*other)));
        if (const auto started = m_trackers.back()->start(); !started)
            return started;
    }
    const auto isWhole = [&view] { return view().trackers.size() == 3; };
    return QTest::qWaitFor(isWhole, patienceMs)
               ? Result<void>()
               : fail(QStringLiteral("the three trackers did not become one cluster"));
}

Result<void> LiveCluster::startSharer()
{
    auto folder = folderFor(QStringLiteral("sharer"), QStringLiteral("peer"));
    if (!folder)
        return tl::unexpected(folder.error());
    m_sharer = std::make_unique<app::PeerNode>(settingsFor(11, QStringLiteral("sharer")), std::move(*folder));
    QSet<QString> links;
    QObject::connect(m_sharer.get(), &app::PeerNode::transferChanged, m_sharer.get(),
                     [&links](const status::TransferStatus& transfer) {
                         if (transfer.state == status::TransferState::Sharing)
                             links.insert(transfer.magnet);
                     });
    if (const auto started = m_sharer->start(); !started)
        return started;
    const QStringList shares{QStringLiteral("Lecture recordings"), QStringLiteral("Geometry.pdf"),
                             QStringLiteral("Holiday in Bilbao.mkv")};
    if (!makeFile(u"shared/Lecture recordings/1 Introduction.mp4"_qs, 60 << 20) ||
        !makeFile(u"shared/Lecture recordings/2 Proofs.mp4"_qs, 90 << 20) ||
        !makeFile(u"shared/Lecture recordings/Notes/Exercises.pdf"_qs, 3 << 20) ||
        !makeFile(u"shared/Geometry.pdf"_qs, 12 << 20) ||
        !makeFile(u"shared/Holiday in Bilbao.mkv"_qs, 40 << 20))
        return fail(QStringLiteral("the files to share cannot be written"));
    for (const QString& share : shares)
        m_sharer->share(m_folder.filePath(u"shared/"_qs + share));
    const bool areShared = QTest::qWaitFor([&] { return links.size() == shares.size(); }, patienceMs);
    m_sharer->disconnect(m_sharer.get());
    m_links = QStringList(links.begin(), links.end());
    return areShared ? Result<void>() : fail(QStringLiteral("the files are not shared"));
}

Result<void> LiveCluster::startFetcher()
{
    auto folder = folderFor(QStringLiteral("fetcher"), QStringLiteral("peer"));
    if (!folder)
        return tl::unexpected(folder.error());
    app::NodeSettings settings = settingsFor(12, QStringLiteral("fetcher"));
    settings.options.downLimitKibPerSecond = firstKibPerSecond;
    m_peerWindow = std::make_unique<app::PeerWindow>(settings, std::move(*folder));
    if (const auto started = m_peerWindow->start(); !started)
        return started;
    m_peerWindow->open(m_links);
    // They are asked about one after the other. Each is described first; then its dialog can be accepted.
    const auto isDescribed = [this] {
        const auto* dialog = peerWindow().findChild<ui::AddDialog*>();
        return dialog && dialog->findChild<QTreeWidget*>(QStringLiteral("files"))->topLevelItemCount() > 0;
    };
    for (qsizetype asked = 0; asked < m_links.size(); ++asked) {
        if (!QTest::qWaitFor(isDescribed, patienceMs))
            return fail(QStringLiteral("what is shared is not described to the fetcher"));
        accept(peerWindow());
    }
    if (!QTest::qWaitFor([this] { return isWellBegun(peerWindow(), m_links.size()); }, patienceMs))
        return fail(QStringLiteral("nothing is fetched"));
    status::PeerLimits slow;
    slow.rates.downKibPerSecond = fetchKibPerSecond;
    emit peerWindow().limitsRequested(slow);
    return {};
}

Result<void> LiveCluster::start()
{
    if (const auto trackers = startTrackers(); !trackers)
        return trackers;
    if (const auto sharer = startSharer(); !sharer)
        return sharer;
    return startFetcher();
}

void LiveCluster::stop()
{
    m_peerWindow.reset();
    m_sharer.reset();
    m_trackerWindow.reset();
    m_trackers.clear();
}

} // namespace muster::album
