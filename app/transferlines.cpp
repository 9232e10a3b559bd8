// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transferlines.h"

#include "app/progressprinter.h"
#include "app/transferbook.h"
#include "ui/format.h"

#include <QCoreApplication>

namespace muster::app {

QString fileLine(int number, const status::FileStatus& file)
{
    return QStringLiteral("%1  %2  %3")
        .arg(number, 4)
        .arg(ui::formatSize(file.sizeBytes), 10)
        .arg(ui::plainLine(file.path));
}

void tellFiles(const status::TransferStatus& transfer, ProgressPrinter& printer)
{
    int number = 0;
    for (const status::FileStatus& file : transfer.files) {
        ++number;
        printer.tell(fileLine(number, file), {{QStringLiteral("type"), QStringLiteral("file")},
                                              {QStringLiteral("number"), number},
                                              {QStringLiteral("path"), file.path},
                                              {QStringLiteral("size"), file.sizeBytes}});
    }
}

void tellShared(const InfoHash& sha1, const QString& link, ProgressPrinter& printer)
{
    printer.tell(QStringLiteral("sharing %1 %2").arg(sha1.toHexString(), link),
                 {{QStringLiteral("type"), QStringLiteral("shared")},
                  {QStringLiteral("sha1"), sha1.toHexString()},
                  {QStringLiteral("magnet"), link}});
}

void tellComplete(const status::TransferStatus& transfer, ProgressPrinter& printer)
{
    const QString place = placeOf(transfer);
    printer.tell(QCoreApplication::translate("muster::app", "complete and checked: %1").arg(place),
                 {{QStringLiteral("type"), QStringLiteral("complete")},
                  {QStringLiteral("sha1"), transfer.sha1.toHexString()},
                  {QStringLiteral("path"), place}});
}

} // namespace muster::app
