// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peernode.h"

#include "app/folderwatch.h"
#include "app/peersession.h"
#include "storage/peerdatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace muster::app {

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

Result<InfoHash> PeerNode::startWith(const QString& text, const QString& folder)
{
    const auto source = peer::readFetchSource(text);
    if (!source)
        return tl::unexpected(source.error());
    const auto started =
        startThen([&](PeerSession& session) { session.downloads().fetch(*source, {folder}); });
    if (!started)
        return tl::unexpected(started.error());
    return source->sha1;
}

Result<void> PeerNode::startThen(const std::function<void(PeerSession&)>& first)
{
    m_database = std::make_unique<storage::PeerDatabase>(m_folder.filePath(QStringLiteral("peer.db")));
    const auto opened = m_database->open();
    if (!opened)
        return opened;
    m_thread.emplace(QStringLiteral("peer"));
    m_thread->call([this] { m_session = std::make_unique<PeerSession>(m_settings, *m_database, m_clock); });

    PeerSession* session = m_session.get();
    peer::DownloadManager* downloads = &session->downloads();
    peer::PeerInfoRequester* requester = &session->requester();
    connect(session, &PeerSession::clusterChanged, this, &PeerNode::clusterChanged);
    connect(session, &PeerSession::failed, this, &PeerNode::failed);
    connect(requester, &peer::PeerInfoRequester::offersListed, this, &PeerNode::offersListed);
    connect(requester, &peer::PeerInfoRequester::contactChanged, this, &PeerNode::contactChanged);
    connect(downloads, &peer::DownloadManager::transferChanged, this, &PeerNode::transferChanged);
    connect(downloads, &peer::DownloadManager::transferRemoved, this, &PeerNode::transferRemoved);
    connect(downloads, &peer::DownloadManager::shared, this, &PeerNode::shared);
    connect(downloads, &peer::DownloadManager::finished, this, &PeerNode::finished);
    connect(downloads, &peer::DownloadManager::finishedShutDown, this, [this] {
        tearDown();
        emit stopped();
    });

    connect(downloads, &peer::DownloadManager::shareFailed, this, &PeerNode::shareFailed);
    connect(downloads, &peer::DownloadManager::fetchFailed, this, &PeerNode::fetchFailed);

    const auto started = m_thread->call([session, &first] {
        auto outcome = session->start();
        if (outcome)
            first(*session);
        return outcome;
    });
    if (started)
        watchFolder();
    else
        tearDown();
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

void PeerNode::share(const QString& path)
{
    post([path](PeerSession& session) { session.downloads().share(path); });
}

void PeerNode::fetch(const InfoHash& sha1, const QString& folder)
{
    peer::FetchSource source;
    source.sha1 = sha1;
    post([source, folder](PeerSession& session) { session.downloads().fetch(source, {folder}); });
}

Result<InfoHash> PeerNode::fetchText(const QString& text, const QString& folder)
{
    const auto source = peer::readFetchSource(text);
    if (!source)
        return tl::unexpected(source.error());
    post([source = *source, folder](PeerSession& session) { session.downloads().fetch(source, {folder}); });
    return source->sha1;
}

void PeerNode::remove(const InfoHash& sha1)
{
    post([sha1](PeerSession& session) { session.downloads().remove(sha1); });
}

void PeerNode::saveTorrent(const InfoHash& sha1, const QString& name, const QString& folder)
{
    const QString path = QDir(folder).absoluteFilePath(name + QStringLiteral(".torrent"));
    post([this, sha1, path](PeerSession& session) {
        const auto torrent = session.downloads().torrentOf(sha1);
        if (!torrent) {
            emit failed(torrent.error());
            return;
        }
        QSaveFile file(path);
        const bool isWritten = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
                               file.write(*torrent) == torrent->size() && file.commit();
        if (isWritten)
            emit torrentSaved(sha1, path);
        else
            emit failed({tr("cannot write %1 (%2); choose another folder").arg(path, file.errorString())});
    });
}

void PeerNode::refreshOffers(Millis interval)
{
    post([interval](PeerSession& session) {
        session.requester().setOfferRefresh(interval);
        session.requester().listOffers();
    });
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
