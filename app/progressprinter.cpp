// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progressprinter.h"

#include "app/terminal.h"
#include "ui/format.h"

#include <QJsonDocument>
#include <chrono>
#include <utility>

namespace muster::app {

namespace {

constexpr std::chrono::milliseconds drawInterval{100};

ProgressBoard::Form formOf(bool isJson, bool isOnTerminal)
{
    if (isJson)
        return ProgressBoard::Form::Json;
    return isOnTerminal ? ProgressBoard::Form::Bars : ProgressBoard::Form::Lines;
}

} // namespace

ProgressPrinter::ProgressPrinter(bool isJson, QObject* parent)
    : QObject(parent)
    , m_isJson(isJson)
    , m_isOnTerminal(!isJson && isTerminal())
    , m_board(formOf(isJson, m_isOnTerminal))
    , m_drawing(this)
{
    m_drawing.setInterval(drawInterval);
    connect(&m_drawing, &QTimer::timeout, this, &ProgressPrinter::draw);
    if (m_isOnTerminal)
        m_drawing.start();
}

ProgressPrinter::~ProgressPrinter() { draw(); }

void ProgressPrinter::draw()
{
    if (!m_isOnTerminal)
        return;
    const TerminalSize size = terminalSize();
    print(m_board.redraw(size.columns, size.rows));
}

void ProgressPrinter::show(const status::TransferStatus& transfer) { print(m_board.change(transfer)); }

void ProgressPrinter::showSharing(const status::TransferStatus& transfer)
{
    if (m_isJson || m_isOnTerminal) {
        show(transfer);
        return;
    }
    if (transfer.state != status::TransferState::Hashing)
        return;
    const int tenth = ui::permille(transfer.doneBytes, transfer.sizeBytes) / 100;
    if (tenth > std::exchange(m_tenths[transfer.sha1], tenth))
        printError(progressLine(transfer));
}

void ProgressPrinter::remove(const InfoHash& sha1) { print(m_board.remove(sha1)); }

void ProgressPrinter::tell(const QString& line, const QJsonObject& object)
{
    if (m_isJson && !object.isEmpty())
        printLine(jsonLine(QJsonDocument(object)));
    else if (!m_isJson && !line.isEmpty())
        print(m_board.say(line));
    draw();
}

// What a transfer fails for is told by the transfer and by the peer.
void ProgressPrinter::complain(const QString& message)
{
    if (std::exchange(m_complaint, message) == message)
        return;
    if (m_isJson)
        tell({}, {{QStringLiteral("type"), QStringLiteral("error")}, {QStringLiteral("message"), message}});
    draw();
    printError(message);
}

void ProgressPrinter::note(const QString& message)
{
    if (m_isJson)
        tell({}, {{QStringLiteral("type"), QStringLiteral("note")}, {QStringLiteral("message"), message}});
    draw();
    printError(message);
}

} // namespace muster::app
