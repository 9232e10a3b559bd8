// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/finders.h"

#include <QTest>

using namespace muster::peer;
using muster::status::SourceKind;
using muster::status::SourceState;
using muster::status::SourceStatus;
using namespace std::chrono_literals;

namespace {

const SourceBook::Time begin{100s};

Finders all()
{
    Finders finders;
    finders.hasTrackers = finders.hasLocalDiscovery = finders.hasDht = true;
    return finders;
}

SourceStatus of(SourceBook& book, SourceKind kind, SourceBook::Time now = begin)
{
    for (const SourceStatus& status : book.tell(now))
        if (status.kind == kind)
            return status;
    return {};
}

} // namespace

class TestSourceBook : public QObject
{
    Q_OBJECT
private slots:
    void private_nothingButTrackers_isOn();
    void trackers_noneNamed_areOff();
    void answer_laterTold_saysHowLongAgo();
    void off_answersNevertheless_staysOff();
    void silent_afterAnAnswer_keepsWhatItSaid();
    void changed_onlyOnce_untilSomethingHappens();
};

void TestSourceBook::private_nothingButTrackers_isOn()
{
    SourceBook book(all(), true, true);
    QCOMPARE(of(book, SourceKind::Tracker).state, SourceState::Asking);
    for (const SourceKind kind : {SourceKind::Lsd, SourceKind::Dht, SourceKind::PeerExchange})
        QCOMPARE(of(book, kind).state, SourceState::Off);
}

void TestSourceBook::trackers_noneNamed_areOff()
{
    SourceBook book(all(), false, false);
    QCOMPARE(of(book, SourceKind::Tracker).state, SourceState::Off);
    QCOMPARE(of(book, SourceKind::Dht).state, SourceState::Asking);
}

void TestSourceBook::answer_laterTold_saysHowLongAgo()
{
    SourceBook book(all(), false, true);
    QCOMPARE(of(book, SourceKind::Lsd).lastAnswerMsAgo, -1);
    book.found(SourceKind::Lsd, begin);
    book.found(SourceKind::Lsd, begin + 1s);
    book.answered(SourceKind::Dht, 7, begin);
    book.answered(SourceKind::Dht, 5, begin + 2s);
    QCOMPARE(of(book, SourceKind::Lsd, begin + 3s),
             (SourceStatus{SourceKind::Lsd, SourceState::Answering, 2, 2000}));
    QCOMPARE(of(book, SourceKind::Dht, begin + 3s),
             (SourceStatus{SourceKind::Dht, SourceState::Answering, 5, 1000}));
}

void TestSourceBook::off_answersNevertheless_staysOff()
{
    SourceBook book(all(), true, true);
    book.answered(SourceKind::Dht, 3, begin);
    book.found(SourceKind::Lsd, begin);
    book.silent(SourceKind::PeerExchange);
    QCOMPARE(of(book, SourceKind::Dht), (SourceStatus{SourceKind::Dht, SourceState::Off, 0, -1}));
    QCOMPARE(of(book, SourceKind::PeerExchange).state, SourceState::Off);
}

void TestSourceBook::silent_afterAnAnswer_keepsWhatItSaid()
{
    SourceBook book(all(), false, true);
    book.answered(SourceKind::Tracker, 4, begin);
    book.silent(SourceKind::Tracker);
    QCOMPARE(of(book, SourceKind::Tracker, begin + 1s),
             (SourceStatus{SourceKind::Tracker, SourceState::Silent, 4, 1000}));
}

void TestSourceBook::changed_onlyOnce_untilSomethingHappens()
{
    SourceBook book(all(), false, true);
    QVERIFY(book.isChanged());
    book.tell(begin);
    QVERIFY(!book.isChanged());
    book.counted(SourceKind::PeerExchange, 0, begin);
    QVERIFY(!book.isChanged());
    book.counted(SourceKind::PeerExchange, 2, begin);
    QVERIFY(book.isChanged());
    book.tell(begin);
    book.silent(SourceKind::Tracker);
    book.tell(begin);
    book.silent(SourceKind::Tracker);
    QVERIFY(!book.isChanged());
}

QTEST_GUILESS_MAIN(TestSourceBook)
#include "tst_sourcebook.moc"
