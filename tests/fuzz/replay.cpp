// SPDX-License-Identifier: GPL-3.0-or-later
// Gives one target every file of the folders named, with any compiler: what fuzzing found once stays tested.
#include "fuzz/target.h"
#include "support/guardedbytes.h"

#include <QDir>
#include <QFile>
#include <algorithm>

int main(int argc, char* argv[])
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QString::fromLocal8Bit(argv[i]));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
                return 1;
            }
            const QByteArray bytes = file.readAll();
            std::fprintf(stderr, "%s\n", qPrintable(name)); // the last one is the one that failed
            muster::testing::GuardedBytes memory(std::max<qsizetype>(bytes.size(), 1));
            const QByteArrayView held = memory.hold(bytes);
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(held.data()),
                                   std::size_t(held.size()));
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
