// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include "app/exitcodes.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <array>
#include <cstdio>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace muster::app {

void printLine(const QString& line)
{
    std::fprintf(stdout, "%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

void printError(const QString& line) { std::fprintf(stderr, "muster: %s\n", line.toUtf8().constData()); }

int failWith(const Error& error)
{
    printError(error.message);
    return 1;
}

void print(const QString& text)
{
    if (text.isEmpty())
        return;
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

QString jsonLine(const QJsonDocument& json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); }

bool isTerminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool hasLostReader()
{
    pollfd output{STDOUT_FILENO, 0, 0};
    return ::poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

int withOutput(int exitCode)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return exitCode;
    if (hasLostReader())
        return exitReaderGone;
    printError(QCoreApplication::translate(
        "muster::app", "not all of the output could be written; make room where it goes, and look again"));
    return exitCode == exitDone ? exitFailed : exitCode;
}

bool canAsk() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1; }

bool isConfirmed(const QString& question)
{
    if (!canAsk())
        return false;
    std::fprintf(stderr, "%s [y/N] ", question.toUtf8().constData());
    std::fflush(stderr);
    std::array<char, 64> answer{};
    return std::fgets(answer.data(), answer.size(), stdin) && (answer[0] == 'y' || answer[0] == 'Y');
}

QString readInputLine()
{
    constexpr qsizetype mostBytes = 64 * 1024;
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < mostBytes; c = std::getchar())
        line.append(char(c));
    return QString::fromUtf8(line).trimmed();
}

TerminalSize terminalSize()
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {};
    return {size.ws_col, size.ws_row};
}

} // namespace muster::app
