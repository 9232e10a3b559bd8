// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shutdownsignal.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace muster::app {

namespace {

// A signal handler may use nothing else than a global and write().
std::array<int, 2> pipeEnds{-1, -1};
constexpr std::array<int, 3> handledSignals{SIGINT, SIGTERM, SIGHUP};

void writeToPipe(int signalNumber)
{
    const int savedErrno = errno;
    const auto byte = static_cast<unsigned char>(signalNumber);
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = savedErrno;
}

} // namespace

ShutdownSignal::ShutdownSignal(HangUp hangUp, QObject* parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        unsigned char signalNumber = 0;
        if (::read(pipeEnds[0], &signalNumber, 1) == 1)
            emit requested(signalNumber);
    });
    for (const int signalNumber : handledSignals) {
        struct sigaction action = {};
        const bool isHarmless = signalNumber == SIGHUP && hangUp == HangUp::IsHarmless;
        action.sa_handler = isHarmless ? SIG_IGN : writeToPipe;
        action.sa_flags = SA_RESTART;
        ::sigaction(signalNumber, &action, nullptr);
    }
}

ShutdownSignal::~ShutdownSignal()
{
    for (const int signalNumber : handledSignals)
        ::signal(signalNumber, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
    pipeEnds = {-1, -1};
}

} // namespace muster::app
