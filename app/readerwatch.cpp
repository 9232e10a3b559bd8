// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerwatch.h"

#include "app/terminal.h"

#include <sys/stat.h>
#include <unistd.h>

namespace muster::app {

namespace {

bool canLoseItsReader(int descriptor)
{
    struct stat about = {};
    return ::fstat(descriptor, &about) == 0 && (S_ISFIFO(about.st_mode) || S_ISSOCK(about.st_mode));
}

} // namespace

ReaderWatch::ReaderWatch(QObject* parent)
    : QObject(parent)
{
    if (!canLoseItsReader(STDOUT_FILENO))
        return;
    // The kernel tells of a pipe without readers whatever was asked for; a pipe has nothing else to tell
    // here.
    m_notifier = std::make_unique<QSocketNotifier>(STDOUT_FILENO, QSocketNotifier::Exception);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        if (!hasLostReader())
            return;
        m_notifier->setEnabled(false);
        emit gone();
    });
}

} // namespace muster::app
