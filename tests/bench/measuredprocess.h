// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <chrono>

namespace muster::bench {

// What the kernel says of a running process. Linux; zero where it says nothing.
class MeasuredProcess
{
public:
    explicit MeasuredProcess(qint64 pid)
        : m_pid(pid)
    {
    }

    std::chrono::nanoseconds cpu() const { return cpuOf(QByteArray()); } // of all its threads
    std::chrono::nanoseconds cpuOf(const QByteArray& threadName) const;
    double residentMiB() const;

private:
    qint64 m_pid;
};

} // namespace muster::bench
