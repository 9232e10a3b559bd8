// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progressboard.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace muster::app {

// Standard output of a command that shows transfers: bars on a terminal, lines into a pipe, JSON for
// programs.
class ProgressPrinter : public QObject
{
    Q_OBJECT
public:
    explicit ProgressPrinter(bool isJson, QObject* parent = nullptr);
    ~ProgressPrinter() override; // what was shown last stays on the terminal

    bool isJson() const { return m_isJson; }
    bool isOnTerminal() const { return m_isOnTerminal; }

    void show(const status::TransferStatus& transfer);
    // `share`: into a pipe go the lines that scripts wait for, and how the reading gets on to standard error.
    void showSharing(const status::TransferStatus& transfer);
    void remove(const InfoHash& sha1);
    // One event, as a line for people or as an object with a "type" for programs. An empty one is not told.
    void tell(const QString& line, const QJsonObject& object);
    // On standard error, and for programs as an object, too. The same twice running is told once.
    void complain(const QString& message);
    // The same of what is no failure.
    void note(const QString& message);

private:
    void draw();

    const bool m_isJson;
    const bool m_isOnTerminal;
    ProgressBoard m_board;
    QString m_complaint;
    QHash<InfoHash, int> m_tenths; // of what is being read: told so far
    QTimer m_drawing;
};

} // namespace muster::app
