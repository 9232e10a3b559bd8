// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filenews.h"

#include <utility>

namespace muster::app {

status::FileList FileNews::listFor(const status::TransferStatus& transfer)
{
    if (transfer.files.size() <= status::fewFiles)
        return status::FileList::Told;
    Told now{transfer.state, {}};
    now.priorities.reserve(transfer.files.size());
    for (const status::FileStatus& file : transfer.files)
        now.priorities.append(file.priority);
    Told& told = m_told[transfer.sha1];
    if (told == now)
        return status::FileList::LeftOut;
    told = std::move(now);
    return status::FileList::Told;
}

} // namespace muster::app
