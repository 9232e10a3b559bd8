// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shutdownsignal.h"

#include "app/exitcodes.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace muster::app {

namespace {

// A signal handler may use nothing else than globals that were set before, write(), alarm() and _exit().
std::array<int, 2> pipeEnds{-1, -1};
volatile std::sig_atomic_t isEnding = 0;
const QByteArray* endingText = nullptr;
const QByteArray* givenUpText = nullptr;
constexpr std::array<int, 3> handledSignals{SIGINT, SIGTERM, SIGHUP};

void complain(const QByteArray* text)
{
    [[maybe_unused]] const auto written =
        ::write(STDERR_FILENO, text->constData(), std::size_t(text->size()));
}

// Only Ctrl-C is a person who waits: a service manager sends SIGTERM twice, and has SIGKILL.
void onSignal(int signalNumber)
{
    const int savedErrno = errno;
    if (signalNumber == SIGINT && isEnding != 0) {
        if (givenUpText)
            complain(givenUpText);
        ::_exit(exitInterrupted);
    }
    if (isEnding == 0)
        ::alarm(ShutdownSignal::patienceSeconds);
    isEnding = 1;
    const auto byte = static_cast<unsigned char>(signalNumber);
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = savedErrno;
}

void onAlarm(int)
{
    const int savedErrno = errno;
    complain(endingText);
    errno = savedErrno;
}

void handle(int signalNumber, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signalNumber, &action, nullptr);
}

} // namespace

ShutdownSignal::ShutdownSignal(HangUp hangUp, QObject* parent)
    : QObject(parent)
    , m_endingText(
          tr("muster: still ending: the others are told, and what is not on the disk yet is written; "
             "Ctrl-C once more ends it at once\n")
              .toUtf8())
    , m_givenUpText(
          tr("muster: ended at once: the others were not told and will notice by themselves; what was "
             "not on the disk yet comes again\n")
              .toUtf8())
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        unsigned char signalNumber = 0;
        if (::read(pipeEnds[0], &signalNumber, 1) == 1)
            emit requested(signalNumber);
    });
    endingText = &m_endingText;
    givenUpText = &m_givenUpText;
    isEnding = 0;
    handle(SIGALRM, onAlarm);
    for (const int signalNumber : handledSignals)
        handle(signalNumber, signalNumber == SIGHUP && hangUp == HangUp::IsHarmless ? SIG_IGN : onSignal);
}

ShutdownSignal::~ShutdownSignal()
{
    for (const int signalNumber : handledSignals)
        if (signalNumber != SIGINT || isEnding == 0) // a second one keeps its meaning to the very end
            ::signal(signalNumber, SIG_DFL);
    ::alarm(0);
    ::signal(SIGALRM, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
    pipeEnds = {-1, -1};
    givenUpText = nullptr;
}

} // namespace muster::app
