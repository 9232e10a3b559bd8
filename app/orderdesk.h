// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peernode.h"
#include "app/transferbook.h"
#include "protocol/peerorder.h"
#include "status/statusjson.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <functional>

namespace muster::app {

// Does what other programs of this person order of a running peer, and answers; who they are and by what way
// they came it does not know. Main thread, as the node. Made before the node starts, so that it hears of all.
class OrderDesk : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const protocol::OrderAnswer&)>;

    explicit OrderDesk(PeerNode& node, QObject* parent = nullptr);

    // `answer` is called now, later, or both; the last time with Done or Refused. Watching is not its task.
    void take(const protocol::PeerOrder& order, const Answer& answer);

    // openRequested() is answered: there is a window. It keeps what it still asks about in that folder.
    void setHasWindow(const QString& waitingRoom = {})
    {
        m_hasWindow = true;
        m_waitingRoom = waitingRoom;
    }

    const TransferBook& transfers() const { return m_book; }

signals:
    void openRequested(const QStringList& sources);

private:
    struct Sharing
    {
        QString path;
        QString torrentTo;
        Answer answer;
    };

    void add(const protocol::AddOrder& order, const Answer& answer);
    void share(const protocol::ShareOrder& order, const Answer& answer);
    void act(const protocol::TransferOrder& order, const Answer& answer);
    void limit(const protocol::LimitOrder& order, const Answer& answer);
    void limitOne(const protocol::LimitOrder& order, const Answer& answer);
    void tellLimits(const Answer& answer);
    void queue(const protocol::QueueOrder& order, const Answer& answer);
    void exportNext(QList<InfoHash> left, const QString& folder, const Answer& answer,
                    const QString& failure);
    void exportTorrents(const protocol::ExportOrder& order, const Answer& answer);
    void list(const protocol::ListOrder& order, const Answer& answer);
    void open(const protocol::OpenOrder& order, const Answer& answer);

    void onChanged(const status::TransferStatus& transfer);
    void answerShared(const InfoHash& sha1);

    PeerNode& m_node;
    TransferBook m_book;
    QList<Sharing> m_sharing;    // asked for, and not answered yet
    QSet<InfoHash> m_unanswered; // shared since, by whomever
    bool m_hasWindow = false;
    QString m_waitingRoom;
};

protocol::OrderAnswer refusal(const QString& why);
protocol::OrderAnswer answerWith(const status::TransferStatus& transfer, status::FileList files);

} // namespace muster::app
