// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace muster::app {

// SIGINT and SIGTERM (and SIGHUP) as a Qt signal, by the self-pipe way. One in a process at a time.
class ShutdownSignal : public QObject
{
    Q_OBJECT
public:
    // What SIGHUP means: the terminal was closed, and what showed itself there ends; or, for a daemon, that
    // it shall read its files again, which a tracker does whenever they change.
    enum class HangUp : quint8 { Ends, IsHarmless };

    explicit ShutdownSignal(HangUp hangUp = HangUp::Ends, QObject* parent = nullptr);
    ~ShutdownSignal() override;

signals:
    void requested(int signalNumber);

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::app
