// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace muster::app {

// The desktop's session ends, or the desktop tells the program to quit (QEvent::Quit to the application).
// Qt would close the windows as by a click, and a question in one of them would hold up the logout. Main
// thread.
class SessionEnd : public QObject
{
    Q_OBJECT
public:
    explicit SessionEnd(QObject* parent = nullptr);

signals:
    void requested(); // end in order, and ask nobody

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace muster::app
