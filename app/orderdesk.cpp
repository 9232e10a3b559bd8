// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orderdesk.h"

#include "app/fileselection.h"
#include "app/limitlines.h"
#include "peer/downloadmanager.h"
#include "peer/fetchsource.h"
#include "protocol/displayname.h"
#include "status/statusjson.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <utility>
#include <variant>

namespace muster::app {

using namespace protocol;

namespace {

OrderAnswer done(const InfoHash& sha1 = {}) { return {OrderAnswer::Kind::Done, {}, sha1, {}}; }

peer::QueueMove moveTo(QueuePlace place)
{
    switch (place) {
    case QueuePlace::Top:
        return peer::QueueMove::Top;
    case QueuePlace::Up:
        return peer::QueueMove::Up;
    case QueuePlace::Down:
        return peer::QueueMove::Down;
    case QueuePlace::Bottom:
        return peer::QueueMove::Bottom;
    }
    Q_UNREACHABLE();
}

QString nameOf(const status::TransferStatus& transfer)
{
    return transfer.name.isEmpty() ? transfer.sha1.toHexString() : transfer.name;
}

bool isDescribed(const status::TransferStatus& transfer)
{
    return transfer.chunkBytes > 0 || transfer.state == status::TransferState::Hashing;
}

// As the transfer of this path is named where it is shown.
QString shownPlace(const QString& path)
{
    const QFileInfo info(path);
    return QDir(info.path()).filePath(displayName(info.fileName().toUtf8()));
}

} // namespace

OrderAnswer refusal(const QString& why) { return {OrderAnswer::Kind::Refused, why, {}, {}}; }

OrderAnswer answerWith(const status::TransferStatus& transfer, status::FileList files)
{
    return {OrderAnswer::Kind::Transfer, {}, transfer.sha1, status::toJson(transfer, files)};
}

OrderDesk::OrderDesk(PeerNode& node, QObject* parent)
    : QObject(parent)
    , m_node(node)
{
    connect(&node, &PeerNode::transferChanged, this, &OrderDesk::onChanged);
    connect(&node, &PeerNode::transferRemoved, this, [this](const InfoHash& sha1) {
        m_book.remove(sha1);
        m_unanswered.remove(sha1);
    });
    connect(&node, &PeerNode::shared, this, [this](const InfoHash& sha1) {
        m_unanswered.insert(sha1);
        answerShared(sha1);
    });
    connect(&node, &PeerNode::shareFailed, this, [this](const QString& path, const Error& error) {
        for (qsizetype i = m_sharing.size() - 1; i >= 0; --i)
            if (m_sharing[i].path == path)
                m_sharing.takeAt(i).answer(refusal(error.message));
    });
    connect(&node, &PeerNode::shareCancelled, this, [this](const QString& path) {
        for (qsizetype i = m_sharing.size() - 1; i >= 0; --i)
            if (m_sharing[i].path == path)
                m_sharing.takeAt(i).answer(
                    refusal(tr("%1 was removed before it was read to its end").arg(path)));
    });
    connect(&node, &PeerNode::shareNoticed, this, [this](const QString& path, const QString& text) {
        for (const Sharing& one : std::as_const(m_sharing))
            if (one.path == path)
                one.answer({OrderAnswer::Kind::Note, text, {}, {}});
    });
}

void OrderDesk::take(const PeerOrder& order, const Answer& answer)
{
    if (const auto* adding = std::get_if<AddOrder>(&order))
        add(*adding, answer);
    else if (const auto* sharing = std::get_if<ShareOrder>(&order))
        share(*sharing, answer);
    else if (const auto* acting = std::get_if<TransferOrder>(&order))
        act(*acting, answer);
    else if (const auto* limiting = std::get_if<LimitOrder>(&order))
        limit(*limiting, answer);
    else if (const auto* opening = std::get_if<OpenOrder>(&order))
        open(*opening, answer);
    else if (const auto* listing = std::get_if<ListOrder>(&order))
        list(*listing, answer);
    else if (std::holds_alternative<LimitsOrder>(order))
        tellLimits(answer);
    else if (const auto* queueing = std::get_if<QueueOrder>(&order))
        queue(*queueing, answer);
    else if (const auto* exporting = std::get_if<ExportOrder>(&order))
        exportTorrents(*exporting, answer);
}

void OrderDesk::add(const AddOrder& order, const Answer& answer)
{
    const auto source = peer::readFetchSource(order.source);
    if (!source) {
        answer(refusal(source.error().message));
        return;
    }
    FetchWish wish;
    wish.options = {order.folder, order.isPaused, order.isSequential};
    const status::TransferStatus* known = m_book.find(source->sha1);
    const bool isAskedAbout = known && known->folder == m_waitingRoom; // nobody has chosen that folder
    wish.options.mayMove = !order.isPaused || isAskedAbout;
    if (order.limits != RateChange{})
        wish.limits = {{order.limits.down.value_or(0), order.limits.up.value_or(0)}, {}};
    if (!order.files.isEmpty()) {
        const auto files = parseFileSelection(order.files);
        if (!files) {
            answer(refusal(files.error().message));
            return;
        }
        wish.files = *files;
    }
    m_node.fetch(*source, wish, [answer, sha1 = source->sha1](const Result<void>& begun) {
        answer(begun ? done(sha1) : refusal(begun.error().message));
    });
}

void OrderDesk::share(const ShareOrder& order, const Answer& answer)
{
    const QString path = QDir::cleanPath(order.path);
    if (!QFileInfo(path).isReadable()) {
        answer(refusal(tr("cannot read %1; give a file or folder that is there").arg(path)));
        return;
    }
    m_sharing.append({path, order.torrentTo, answer});
    m_node.share(path, {qint64(order.chunkKib) * 1024, order.isPrivate});
}

void OrderDesk::act(const TransferOrder& order, const Answer& answer)
{
    const auto named = m_book.named(order.transfer);
    if (!named) {
        answer(refusal(named.error().message));
        return;
    }
    const bool isRemoval =
        order.action == TransferAction::Remove || order.action == TransferAction::RemoveWithFiles;
    const status::TransferStatus* first = named->size() == 1 ? m_book.find(named->first()) : nullptr;
    if (first && first->state == status::TransferState::Hashing && !isRemoval) {
        answer(refusal(tr("%1 is still being read: wait, or remove it to give it up").arg(first->name)));
        return;
    }
    for (const InfoHash& sha1 : *named) {
        switch (order.action) {
        case TransferAction::Pause:
            m_node.pause(sha1);
            break;
        case TransferAction::Resume:
            m_node.resume(sha1);
            break;
        case TransferAction::Recheck:
            m_node.recheck(sha1);
            break;
        case TransferAction::Remove:
            m_node.remove(sha1);
            break;
        case TransferAction::RemoveWithFiles:
            m_node.remove(sha1, peer::Removal::DeleteFiles);
            break;
        }
    }
    const InfoHash only = named->size() == 1 ? named->first() : InfoHash();
    m_node.whenTold(*named, [answer, only] { answer(done(only)); });
}

void OrderDesk::limit(const LimitOrder& order, const Answer& answer)
{
    if (!order.transfer.isEmpty()) {
        limitOne(order, answer);
        return;
    }
    m_node.changeLimits([order](const status::PeerLimits& before) { return changedBy(before, order); },
                        {order.limits.down.has_value(), order.limits.up.has_value()});
    m_node.whenTold({}, [answer] { answer(done()); });
}

void OrderDesk::limitOne(const LimitOrder& order, const Answer& answer)
{
    const auto named = m_book.named(order.transfer);
    if (!named) {
        answer(refusal(named.error().message));
        return;
    }
    for (const InfoHash& sha1 : *named)
        if (const status::TransferStatus* transfer = m_book.find(sha1))
            m_node.setTransferLimits(sha1, changedBy(transfer->limits, order));
    m_node.whenTold(*named, [answer] { answer(done()); });
}

void OrderDesk::tellLimits(const Answer& answer)
{
    m_node.askLimits([answer](const status::PeerLimits& limits) {
        answer({OrderAnswer::Kind::Limits, {}, {}, toJson(limits)});
        answer(done());
    });
}

void OrderDesk::queue(const QueueOrder& order, const Answer& answer)
{
    const auto named = m_book.named(order.transfer);
    if (!named || named->size() != 1) {
        answer(refusal(named ? tr("one transfer at a time is moved in the queue") : named.error().message));
        return;
    }
    const status::TransferStatus* transfer = m_book.find(named->first());
    if (transfer && transfer->queuePosition == 0) {
        answer(refusal(isDescribed(*transfer)
                           ? tr("%1 has nothing left to fetch and waits in no queue").arg(nameOf(*transfer))
                           : peer::DownloadManager::undescribed(transfer->sha1).message));
        return;
    }
    m_node.moveInQueue(named->first(), moveTo(order.place));
    m_node.whenTold(*named, [answer, sha1 = named->first()] { answer(done(sha1)); });
}

void OrderDesk::exportTorrents(const ExportOrder& order, const Answer& answer)
{
    const auto named = m_book.named(order.transfer);
    if (!named) {
        answer(refusal(named.error().message));
        return;
    }
    if (!QDir().mkpath(order.folder)) {
        answer(refusal(tr("cannot make the folder %1; choose another with --to").arg(order.folder)));
        return;
    }
    exportNext(*named, order.folder, answer, {});
}

// One after the other. What cannot be written is told as a note that names no transfer; the last such, as the
// refusal that ends it.
void OrderDesk::exportNext(QList<InfoHash> left, const QString& folder, const Answer& answer,
                           const QString& failure)
{
    if (left.isEmpty()) {
        answer(failure.isEmpty() ? done() : refusal(failure));
        return;
    }
    const InfoHash sha1 = left.takeFirst();
    const status::TransferStatus* transfer = m_book.find(sha1);
    const QString path = torrentPath(folder, transfer ? nameOf(*transfer) : sha1.toHexString());
    m_node.saveTorrent(
        sha1, path,
        [self = QPointer<OrderDesk>(this), left, folder, answer, sha1, path,
         failure](const Result<void>& saved) {
            if (saved)
                answer({OrderAnswer::Kind::Note, path, sha1, {}});
            else if (!failure.isEmpty())
                answer({OrderAnswer::Kind::Note, failure, {}, {}});
            if (self)
                self->exportNext(left, folder, answer, saved ? failure : saved.error().message);
        },
        false);
}

void OrderDesk::list(const ListOrder& order, const Answer& answer)
{
    const auto tell = [self = QPointer<OrderDesk>(this), order,
                       answer](const QList<status::TransferDetail>& details) {
        if (!self)
            return;
        QHash<InfoHash, QJsonObject> more;
        for (const status::TransferDetail& detail : details)
            more.insert(detail.sha1, status::toJson(detail));
        for (const status::TransferStatus& transfer : self->m_book.all()) {
            const bool isTold = order.withFiles || transfer.files.size() <= status::fewFiles;
            OrderAnswer one =
                answerWith(transfer, isTold ? status::FileList::Told : status::FileList::LeftOut);
            const QJsonObject detail = more.value(transfer.sha1);
            for (auto member = detail.begin(); member != detail.end(); ++member)
                one.transfer.insert(member.key(), member.value());
            answer(one);
        }
        answer(done());
    };
    if (order.withPeers)
        m_node.askDetails(tell);
    else
        tell({});
}

void OrderDesk::open(const OpenOrder& order, const Answer& answer)
{
    if (!m_hasWindow) {
        answer(refusal(tr("the peer that runs has no window; muster add gives a link or a file to it")));
        return;
    }
    answer(done());
    emit openRequested(order.sources);
}

// Who shares follows the reading of the files.
void OrderDesk::onChanged(const status::TransferStatus& transfer)
{
    m_book.put(transfer);
    if (transfer.state == status::TransferState::Hashing) {
        for (const Sharing& one : std::as_const(m_sharing))
            if (shownPlace(one.path) == placeOf(transfer))
                one.answer(answerWith(transfer, status::FileList::LeftOut));
    } else if (m_unanswered.contains(transfer.sha1)) {
        answerShared(transfer.sha1);
    }
}

// shared() says no path; the transfer does, which may be told a moment later.
void OrderDesk::answerShared(const InfoHash& sha1)
{
    const status::TransferStatus* transfer = m_book.find(sha1);
    if (!transfer)
        return;
    for (qsizetype i = m_sharing.size() - 1; i >= 0; --i) {
        if (shownPlace(m_sharing[i].path) != placeOf(*transfer))
            continue;
        const Sharing one = m_sharing.takeAt(i);
        one.answer({OrderAnswer::Kind::Shared, transfer->magnet, sha1, {}});
        if (one.torrentTo.isEmpty()) {
            one.answer(done(sha1));
        } else {
            m_node.saveTorrent(
                sha1, torrentPath(one.torrentTo, transfer->name),
                [one, sha1](const Result<void>& saved) {
                    one.answer(saved ? done(sha1) : refusal(saved.error().message));
                },
                false);
        }
        m_unanswered.remove(sha1);
    }
    if (m_sharing.isEmpty())
        m_unanswered.clear();
}

} // namespace muster::app
