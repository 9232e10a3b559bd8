// SPDX-License-Identifier: GPL-3.0-or-later
// The disk below libtorrent, as libtorrent uses it.
#include "contract/peer/diskmachine.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <map>
#include <random>

using namespace muster::peer;
using namespace muster::testing;

class TestChunkDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    void blocks_inAnyOrder_areWrittenAndHashRight()
    {
        Machine machine({3 * chunkBytes + 12345});
        std::mt19937 chance(1);
        std::vector<std::pair<int, int>> blocks;
        for (int n = 0; n < machine.chunks(); ++n)
            for (int block = 0; block * blockBytes < machine.size(n); ++block)
                blocks.emplace_back(n, block);
        std::shuffle(blocks.begin(), blocks.end(), chance);
        for (const auto& [n, block] : blocks)
            machine.writeBlock(n, block);
        for (int n = 0; n < machine.chunks(); ++n)
            QCOMPARE(machine.hash(n), sha1Of(machine.chunk(n)));
        QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        QCOMPARE(machine.failures, 0);
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))), machine.bytes);
    }

    void blocks_written_areInTheFileBeforeTheirHandlersAreCalled()
    {
        Machine machine({chunkBytes});
        for (int block = 0; block * blockBytes < chunkBytes; ++block) {
            machine.writeBlock(0, block);
            QVERIFY(machine.release());
            QCOMPARE(machine.underWay, 0);
            const int end = (block + 1) * blockBytes;
            QCOMPARE(getFile(machine.path(QStringLiteral("0"))).first(end), machine.bytes.first(end));
        }
    }

    void blocks_tooFewForOneWrite_areWrittenAfterAWhile()
    {
        Machine machine({chunkBytes});
        machine.writeBlock(0, 3);
        QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))).sliced(3 * blockBytes, blockBytes),
                 machine.bytes.sliced(3 * blockBytes, blockBytes));
    }

    void block_notWrittenYet_isReadFromMemory()
    {
        Machine machine({chunkBytes});
        machine.writeBlock(0, 1);
        QCOMPARE(machine.read(0, blockBytes + 100, 1000), machine.bytes.sliced(blockBytes + 100, 1000));
        QCOMPARE(machine.underWay, 1); // still
    }

    void chunk_hashedInPartsWithForgottenMemory_hashesRight()
    {
        Machine machine({2 * chunkBytes});
        for (int block = 63; block >= 0; --block) { // the worst order: nothing can be hashed on the way
            machine.writeBlock(0, block);
            if (block % 10 == 0)
                QVERIFY(machine.release()); // forgets what it knew
        }
        QCOMPARE(machine.hash(0), sha1Of(machine.chunk(0)));
    }

    void chunk_withAWrongBlock_isClearedAndWrittenAnew()
    {
        Machine machine({chunkBytes});
        machine.writeChunk(0);
        QVERIFY(machine.release());
        machine.write(0, 5 * blockBytes, QByteArray(blockBytes, 'x'));
        QVERIFY(machine.hash(0) != sha1Of(machine.chunk(0)));
        bool isCleared = false;
        machine.disk.async_clear_piece(machine.torrent, lt::piece_index_t(0),
                                       [&](lt::piece_index_t) { isCleared = true; });
        QVERIFY(machine.until([&] { return isCleared; }));
        QCOMPARE(machine.underWay, 0);
        machine.writeChunk(0);
        QCOMPARE(machine.hash(0), sha1Of(machine.chunk(0)));
        QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))), machine.bytes);
    }

    void block_thatComesTwice_theLastOneCounts()
    {
        Machine machine({chunkBytes});
        machine.write(0, 0, QByteArray(blockBytes, 'x'));
        machine.write(0, 0, QByteArray(blockBytes, 'y'));
        machine.writeChunk(0);
        QCOMPARE(machine.hash(0), sha1Of(machine.chunk(0)));
        QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))), machine.bytes);
    }

    void writes_beyondTheLimit_haveToWaitAndAreWoken()
    {
        ChunkDiskLimits limits;
        limits.mostUnwritten = 3;
        Machine machine({8 * chunkBytes}, limits);
        QVERIFY(!machine.writeBlock(0, 0));
        QVERIFY(!machine.writeBlock(1, 0));
        QVERIFY(machine.writeBlock(2, 0));
        QCOMPARE(machine.observer->woken, 0);
        QVERIFY(machine.until([&] { return machine.observer->woken > 0; }));
        QVERIFY(!machine.writeBlock(3, 0));
    }

    void write_thatFails_saysWhichFileAndWhy()
    {
        Machine machine({chunkBytes});
        {
            const FileSizeLimit limit(4096);
            machine.writeChunk(0);
            QVERIFY(machine.until([&] { return machine.underWay == 0; }));
        }
        QCOMPARE(machine.failures, chunkBytes / blockBytes);
        QVERIFY(machine.lastError.ec == boost::system::errc::file_too_large);
        QCOMPARE(static_cast<int>(machine.lastError.file()), 0);
        machine.writeChunk(0); // there is room again
        QCOMPARE(machine.hash(0), sha1Of(machine.chunk(0)));
    }

    void read_ofAFileThatWasCut_failsForWhatIsMissing()
    {
        Machine machine({2 * chunkBytes});
        QVERIFY(putFile(machine.path(QStringLiteral("0")), machine.bytes));
        QCOMPARE(machine.read(0, 0, blockBytes), machine.bytes.first(blockBytes));
        QFile file(machine.path(QStringLiteral("0")));
        QVERIFY(file.resize(chunkBytes + 2 * blockBytes + 5));
        QCOMPARE(machine.read(1, blockBytes, blockBytes),
                 machine.bytes.sliced(chunkBytes + blockBytes, blockBytes));
        QCOMPARE(machine.read(1, 2 * blockBytes, blockBytes), QByteArray("failed"));
        QCOMPARE(machine.read(1, 40 * blockBytes, blockBytes), QByteArray("failed"));
        QCOMPARE(machine.hash(1), QByteArray("failed"));
        QVERIFY(file.remove());
        QVERIFY(machine.release());
        QCOMPARE(machine.read(0, 0, blockBytes), QByteArray("failed"));
    }

    void read_acrossSegments_givesTheBytes()
    {
        Machine machine({chunkBytes});
        machine.writeChunk(0);
        const int offset = segmentBytes - 100;
        QCOMPARE(machine.read(0, offset, 4000), machine.bytes.sliced(offset, 4000));
        QCOMPARE(machine.read(0, 0, blockBytes + 1), QByteArray("failed"));
        QCOMPARE(machine.read(0, 0, 0), QByteArray("failed"));
    }

    // Little memory, so that all the time some of it is forgotten; many files, so that some are closed.
    void chunks_writtenAndReadAtOnce_allBytesAreRight()
    {
        ChunkDiskLimits limits{4, 3, 6, 3};
        Machine machine(std::vector<qsizetype>(150, 123'457), limits);
        std::mt19937 chance(2);
        std::map<int, int> next; // of the chunks under way, their next block
        std::vector<int> done;
        int begun = 0, wrong = 0, reads = 0, hashes = 0;
        const auto isAll = [&] {
            return int(done.size()) == machine.chunks() && reads == 0 && hashes == 0 && machine.underWay == 0;
        };
        const auto goOn = [&] {
            while (next.size() < 6 && begun < machine.chunks())
                next[begun++] = 0;
            if (!next.empty()) {
                const auto chosen = std::next(next.begin(), int(chance() % next.size()));
                const int n = chosen->first;
                machine.writeBlock(n, chosen->second++);
                if (chosen->second * blockBytes >= machine.size(n)) {
                    next.erase(chosen);
                    ++hashes;
                    machine.disk.async_hash(
                        machine.torrent, lt::piece_index_t(n), {}, lt::disk_interface::v1_hash,
                        [&, n](lt::piece_index_t, const lt::sha1_hash& sha1, const lt::storage_error& error) {
                            --hashes;
                            wrong += error || QByteArray(sha1.data(), 20) != sha1Of(machine.chunk(n)) ? 1 : 0;
                            done.push_back(n);
                        });
                }
            }
            if (!done.empty() && reads < 20) {
                const int n = done[chance() % done.size()];
                const int offset = int(chance() % std::uint32_t(machine.size(n) - 1));
                const int length = std::min(blockBytes, machine.size(n) - offset);
                ++reads;
                machine.disk.async_read(machine.torrent, {lt::piece_index_t(n), offset, length},
                                        [&, n, offset, length](const lt::disk_buffer_holder& buffer,
                                                               const lt::storage_error& error) {
                                            --reads;
                                            wrong += error || QByteArray(buffer.data(), length) !=
                                                                  machine.chunk(n).sliced(offset, length)
                                                         ? 1
                                                         : 0;
                                        },
                                        {});
            }
            return false;
        };
        const auto step = [&] { return isAll() || goOn(); };
        QVERIFY(machine.until(step));
        QCOMPARE(wrong, 0);
        QCOMPARE(machine.failures, 0);
        QByteArray all;
        for (int file = 0; file < 150; ++file)
            all += getFile(machine.path(QString::number(file)));
        QCOMPARE(all, machine.bytes);
    }

    void skippedFile_takesNoPlaceUntilItIsWanted()
    {
        Machine machine({chunkBytes + 1000, 2 * chunkBytes, 500'000}, {}, {4, 0, 4});
        for (const int n : {0, 1, 3}) { // 2 is of the skipped file alone
            machine.writeChunk(n);
            QCOMPARE(machine.hash(n), sha1Of(machine.chunk(n)));
        }
        QVERIFY(machine.release());
        QVERIFY(!QFile::exists(machine.path(QStringLiteral("1"))));
        QCOMPARE(machine.read(1, 5000, 100), machine.bytes.sliced(chunkBytes + 5000, 100));
        machine.writeBlock(3, 1); // on its way meanwhile
        bool isChosen = false;
        machine.disk.async_set_file_priority(
            machine.torrent, priorities({4, 4, 4}),
            [&](const lt::storage_error& error, const auto&) { isChosen = !error; });
        machine.writeChunk(2);
        QVERIFY(machine.until([&] { return isChosen; }));
        QCOMPARE(machine.hash(2), sha1Of(machine.chunk(2)));
        QCOMPARE(machine.hash(1), sha1Of(machine.chunk(1)));
        QVERIFY(machine.release());
        QCOMPARE(getFile(machine.path(QStringLiteral("1"))),
                 machine.bytes.sliced(chunkBytes + 1000, 2 * chunkBytes));
    }

    void file_renamedAndMovedWhileBlocksAreOnTheirWay_losesNothing()
    {
        Machine machine({chunkBytes, chunkBytes});
        const QTemporaryDir other;
        machine.writeChunk(0);
        bool isRenamed = false, isMoved = false;
        machine.disk.async_rename_file(machine.torrent, lt::file_index_t(0), "content/renamed",
                                       [&](const std::string&, lt::file_index_t,
                                           const lt::storage_error& error) { isRenamed = !error; });
        machine.writeChunk(1);
        machine.disk.async_move_storage(
            machine.torrent, other.path().toStdString(), lt::move_flags_t::always_replace_files,
            [&](lt::status_t, const std::string&, const lt::storage_error& error) { isMoved = !error; });
        QCOMPARE(machine.hash(0), sha1Of(machine.chunk(0)));
        QCOMPARE(machine.hash(1), sha1Of(machine.chunk(1)));
        QVERIFY(isRenamed && isMoved);
        QCOMPARE(filesBelow(machine.dir.path()), QStringList());
        QCOMPARE(getFile(other.filePath(QStringLiteral("content/renamed"))), machine.chunk(0));
        QCOMPARE(getFile(other.filePath(QStringLiteral("content/1"))), machine.chunk(1));
    }

    void torrent_stopped_hasWrittenEverything()
    {
        Machine machine({chunkBytes});
        machine.writeBlock(0, 0);
        bool isStopped = false;
        machine.disk.async_stop_torrent(machine.torrent, [&] { isStopped = true; });
        QVERIFY(machine.until([&] { return isStopped; }));
        QCOMPARE(machine.underWay, 0);
        QCOMPARE(getFile(machine.path(QStringLiteral("0"))).first(blockBytes),
                 machine.bytes.first(blockBytes));
    }

    void files_deleted_areGoneWithWhatWasOnItsWay()
    {
        Machine machine({chunkBytes});
        machine.writeBlock(0, 0);
        bool isDeleted = false;
        machine.disk.async_delete_files(machine.torrent, lt::session::delete_files,
                                        [&](const lt::storage_error& error) { isDeleted = !error; });
        QVERIFY(machine.until([&] { return isDeleted; }));
        QCOMPARE(machine.underWay, 0);
        QCOMPARE(filesBelow(machine.dir.path()), QStringList());
    }

    // As libtorrent asks: the handler owns what the hashes go into.
    void hashesOfVersion2_intoWhatTheHandlerOwns_areThere()
    {
        Machine machine({chunkBytes});
        machine.writeChunk(0);
        const std::size_t blocks = chunkBytes / blockBytes;
        std::vector<lt::sha256_hash> owned(blocks);
        const lt::span<lt::sha256_hash> into = owned;
        QByteArrayList found;
        machine.disk.async_hash(machine.torrent, lt::piece_index_t(0), into, lt::disk_interface::v1_hash,
                                [&found, hashes = std::move(owned)](lt::piece_index_t, const lt::sha1_hash&,
                                                                    const lt::storage_error&) {
                                    for (const lt::sha256_hash& hash : hashes)
                                        found << QByteArray(hash.data(), 32);
                                });
        QVERIFY(machine.until([&] { return std::size_t(found.size()) == blocks; }));
        for (int block = 0; block < int(blocks); ++block)
            QCOMPARE(found[block],
                     QCryptographicHash::hash(machine.bytes.sliced(block * blockBytes, blockBytes),
                                              QCryptographicHash::Sha256));
    }

    void hashesOfVersion2_areThoseOfTheBlocks()
    {
        Machine machine({chunkBytes});
        machine.writeChunk(0);
        std::vector<lt::sha256_hash> hashes(chunkBytes / blockBytes);
        int done = 0;
        machine.disk.async_hash(machine.torrent, lt::piece_index_t(0), hashes, lt::disk_interface::v1_hash,
                                [&](lt::piece_index_t, const lt::sha1_hash& sha1, const lt::storage_error&) {
                                    done += QByteArray(sha1.data(), 20) == sha1Of(machine.chunk(0)) ? 1 : 0;
                                });
        lt::sha256_hash one;
        machine.disk.async_hash2(
            machine.torrent, lt::piece_index_t(0), 7 * blockBytes, {},
            [&](lt::piece_index_t, const lt::sha256_hash& hash, const lt::storage_error&) {
                one = hash;
                ++done;
            });
        QVERIFY(machine.until([&] { return done == 2; }));
        for (int block = 0; block < chunkBytes / blockBytes; ++block) {
            const QByteArray expected = QCryptographicHash::hash(
                machine.bytes.sliced(block * blockBytes, blockBytes), QCryptographicHash::Sha256);
            QCOMPARE(QByteArray(hashes[std::size_t(block)].data(), 32), expected);
            if (block == 7)
                QCOMPARE(QByteArray(one.data(), 32), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestChunkDisk)
#include "tst_chunkdisk.moc"
