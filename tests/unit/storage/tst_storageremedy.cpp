// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storageremedy.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;
using namespace muster::storage;

namespace {

const Error damage{QStringLiteral("a page is broken"), Error::Kind::Damage};
const Error refusal{QStringLiteral("of a later version"), Error::Kind::Other};

Configuration members(int count)
{
    Configuration all;
    for (int i = 1; i <= count; ++i)
        all.push_back({NodeId(quint64(i)), "10.0.0.1:6970", MemberRole::Voter});
    return all;
}

// 20 entries, the first one a configuration of `count`; cut before 10 where it has a marker.
LoadedLog logOf(int count, bool hasMarker, const QByteArray& image = {})
{
    LoadedLog log;
    log.lineage = {7, 0};
    log.term = 1;
    if (hasMarker) {
        log.marker = SnapshotMarker{9, 1, members(count), 1, image, image.isEmpty() ? quint64(8) : 0};
        log.startIndex = 10;
    }
    for (quint64 index = log.startIndex; index <= 20; ++index)
        log.entries.push_back(index == 1
                                  ? EntryFrame{1, EntryType::Change, encodeConfiguration(members(count))}
                                  : EntryFrame{1, EntryType::Command, "x"});
    return log;
}

StorageFindings found(Result<quint64> tables, Result<LoadedLog> log)
{
    return {NodeId(1), true, false, std::move(tables), std::move(log)};
}

template<typename Remedy> bool is(const StorageFindings& findings)
{
    return std::holds_alternative<Remedy>(remedyFor(findings));
}

} // namespace

class TestStorageRemedy : public QObject
{
    Q_OBJECT

private slots:
    void sound_goesOn()
    {
        for (const bool hasMarker : {false, true}) {
            const auto remedy = remedyFor(found(15, logOf(3, hasMarker)));
            QVERIFY(std::holds_alternative<GoOn>(remedy));
            QVERIFY(std::get<GoOn>(remedy).mayFound);
            QVERIFY(!std::get<GoOn>(remedy).needsNewId);
        }
        QVERIFY(is<GoOn>(found(8, logOf(3, true)))); // 9 is no command
        QVERIFY(is<GoOn>(found(0, logOf(3, true, "image"))));
    }

    void tablesBroken_logWithAllOfIt_rebuilds()
    {
        QVERIFY(is<RebuildTables>(found(tl::unexpected(damage), logOf(1, false))));
        QVERIFY(is<RebuildTables>(found(tl::unexpected(damage), logOf(1, true, "image"))));
    }

    void tablesBroken_logCut_joinsAnew()
    {
        QVERIFY(is<JoinAnew>(found(tl::unexpected(damage), logOf(2, true))));
        QVERIFY(is<JoinAnew>(found(7, logOf(2, true)))); // too old
    }

    void tablesBroken_logCut_alone_givesUp()
    {
        const auto remedy = remedyFor(found(tl::unexpected(damage), logOf(1, true)));
        QVERIFY(std::holds_alternative<GiveUp>(remedy));
        QVERIFY(std::get<GiveUp>(remedy).error.message.startsWith(damage.message));
    }

    // The last configuration counts, not the one in the marker.
    void tablesBroken_logCut_aloneNoMore_joinsAnew()
    {
        LoadedLog log = logOf(1, true);
        log.entries.push_back({1, EntryType::Change, encodeConfiguration(members(2))});
        QVERIFY(is<JoinAnew>(found(tl::unexpected(damage), log)));
    }

    void logBroken_joinsAnew()
    {
        QVERIFY(is<JoinAnew>(found(15, tl::unexpected(damage))));
        QVERIFY(is<JoinAnew>(found(tl::unexpected(damage), tl::unexpected(damage))));
    }

    void logEndsBeforeTheTables_joinsAnew()
    {
        QVERIFY(is<GoOn>(found(20, logOf(3, true))));
        QVERIFY(is<JoinAnew>(found(21, logOf(3, true))));
        QVERIFY(is<GoOn>(found(21, LoadedLog{}))); // a lineage that was left
        StorageFindings findings = found(21, LoadedLog{});
        findings.hasLogFile = false;
        QVERIFY(is<JoinAnew>(findings));
    }

    void logWithoutItsId_joinsAnew()
    {
        StorageFindings findings = found(15, logOf(3, true));
        findings.node = NodeId();
        QVERIFY(is<JoinAnew>(findings));
    }

    void newFolder_mayFound()
    {
        StorageFindings findings = found(0, LoadedLog{});
        QVERIFY(!std::get<GoOn>(remedyFor(findings)).needsNewId);
        findings.hasLogFile = false;
        QVERIFY(std::get<GoOn>(remedyFor(findings)).mayFound);
        QVERIFY(std::get<GoOn>(remedyFor(findings)).needsNewId); // its log may have promised something
    }

    void newFolder_whereDatabasesWereSetAside_mayNotFound()
    {
        StorageFindings findings = found(0, LoadedLog{});
        findings.hasSetAside = true;
        QVERIFY(!std::get<GoOn>(remedyFor(findings)).mayFound);
        findings.log = logOf(3, false);
        QVERIFY(std::get<GoOn>(remedyFor(findings)).mayFound); // it has what it needs again
    }

    void tablesThatAreNoDatabase_withoutALog_joinsAnew()
    {
        QVERIFY(is<JoinAnew>(found(tl::unexpected(damage), LoadedLog{})));
    }

    void refusedFile_givesUp()
    {
        QVERIFY(is<GiveUp>(found(tl::unexpected(refusal), logOf(3, false))));
        QVERIFY(is<GiveUp>(found(15, tl::unexpected(refusal))));
        QVERIFY(is<GiveUp>(found(tl::unexpected(damage), tl::unexpected(refusal))));
    }
};

QTEST_APPLESS_MAIN(TestStorageRemedy)
#include "tst_storageremedy.moc"
