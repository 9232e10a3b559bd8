// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace muster::app {

// Says when nobody reads standard output any more (`muster share FILE | head -1`), also while nothing is
// written to it. Where it is no pipe and no socket nothing ever happens. Main thread.
class ReaderWatch : public QObject
{
    Q_OBJECT
public:
    explicit ReaderWatch(QObject* parent = nullptr);

signals:
    void gone(); // once

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace muster::app
