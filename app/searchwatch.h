// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "status/transferstatus.h"

#include <QObject>
#include <QString>
#include <QTime>
#include <QTimer>

namespace muster::app {

// It wants something, and nobody is connected who could give it.
bool isLookingForPeers(const status::TransferStatus& transfer);

// Since when it looks, what is known of why nobody is found, and what to do: one sentence. Pure.
QString searchNotice(const status::TransferStatus& transfer, QTime since);

// Says so to who waits for one transfer: after a while, and again rarely, until somebody is connected.
class SearchWatch : public QObject
{
    Q_OBJECT
public:
    explicit SearchWatch(QObject* parent = nullptr);

    void watch(const status::TransferStatus& transfer); // as it is now

    static constexpr Millis firstAfter{10'000};
    static constexpr Millis againAfter{300'000};

signals:
    void noticed(const QString& sentence);

private:
    status::TransferStatus m_transfer;
    QTime m_since; // of the day; invalid: it does not look
    QTimer m_timer;
};

} // namespace muster::app
