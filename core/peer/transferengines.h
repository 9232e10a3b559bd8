// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "peer/engine.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <optional>

namespace muster::peer {

// The engine for what everybody may see, and one that demands encryption, for private shares. A private share
// goes by its identifier towards the user of this class; only its engine, and those who are connected to it,
// hear its info-hash. Calls and signals are those of Engine. Peer thread; the engines outlive it.
class TransferEngines : public QObject
{
    Q_OBJECT
public:
    explicit TransferEngines(Engine& open, QObject* parent = nullptr);

    // Once, before anything private comes.
    void setPrivateEngine(Engine& engine);
    bool hasPrivateEngine() const { return m_private != nullptr; }
    // `sha1` is that of a private share. `content`: its info-hash; all zero: not known yet, and what is asked
    // for waits until it is.
    void setPrivate(const InfoHash& sha1, const InfoHash& content);

    void add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have,
             const TorrentChoices& choices = {});
    // `trackers` are for what everybody may see only.
    void addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers = {});
    void remove(const InfoHash& sha1);
    void connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers);
    void setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities);
    void setSequential(const InfoHash& sha1, bool isSequential);
    void setTorrentLimits(const InfoHash& sha1, int downloadBytesPerSecond, int uploadBytesPerSecond);
    // Both engines' together, by what each of them makes of its part; 0: as fast as it goes.
    void setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond);
    void watch(const std::optional<InfoHash>& sha1);
    status::TransferDetail detailOf(const InfoHash& sha1);

signals:
    void listening(quint16 port);
    void privateListening(quint16 port);
    void metadataReceived(const muster::InfoHash& sha1, const QByteArray& torrent);
    void chunksFinished(const muster::InfoHash& sha1, const QList<int>& chunks);
    void progressed(const QList<muster::peer::TorrentProgress>& torrents);
    void sourcesChanged(const muster::InfoHash& sha1, const QList<muster::status::SourceStatus>& sources);
    void failed(const muster::InfoHash& sha1, const muster::Error& error);
    void detailTold(const muster::status::TransferDetail& detail);

private:
    struct PrivateShare
    {
        InfoHash content;                       // all zero: not known yet
        std::optional<QString> waitingFolder{}; // addByHash() until then
    };

    struct Rates
    {
        qint64 down = 0;
        qint64 up = 0;
    };
    using Use = QHash<InfoHash, Rates>; // of what an engine has, by what it calls it

    void note(Use& use, const QList<TorrentProgress>& torrents);
    void shareLimits();
    Use& useOf(const InfoHash& sha1);
    Engine& engineOf(const InfoHash& sha1);
    InfoHash contentOf(const InfoHash& sha1) const;
    InfoHash idOf(const InfoHash& content) const { return m_ids.value(content, content); }

    Engine& m_open;
    Engine* m_private = nullptr;
    QHash<InfoHash, PrivateShare> m_shares;
    QHash<InfoHash, InfoHash> m_ids; // of the contents
    Use m_openUse;
    Use m_privateUse;
    int m_downLimit = 0; // bytes per second
    int m_upLimit = 0;
    QTimer m_sharing; // while both engines have something to transfer, and there is a limit
    std::optional<InfoHash> m_watched;
};

} // namespace muster::peer
