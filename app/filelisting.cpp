// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filelisting.h"

#include "app/progressprinter.h"
#include "ui/format.h"

namespace muster::app {

void tellFiles(const status::TransferStatus& transfer, ProgressPrinter& printer)
{
    int number = 0;
    for (const status::FileStatus& file : transfer.files) {
        ++number;
        printer.tell(QStringLiteral("%1  %2  %3")
                         .arg(number, 4)
                         .arg(ui::formatSize(file.sizeBytes), 10)
                         .arg(ui::plainLine(file.path)),
                     {{QStringLiteral("type"), QStringLiteral("file")},
                      {QStringLiteral("number"), number},
                      {QStringLiteral("path"), file.path},
                      {QStringLiteral("size"), file.sizeBytes}});
    }
}

} // namespace muster::app
