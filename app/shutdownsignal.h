// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace muster::app {

// SIGINT and SIGTERM (and SIGHUP) as a Qt signal, by the self-pipe way. One in a process.
class ShutdownSignal : public QObject
{
    Q_OBJECT
public:
    explicit ShutdownSignal(QObject* parent = nullptr);
    ~ShutdownSignal() override;

signals:
    void requested(int signalNumber);

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::app
