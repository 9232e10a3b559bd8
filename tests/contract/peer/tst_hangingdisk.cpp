// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that does not answer, a stick or a network's folder, beside one that does.
#include "contract/peer/diskmachine.h"

#include <QTest>
#include <condition_variable>
#include <mutex>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace muster::peer;
using namespace muster::testing;

namespace {

constexpr int blocksOfChunk = chunkBytes / blockBytes;

// While it is closed, no write to this file ends.
class Gate
{
public:
    explicit Gate(const QString& path)
    {
        struct stat about
        {
        };
        if (::stat(path.toLocal8Bit().constData(), &about) != 0)
            qFatal("there is no file for the gate");
        const std::lock_guard lock(s_mutex);
        s_closed = about.st_ino;
    }
    ~Gate() { open(); }
    void open()
    {
        const std::lock_guard lock(s_mutex);
        s_closed = 0;
        s_opened.notify_all();
    }

    static void wait(int descriptor)
    {
        struct stat about
        {
        };
        std::unique_lock lock(s_mutex);
        if (s_closed != 0 && ::fstat(descriptor, &about) == 0 && about.st_ino == s_closed)
            s_opened.wait(lock, [] { return s_closed == 0; });
    }

private:
    inline static std::mutex s_mutex;
    inline static std::condition_variable s_opened;
    inline static ino_t s_closed = 0;
};

// A second content under the machine's disk.
struct Other
{
    explicit Other(Machine& beside)
        : machine(beside)
    {
        const std::string path = dir.path().toStdString();
        const lt::aux::vector<lt::download_priority_t, lt::file_index_t> all;
        torrent =
            machine.disk.new_torrent(lt::storage_params(machine.files, nullptr, path, lt::storage_mode_sparse,
                                                        all, lt::sha1_hash("12345678901234567890")),
                                     nullptr);
    }
    // As a peer that waits when it is told to.
    bool writeAll()
    {
        for (int chunk = 0; chunk < machine.chunks(); ++chunk)
            for (int offset = 0; offset < machine.size(chunk); offset += blockBytes) {
                const int woken = observer->woken;
                const QByteArray block = machine.chunk(chunk).sliced(offset, blockBytes);
                if (machine.disk.async_write(torrent, {lt::piece_index_t(chunk), offset, blockBytes},
                                             block.constData(), observer,
                                             [this](const lt::storage_error&) { ++answers; }, {}) &&
                    !machine.until([&] { return observer->woken > woken; }))
                    return false;
            }
        return machine.until([&] { return answers == machine.chunks() * blocksOfChunk; });
    }

    Machine& machine;
    QTemporaryDir dir;
    lt::storage_holder torrent;
    std::shared_ptr<Observer> observer = std::make_shared<Observer>();
    int answers = 0;
};

} // namespace

// In the place of the C library's, for what this program is linked of.
extern "C" ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset)
{
    Gate::wait(descriptor);
    return ::syscall(SYS_pwrite64, descriptor, bytes, size, offset);
}
extern "C" ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset)
{
    return pwrite(descriptor, bytes, size, offset);
}

class TestHangingDisk : public QObject
{
    Q_OBJECT
private slots:
    void writes_besideADiskThatHangs_goOn()
    {
        ChunkDiskLimits limits;
        limits.mostUnwritten = 12;
        limits.leastShare = 2;
        Machine machine({16 * chunkBytes}, limits);
        QVERIFY(putFile(machine.path(QStringLiteral("0")), {}));
        Gate gate(machine.path(QStringLiteral("0")));
        int blocks = 0;
        bool hasToWait = false;
        for (; !hasToWait; ++blocks)
            hasToWait = machine.writeBlock(blocks / blocksOfChunk, blocks % blocksOfChunk);

        Other other(machine);
        QVERIFY(other.writeAll());
        QCOMPARE(getFile(other.dir.filePath(QStringLiteral("content/0"))), machine.bytes);
        QCOMPARE(machine.answers, 0);
        QCOMPARE(machine.observer->woken, 0);

        gate.open();
        QVERIFY(machine.until([&] { return machine.answers == blocks && machine.observer->woken > 0; }));
        QCOMPARE(machine.failures, 0);
    }

    // Those that waited for a thread are hashed two at a time, whatever their lengths.
    void chunks_thatWaitedForTheDisk_hashRight()
    {
        Machine machine({10 * chunkBytes + 300'000});
        QVERIFY(putFile(machine.path(QStringLiteral("0")), {}));
        Gate gate(machine.path(QStringLiteral("0")));
        for (int chunk = 0; chunk < machine.chunks(); ++chunk)
            for (int block = 0; block * blockBytes < machine.size(chunk) / (1 + chunk % 2); ++block)
                machine.writeBlock(chunk, block);
        gate.open();
        for (int chunk = 1; chunk < machine.chunks(); chunk += 2)
            machine.writeChunk(chunk); // half of which comes again
        for (int chunk = 0; chunk < machine.chunks(); ++chunk)
            QCOMPARE(machine.hash(chunk), sha1Of(machine.chunk(chunk)));
        QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        QCOMPARE(machine.failures, 0);
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))), machine.bytes);
    }

    // Else many that write would have no bound together.
    void writes_ofSeveralContents_shareTheLimit()
    {
        ChunkDiskLimits limits;
        limits.mostUnwritten = 12;
        limits.leastShare = 2;
        Machine machine({16 * chunkBytes}, limits);
        QVERIFY(putFile(machine.path(QStringLiteral("0")), {}));
        Gate gate(machine.path(QStringLiteral("0")));
        machine.writeBlock(0, 0);
        Other other(machine);
        int written = 0;
        const QByteArray block(blockBytes, 'x');
        const auto write = [&](int segment) {
            return machine.disk.async_write(
                other.torrent, {lt::piece_index_t(segment / 4), segment % 4 * segmentBytes, blockBytes},
                block.constData(), other.observer, [&](const lt::storage_error&) { ++written; }, {});
        };
        int segments = 0;
        while (!write(segments++))
            QVERIFY(segments < 12);
        QCOMPARE(segments, 6);
        gate.open();
        QVERIFY(machine.until([&] { return written == segments && other.observer->woken > 0; }));
    }
};

QTEST_GUILESS_MAIN(TestHangingDisk)
#include "tst_hangingdisk.moc"
