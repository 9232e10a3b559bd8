// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transferqueue.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;

class TestTransferQueue : public QObject
{
    Q_OBJECT

    static InfoHash sha1(char fill) { return InfoHash::fromBytes(QByteArray(InfoHash::size, fill)).value(); }

    static QList<QueueEntry> queue(const QByteArray& names, const QByteArray& stalled = {})
    {
        QList<QueueEntry> entries;
        for (const char name : names)
            entries.append({sha1(name), 10 * qint64(entries.size()), stalled.contains(name)});
        return entries;
    }

    static QByteArray orderAfter(QList<QueueEntry> entries, char name, QueueMove move)
    {
        for (const NewPosition& change : moved(entries, sha1(name), move))
            for (QueueEntry& entry : entries)
                if (entry.sha1 == change.sha1)
                    entry.position = change.position;
        std::sort(entries.begin(), entries.end(),
                  [](const QueueEntry& a, const QueueEntry& b) { return a.position < b.position; });
        QByteArray order;
        for (const QueueEntry& entry : entries)
            order.append(entry.sha1.view().first(1).at(0));
        return order;
    }

private slots:
    void admitted_moreThanMayRun_areTheFirst()
    {
        QCOMPARE(admitted(queue("abcd"), 2), (QSet<InfoHash>{sha1('a'), sha1('b')}));
    }
    void admitted_noLimit_areAll() { QCOMPARE(admitted(queue("abcd"), 0).size(), 4); }
    void admitted_oneStalled_runsOnAndDoesNotBlock()
    {
        QCOMPARE(admitted(queue("abcd", "a"), 2), (QSet<InfoHash>{sha1('a'), sha1('b'), sha1('c')}));
    }
    void admitted_stalledBehindTheLimit_runsOn()
    {
        QCOMPARE(admitted(queue("abcd", "d"), 1), (QSet<InfoHash>{sha1('a'), sha1('d')}));
    }

    void moved_eachWay_changesTheOrder()
    {
        QCOMPARE(orderAfter(queue("abcd"), 'c', QueueMove::Top), "cabd");
        QCOMPARE(orderAfter(queue("abcd"), 'c', QueueMove::Up), "acbd");
        QCOMPARE(orderAfter(queue("abcd"), 'b', QueueMove::Down), "acbd");
        QCOMPARE(orderAfter(queue("abcd"), 'b', QueueMove::Bottom), "acdb");
    }
    void moved_fromTheEndOutwards_changesNothing()
    {
        for (const QueueMove move : {QueueMove::Top, QueueMove::Up})
            QVERIFY(moved(queue("abcd"), sha1('a'), move).isEmpty());
        for (const QueueMove move : {QueueMove::Down, QueueMove::Bottom})
            QVERIFY(moved(queue("abcd"), sha1('d'), move).isEmpty());
        QVERIFY(moved(queue("abcd"), sha1('x'), QueueMove::Top).isEmpty());
        QVERIFY(moved({}, sha1('x'), QueueMove::Bottom).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTransferQueue)
#include "tst_transferqueue.moc"
