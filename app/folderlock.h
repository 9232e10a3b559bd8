// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>
#include <memory>

// The lock of a data folder. QLockFile judges by a process number and a host's name, and both mislead: a
// computer is renamed, a container gets another name, or the same number, at each start. On a disk that only
// this computer sees the kernel knows better: whoever lives still holds its own lock on the file.
namespace muster::app {

// File systems that no other computer writes to at the same time. Pure.
bool belongsToOneComputer(const QByteArray& fileSystemType);

// `path`: of the lock file. An error: somebody has it, or may have it on another computer of a shared folder.
Result<std::unique_ptr<QLockFile>> lockFolder(const QString& folder, const QString& path,
                                              const QByteArray& fileSystemType);

} // namespace muster::app
