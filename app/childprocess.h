// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <memory>

// Muster as a child of this process: each a tracker or a peer of its own.
namespace muster::app {

// Whether it ends with this process, whatever happens to that, or can go on without it.
enum class ChildLife : quint8 { EndsWithThis, CanOutliveThis };

// Not started yet. It hears no Ctrl-C of our terminal: we end it in order. What it complains of goes to the
// file `complaints`.
std::unique_ptr<QProcess> makeChild(const QString& program, const QStringList& arguments, ChildLife life,
                                    const QString& complaints);

// The last line of a file; empty if there is none.
QString lastLineOf(const QString& path);

// Asks all to end, waits some seconds, and kills who has not. For the end of this process.
void endChildren(const QList<QProcess*>& children);

} // namespace muster::app
