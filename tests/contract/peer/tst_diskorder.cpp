// SPDX-License-Identifier: GPL-3.0-or-later
// What must not overtake what in the disk below libtorrent, and how it ends.
#include "contract/peer/diskmachine.h"

#include <QTest>
#include <csignal>
#include <vector>

using namespace muster::peer;
using namespace muster::testing;

namespace {

constexpr int blocksOfChunk = chunkBytes / blockBytes;

// Of the disk's event loop, after it was told to end: returns whether it came to its end by itself.
bool runToTheEnd(Machine& machine)
{
    machine.network.restart();
    machine.network.run_for(patience);
    return machine.network.stopped();
}

// Says how much of what has to be over was over when it was woken.
struct LateObserver final : lt::disk_observer
{
    virtual ~LateObserver() = default;
    explicit LateObserver(const int& what)
        : over(what)
    {
    }
    void on_disk() override { overWhenWoken.push_back(over); }
    const int& over;
    std::vector<int> overWhenWoken;
};

} // namespace

class TestDiskOrder : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    // Else who sends is woken by whatever ends elsewhere, and what waits for the fence has no bound.
    void write_behindAFence_isWokenOnlyByThatFencesEnd()
    {
        Machine machine({chunkBytes});
        const QTemporaryDir otherDir;
        const std::string path = otherDir.path().toStdString();
        const lt::aux::vector<lt::download_priority_t, lt::file_index_t> all;
        lt::storage_holder other =
            machine.disk.new_torrent(lt::storage_params(machine.files, nullptr, path, lt::storage_mode_sparse,
                                                        all, lt::sha1_hash("12345678901234567890")),
                                     nullptr);

        constexpr int fences = 300;
        int ended = 0;
        for (int n = 0; n < fences; ++n)
            machine.disk.async_release_files(machine.torrent, [&] { ++ended; });
        const auto observer = std::make_shared<LateObserver>(ended);
        int written = 0;
        const QByteArray block(blockBytes, 'x');
        const auto write = [&](const lt::storage_holder& torrent, int offset) {
            return machine.disk.async_write(torrent, {lt::piece_index_t(0), offset, blockBytes},
                                            block.constData(), observer,
                                            [&](const lt::storage_error&) { ++written; }, {});
        };
        QVERIFY(write(machine.torrent, 0));
        for (int n = 0; n < blocksOfChunk; ++n) // whose end would wake it
            QVERIFY(!write(other, n * blockBytes));
        QVERIFY(
            machine.until([&] { return written == 1 + blocksOfChunk && !observer->overWhenWoken.empty(); }));
        QCOMPARE(observer->overWhenWoken, std::vector<int>{fences});
    }

    // Who sent what is wrong is found out by reading it, before others send it anew.
    void chunk_clearedWhileItIsRead_waitsForWhoReads()
    {
        Machine machine({2 * chunkBytes});
        machine.writeChunk(0);
        QVERIFY(machine.release()); // nothing of it is in memory
        int reads = 0, right = 0;
        for (int block = 0; block < blocksOfChunk; ++block)
            machine.disk.async_read(
                machine.torrent, {lt::piece_index_t(0), block * blockBytes, blockBytes},
                [&, block](const lt::disk_buffer_holder& buffer, const lt::storage_error& error) {
                    ++reads;
                    right += !error && QByteArray(buffer.data(), blockBytes) ==
                                           machine.chunk(0).sliced(block * blockBytes, blockBytes)
                                 ? 1
                                 : 0;
                },
                {});
        int readsAtClear = -1;
        machine.disk.async_clear_piece(machine.torrent, lt::piece_index_t(0),
                                       [&](lt::piece_index_t) { readsAtClear = reads; });
        QVERIFY(machine.until([&] { return readsAtClear >= 0; }));
        QCOMPARE(readsAtClear, blocksOfChunk);
        QCOMPARE(right, blocksOfChunk);
    }

    void chunk_clearedWhileItIsHashedBySha256_waitsForThat()
    {
        Machine machine({2 * chunkBytes});
        machine.writeChunk(0);
        int hashes = 0;
        for (int block = 0; block < blocksOfChunk; ++block)
            machine.disk.async_hash2(
                machine.torrent, lt::piece_index_t(0), block * blockBytes, {},
                [&](lt::piece_index_t, const lt::sha256_hash&, const lt::storage_error&) { ++hashes; });
        int hashesAtClear = -1;
        machine.disk.async_clear_piece(machine.torrent, lt::piece_index_t(0),
                                       [&](lt::piece_index_t) { hashesAtClear = hashes; });
        QVERIFY(machine.until([&] { return hashesAtClear >= 0; }));
        QCOMPARE(hashesAtClear, blocksOfChunk);
    }

    // The bytes that are there already would hash right.
    void hash_ofAChunkWhoseWritesFail_isAnError()
    {
        Machine machine({chunkBytes});
        QVERIFY(putFile(machine.path(QStringLiteral("0")), machine.bytes));
        const FileSizeLimit limit(4096);
        machine.writeChunk(0); // a job is at work on it when the hash is asked for
        QCOMPARE(machine.hash(0), QByteArray("failed"));
        QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        QCOMPARE(machine.failures, blocksOfChunk);
    }

    void abort_waiting_hasWrittenWhatCameWhileAJobWasAtWork()
    {
        Machine machine({chunkBytes});
        machine.writeChunk(0); // the first blocks make a job; the others wait for its end
        machine.isAborted = true;
        machine.disk.abort(true);
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))), machine.bytes);
        QCOMPARE(machine.answers, 0); // never from within the call
        QVERIFY(runToTheEnd(machine));
        QCOMPARE(machine.answers, blocksOfChunk);
        QCOMPARE(machine.failures, 0);
    }

    void abort_data()
    {
        QTest::addColumn<bool>("isWaiting");
        QTest::newRow("waiting") << true;
        QTest::newRow("at once") << false;
    }
    void abort()
    {
        QFETCH(const bool, isWaiting);
        Machine machine({4 * chunkBytes});
        machine.writeChunk(0);
        std::vector<int> answers(5);
        const auto fence = [&](int n) {
            machine.disk.async_release_files(machine.torrent, [&answers, n] { ++answers[std::size_t(n)]; });
        };
        fence(0);
        machine.writeChunk(1);
        for (int block = 0; block < blocksOfChunk - 3; block += 2) // too little for a job by itself
            machine.writeBlock(2, block);
        QByteArray hash;
        machine.disk.async_hash(machine.torrent, lt::piece_index_t(0), {}, lt::disk_interface::v1_hash,
                                [&](lt::piece_index_t, const lt::sha1_hash& sha1, const lt::storage_error&) {
                                    ++answers[1];
                                    hash = QByteArray(sha1.data(), 20);
                                });
        QByteArray read;
        machine.disk.async_read(machine.torrent, {lt::piece_index_t(1), blockBytes, blockBytes},
                                [&](const lt::disk_buffer_holder& buffer, const lt::storage_error& error) {
                                    ++answers[2];
                                    read = error ? QByteArray() : QByteArray(buffer.data(), blockBytes);
                                },
                                {});
        machine.disk.async_clear_piece(machine.torrent, lt::piece_index_t(3),
                                       [&](lt::piece_index_t) { ++answers[3]; });
        fence(4);
        const int asked = machine.underWay;
        machine.isAborted = true;
        machine.disk.abort(isWaiting);
        QVERIFY(runToTheEnd(machine));
        QCOMPARE(answers, std::vector<int>(5, 1));
        QCOMPARE(machine.answers, asked);
        QCOMPARE(machine.failures, 0);
        QCOMPARE(hash, sha1Of(machine.chunk(0)));
        QCOMPARE(read, machine.chunk(1).sliced(blockBytes, blockBytes));
        const QByteArray file = getFile(machine.path(QStringLiteral("0")));
        QCOMPARE(file.first(2 * chunkBytes), machine.bytes.first(2 * chunkBytes));
        QCOMPARE(file.sliced(2 * chunkBytes, blockBytes), machine.chunk(2).first(blockBytes));
    }

    // Blocks too few for a write of their own, which nothing but time would write.
    void abort_withAFewBlocksBehindAFence_answersThem()
    {
        Machine machine({chunkBytes});
        bool isReleased = false;
        machine.disk.async_release_files(machine.torrent, [&] { isReleased = true; });
        machine.writeBlock(0, 7);
        machine.isAborted = true;
        machine.disk.abort(false);
        QVERIFY(runToTheEnd(machine));
        QVERIFY(isReleased);
        QCOMPARE(machine.answers, 1);
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))).sliced(7 * blockBytes, blockBytes),
                 machine.bytes.sliced(7 * blockBytes, blockBytes));
    }
};

QTEST_GUILESS_MAIN(TestDiskOrder)
#include "tst_diskorder.moc"
