// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peernode.h"

#include "app/folderwatch.h"
#include "app/peersession.h"
#include "storage/peerdatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace muster::app {

namespace {

// One ADDRESS:PORT in a line. It only helps to find others sooner: what is not understood is left out.
QList<Endpoint> readEndpoints(const QString& path)
{
    QFile file(path);
    QList<Endpoint> endpoints;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.read(64 * 1024).split('\n'))
            if (const auto endpoint = Endpoint::fromString(QString::fromLatin1(line.trimmed())))
                endpoints.append(*endpoint);
    return endpoints;
}

QByteArray textOf(const QList<Endpoint>& endpoints)
{
    QByteArray text;
    for (const Endpoint& endpoint : endpoints)
        text += endpoint.toString().toLatin1() + '\n';
    return text;
}

// "OPEN ENCRYPTED". Others are told the ports anew at each start: what is not understood costs nothing else.
PeerPorts readPorts(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = file.read(64).trimmed().split(' ');
    return words.size() == 2 ? PeerPorts{words[0].toUShort(), words[1].toUShort()} : PeerPorts{};
}

QByteArray textOf(const PeerPorts& ports)
{
    return QByteArray::number(ports.open) + ' ' + QByteArray::number(ports.encrypted) + '\n';
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const bool isWritten = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (isWritten)
        return {};
    return fail(PeerNode::tr("cannot write %1 (%2); choose another folder").arg(path, file.errorString()));
}

bool isTorrentOf(const QString& path, const InfoHash& sha1)
{
    const auto source = path.endsWith(u".torrent") ? peer::readFetchSource(path) : fail({});
    return source && source->sha1 == sha1;
}

// Or why these files cannot be chosen among so many.
Result<QList<status::FilePriority>> prioritiesFor(const FileSelection& files, int count)
{
    if (const auto fits = files.fits(count); !fits)
        return tl::unexpected(fits.error());
    QList<status::FilePriority> priorities;
    for (int number = 1; number <= count; ++number)
        priorities.append(files.contains(number) ? status::FilePriority::Normal : status::FilePriority::Skip);
    return priorities;
}

} // namespace

PeerNode::PeerNode(const NodeSettings& settings, DataFolder folder, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_folder(std::move(folder))
{
}

PeerNode::~PeerNode() { tearDown(); }

Result<void> PeerNode::start()
{
    return startThen([](PeerSession&) {});
}

Result<void> PeerNode::startWith(const peer::FetchSource& source, const FetchWish& wish)
{
    return startThen([&](PeerSession& session) { begin(session, source, wish); });
}

Result<void> PeerNode::startThen(const std::function<void(PeerSession&)>& first)
{
    m_database = std::make_unique<storage::PeerDatabase>(m_folder.filePath(QStringLiteral("peer.db")));
    const QString nodes = m_folder.filePath(QStringLiteral("dht-nodes"));
    m_settings.dhtNodes = readEndpoints(nodes);
    const QString ports = m_folder.filePath(QStringLiteral("listen-ports"));
    m_settings.keptPorts = readPorts(ports);
    m_thread.emplace(QStringLiteral("peer"));
    m_thread->call([this] { m_session = std::make_unique<PeerSession>(m_settings, *m_database, m_clock); });

    PeerSession* session = m_session.get();
    peer::DownloadManager* downloads = &session->downloads();
    peer::PeerInfoRequester* requester = &session->requester();
    connect(session, &PeerSession::clusterChanged, this, &PeerNode::clusterChanged);
    connect(session, &PeerSession::failed, this, &PeerNode::failed);
    // Where it cannot be written the next start finds the others by its trackers, as ever.
    connect(session, &PeerSession::dhtNodesChanged, this,
            [nodes](const QList<Endpoint>& known) { (void)writeFile(nodes, textOf(known)); });
    connect(session, &PeerSession::portsChanged, this,
            [ports](PeerPorts known) { (void)writeFile(ports, textOf(known)); });
    connect(requester, &peer::PeerInfoRequester::offersListed, this, &PeerNode::offersListed);
    connect(requester, &peer::PeerInfoRequester::contactChanged, this, &PeerNode::contactChanged);
    connect(downloads, &peer::DownloadManager::transferChanged, this, &PeerNode::transferChanged);
    connect(downloads, &peer::DownloadManager::transferRemoved, this, &PeerNode::transferRemoved);
    connect(downloads, &peer::DownloadManager::shared, this, &PeerNode::shared);
    connect(downloads, &peer::DownloadManager::detailTold, this, &PeerNode::detailTold);
    connect(downloads, &peer::DownloadManager::finished, this, &PeerNode::finished);
    connect(downloads, &peer::DownloadManager::finishedShutDown, this, [this] {
        tearDown();
        emit stopped();
    });

    connect(downloads, &peer::DownloadManager::shareFailed, this, &PeerNode::shareFailed);
    connect(downloads, &peer::DownloadManager::shareCancelled, this, &PeerNode::shareCancelled);
    connect(downloads, &peer::DownloadManager::shareNoticed, this, &PeerNode::shareNoticed);
    connect(downloads, &peer::DownloadManager::fetchFailed, this, &PeerNode::fetchFailed);

    // libtorrent takes as long to start as the database to be opened: both at once.
    QMetaObject::invokeMethod(
        session, [session] { session->startEngine(); }, Qt::QueuedConnection);
    if (const auto opened = m_database->open(); !opened) {
        tearDown();
        return opened;
    }
    const auto started = m_thread->call([session, &first] {
        auto outcome = session->start();
        if (outcome)
            first(*session);
        return outcome;
    });
    if (started) {
        watchFolder();
        tellLimits();
    } else {
        tearDown();
    }
    return started;
}

void PeerNode::watchFolder()
{
    m_watch = std::make_unique<FolderWatch>(m_folder, QStringList{QStringLiteral("peer.db")});
    connect(m_watch.get(), &FolderWatch::lost, this, [this](const Error& error) {
        m_hasLostData = true;
        emit failed(error);
        stop();
    });
}

void PeerNode::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    if (m_session)
        post([](PeerSession& session) { session.downloads().shutDown(); });
    else
        QMetaObject::invokeMethod(this, &PeerNode::stopped, Qt::QueuedConnection);
}

void PeerNode::share(const QString& path, const peer::ShareOptions& options)
{
    post([path, options](PeerSession& session) { session.downloads().share(path, options); });
}

void PeerNode::begin(PeerSession& session, const peer::FetchSource& source, const FetchWish& wish)
{
    peer::FetchOptions options = wish.options;
    if (wish.files)
        options.choose = [files = *wish.files](int count) { return prioritiesFor(files, count); };
    session.downloads().fetch(source, options);
    if (wish.limits)
        session.downloads().setTransferLimits(source.sha1, *wish.limits);
}

void PeerNode::fetch(const peer::FetchSource& source, const FetchWish& wish,
                     std::function<void(const Result<void>&)> done)
{
    post([this, source, wish, done = std::move(done)](PeerSession& session) {
        Result<void> outcome;
        const auto failing = connect(&session.downloads(), &peer::DownloadManager::fetchFailed, &session,
                                     [&outcome, &source](const InfoHash& sha1, const Error& error) {
                                         if (sha1 == source.sha1)
                                             outcome = tl::unexpected(error);
                                     });
        begin(session, source, wish);
        disconnect(failing);
        tellNow(session, {source.sha1});
        if (done)
            QMetaObject::invokeMethod(
                this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    });
}

void PeerNode::fetchAnew(const peer::FetchSource& source, const FetchWish& wish)
{
    post([source, wish](PeerSession& session) {
        peer::FetchSource described = source;
        if (const auto torrent = session.downloads().torrentOf(source.sha1); torrent)
            described.torrent = *torrent;
        session.downloads().remove(source.sha1);
        begin(session, described, wish);
    });
}

void PeerNode::pause(const InfoHash& sha1)
{
    post([sha1](PeerSession& session) { session.downloads().pause(sha1); });
}

void PeerNode::resume(const InfoHash& sha1)
{
    post([sha1](PeerSession& session) { session.downloads().resume(sha1); });
}

void PeerNode::recheck(const InfoHash& sha1)
{
    post([sha1](PeerSession& session) { session.downloads().recheck(sha1); });
}

void PeerNode::remove(const InfoHash& sha1, peer::Removal removal)
{
    post([sha1, removal](PeerSession& session) { session.downloads().remove(sha1, removal); });
}

void PeerNode::setPriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities)
{
    post([sha1, priorities](PeerSession& session) { session.downloads().setPriorities(sha1, priorities); });
}

void PeerNode::setSequential(const InfoHash& sha1, bool isSequential)
{
    post([sha1, isSequential](PeerSession& session) {
        session.downloads().setSequential(sha1, isSequential);
    });
}

void PeerNode::changeLimits(std::function<status::PeerLimits(const status::PeerLimits&)> change,
                            peer::SetRates set)
{
    post([change = std::move(change), set](PeerSession& session) {
        session.downloads().setLimits(change(session.downloads().limits()), set);
    });
    tellLimits();
}

void PeerNode::setLimits(const status::PeerLimits& limits)
{
    post([limits](PeerSession& session) { session.downloads().setLimits(limits); });
    tellLimits();
}

void PeerNode::tellLimits()
{
    post([this](PeerSession& session) {
        const status::PeerLimits limits = session.downloads().limits();
        QMetaObject::invokeMethod(
            this, [this, limits] { emit limitsTold(limits); }, Qt::QueuedConnection);
    });
}

void PeerNode::setTransferLimits(const InfoHash& sha1, const status::TransferLimits& limits)
{
    post([sha1, limits](PeerSession& session) { session.downloads().setTransferLimits(sha1, limits); });
}

void PeerNode::moveInQueue(const InfoHash& sha1, peer::QueueMove move)
{
    post([sha1, move](PeerSession& session) { session.downloads().moveInQueue(sha1, move); });
}

void PeerNode::watch(const std::optional<InfoHash>& sha1)
{
    post([sha1](PeerSession& session) { session.downloads().watch(sha1); });
}

void PeerNode::askLimits(std::function<void(const status::PeerLimits&)> then)
{
    post([this, then = std::move(then)](PeerSession& session) {
        const status::PeerLimits limits = session.downloads().limits();
        QMetaObject::invokeMethod(
            this, [then, limits] { then(limits); }, Qt::QueuedConnection);
    });
}

void PeerNode::askDetails(std::function<void(const QList<status::TransferDetail>&)> then)
{
    post([this, then = std::move(then)](PeerSession& session) {
        const QList<status::TransferDetail> details = session.downloads().details();
        QMetaObject::invokeMethod(
            this, [then, details] { then(details); }, Qt::QueuedConnection);
    });
}

// The manager itself tells changes a moment later.
void PeerNode::tellNow(PeerSession& session, const QList<InfoHash>& transfers)
{
    for (const status::TransferStatus& transfer : session.downloads().transfers())
        if (transfers.contains(transfer.sha1))
            QMetaObject::invokeMethod(
                this, [this, transfer] { emit transferChanged(transfer); }, Qt::QueuedConnection);
}

void PeerNode::whenTold(const QList<InfoHash>& transfers, std::function<void()> then)
{
    post([this, transfers, then = std::move(then)](PeerSession& session) {
        tellNow(session, transfers);
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
}

void PeerNode::saveTorrent(const InfoHash& sha1, const QString& path,
                           std::function<void(const Result<void>&)> done, bool mayReplace)
{
    post([this, sha1, path, mayReplace, done = std::move(done)](PeerSession& session) {
        const auto torrent = session.downloads().torrentOf(sha1);
        Result<void> outcome = torrent ? Result<void>() : tl::unexpected(torrent.error());
        if (outcome && !mayReplace && QFile::exists(path) && !isTorrentOf(path, sha1))
            outcome =
                fail(tr("%1 is there already and is something else; move it away, or choose another folder")
                         .arg(path));
        if (outcome)
            outcome = writeFile(path, *torrent);
        QMetaObject::invokeMethod(
            this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    });
}

void PeerNode::refreshOffers(Millis interval)
{
    post([interval](PeerSession& session) { session.requester().setOfferRefresh(interval); });
}

void PeerNode::post(std::function<void(PeerSession&)> job)
{
    PeerSession* session = m_session.get();
    if (session)
        QMetaObject::invokeMethod(
            session, [session, job = std::move(job)] { job(*session); }, Qt::QueuedConnection);
}

void PeerNode::tearDown()
{
    m_watch.reset();
    if (m_thread) {
        m_thread->call([this] { m_session.reset(); });
        m_thread.reset();
    }
    if (m_database)
        m_database->close();
}

} // namespace muster::app
