// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace muster::ui {

// Tells, once it has been quiet for a moment, that a person has arranged a window otherwise: its place and
// size, the borders between its parts, the columns of its tables, the page in front, and what is ticked.
// Main thread.
class ArrangementWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int quietMs = 500;

    // Of all that the window has by now; it owns this.
    explicit ArrangementWatch(QWidget* window);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_quiet;
};

} // namespace muster::ui
