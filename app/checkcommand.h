// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/networkcheck.h"

#include <QObject>

namespace muster::app {

// `muster check`: what a NetworkCheck finds, in lines or JSON. Exit status: 1 where there is a problem.
class CheckCommand : public QObject
{
    Q_OBJECT
public:
    CheckCommand(const NodeSettings& settings, const Clock& clock, QObject* parent = nullptr);

    Result<void> start() { return m_check.start(); }

signals:
    void finished(int exitCode);

private:
    void show(const QList<status::NetworkFinding>& findings);

    const bool m_isJson;
    NetworkCheck m_check;
};

} // namespace muster::app
