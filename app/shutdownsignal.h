// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace muster::app {

// SIGINT and SIGTERM (and SIGHUP) as a Qt signal, by the self-pipe way. One in a process at a time.
//
// Whoever is asked to end may take a moment. Where that is more than a second, a line on standard error says
// so; a second Ctrl-C ends the process at once, with status 130, even where no event loop runs any more. Make
// it before what it ends, so that it lives longer.
class ShutdownSignal : public QObject
{
    Q_OBJECT
public:
    // What SIGHUP means: the terminal was closed, and what showed itself there ends; or, for a daemon, that
    // it shall read its files again, which a tracker does whenever they change.
    enum class HangUp : quint8 { Ends, IsHarmless };

    static constexpr unsigned int patienceSeconds = 1;

    explicit ShutdownSignal(HangUp hangUp = HangUp::Ends, QObject* parent = nullptr);
    ~ShutdownSignal() override;

signals:
    void requested(int signalNumber);

private:
    const QByteArray m_endingText;
    const QByteArray m_givenUpText;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::app
