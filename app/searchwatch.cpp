// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/searchwatch.h"

#include "ui/format.h"

#include <algorithm>

namespace muster::app {

using status::TransferState;

bool isLookingForPeers(const status::TransferStatus& transfer)
{
    return transfer.connectedPeers == 0 && (transfer.state == TransferState::Downloading ||
                                            transfer.state == TransferState::FetchingMetadata);
}

QString searchNotice(const status::TransferStatus& transfer, QTime since)
{
    const QString name = transfer.name.isEmpty() ? transfer.sha1.toHexString() : ui::plainLine(transfer.name);
    const QString from = since.toString(u"HH:mm:ss"_qs);
    const auto isTracker = [](const status::SourceStatus& source) {
        return source.kind == status::SourceKind::Multicast || source.kind == status::SourceKind::Tracker;
    };
    int found = 0;
    bool hasAnswer = false;
    for (const status::SourceStatus& source : transfer.sources) {
        found = std::max(found, source.peersFound);
        hasAnswer = hasAnswer || (isTracker(source) && source.lastAnswerMsAgo >= 0);
    }
    if (found > 0)
        return SearchWatch::tr("looking for peers of %1 since %2: %n of them are known, but none can be "
                               "reached; see that they run and that no firewall is between (muster check)",
                               nullptr, found)
            .arg(name, from);
    if (hasAnswer)
        return SearchWatch::tr(
                   "looking for peers of %1 since %2: the trackers know nobody who has it; see that "
                   "whoever shares it is there, and that the link is right")
            .arg(name, from);
    return SearchWatch::tr(
               "looking for peers of %1 since %2: no tracker answers, and nobody was found without "
               "one; see that a tracker runs in this network (muster check)")
        .arg(name, from);
}

SearchWatch::SearchWatch(QObject* parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(againAfter);
        emit noticed(searchNotice(m_transfer, m_since));
    });
}

void SearchWatch::watch(const status::TransferStatus& transfer)
{
    m_transfer = transfer;
    const bool isLooking = isLookingForPeers(transfer);
    if (isLooking == m_since.isValid())
        return;
    m_since = isLooking ? QTime::currentTime() : QTime();
    if (isLooking)
        m_timer.start(firstAfter);
    else
        m_timer.stop();
}

} // namespace muster::app
