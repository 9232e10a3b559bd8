// SPDX-License-Identifier: GPL-3.0-or-later
// Orders to a running peer, by its real socket.
#include "app/dooraddress.h"
#include "app/exitcodes.h"
#include "app/followcommand.h"
#include "app/linesocket.h"
#include "app/orderdesk.h"
#include "app/peercall.h"
#include "app/peerdoor.h"
#include "status/statusjson.h"
#include "support/loopback.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace muster;
using namespace muster::app;
using namespace muster::protocol;
using Kind = OrderAnswer::Kind;

namespace {

constexpr int patienceMs = 30'000;
const QString magnet = u"magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567&dn=film"_qs;

NodeSettings settingsFor(const QString& folder)
{
    Options options;
    options.dataDir = folder;
    options.announceGroup = testing::randomGroup();
    options.clusterGroup = testing::randomGroup();
    return {options, testing::loopback(41), {}, u"peer"_qs};
}

// A peer with a door, as the program makes it.
struct RunningPeer
{
    explicit RunningPeer(const QString& folder)
        : node(settingsFor(folder), DataFolder::open(folder, u"peer"_qs).value())
        , door(node)
    {
    }
    Result<void> start()
    {
        const auto started = node.start();
        return started ? door.open(node.dataFolder()) : started;
    }
    ~RunningPeer()
    {
        QSignalSpy stopped(&node, &PeerNode::stopped);
        node.stop();
        stopped.wait(patienceMs);
    }

    PeerNode node;
    PeerDoor door;
};

// The other end.
class Caller
{
public:
    explicit Caller(const QString& folder)
        : m_call(folder)
    {
        QObject::connect(&m_call, &PeerCall::answered, &m_call,
                         [this](const OrderAnswer& answer) { answers.append(answer); });
    }
    bool connectNow()
    {
        QSignalSpy connected(&m_call, &PeerCall::connected);
        m_call.start(Millis(5000));
        return connected.wait(patienceMs);
    }
    // All answers to this order; its last is the last of them.
    QList<OrderAnswer> ask(const PeerOrder& order)
    {
        answers.clear();
        m_call.send(order);
        if (!QTest::qWaitFor(
                [this] {
                    return std::any_of(answers.begin(), answers.end(), [](const OrderAnswer& answer) {
                        return answer.kind == Kind::Done || answer.kind == Kind::Refused;
                    });
                },
                patienceMs))
            return {OrderAnswer{Kind::Refused, u"no answer"_qs, {}, {}}};
        return answers;
    }
    OrderAnswer lastTo(const PeerOrder& order) { return ask(order).last(); }
    QList<status::TransferStatus> transfers()
    {
        QList<status::TransferStatus> found;
        for (const OrderAnswer& answer : ask(ListOrder{}))
            if (answer.kind == Kind::Transfer)
                found.append(status::transferFromJson(answer.transfer));
        return found;
    }
    PeerCall& call() { return m_call; }

    QList<OrderAnswer> answers;

private:
    PeerCall m_call;
};

} // namespace

class PeerDoorTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RunningPeer> m_peer;

    QString folder() const { return m_dir->filePath(u"peer"_qs); }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile written(m_dir->filePath(name));
        return written.open(QIODevice::WriteOnly) && written.write(content) == content.size()
                   ? written.fileName()
                   : QString();
    }

    // A folder of so many files of one byte each.
    QString manyFiles(int count) const
    {
        const QString name = u"many"_qs;
        if (!QDir(m_dir->path()).mkpath(name))
            return {};
        for (int i = 0; i < count; ++i)
            if (file(u"many/%1"_qs.arg(i), "x").isEmpty())
                return {};
        return m_dir->filePath(name);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QDir(m_dir->path()).mkdir(u"runtime"_qs);
        QFile::setPermissions(m_dir->filePath(u"runtime"_qs),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_dir->filePath(u"runtime"_qs).toLocal8Bit());
        m_peer = std::make_unique<RunningPeer>(folder());
        QVERIFY(m_peer->start());
    }

    void cleanup()
    {
        m_peer.reset();
        m_dir.reset();
    }

    void transfer_isAddedListedResumedAndRemoved()
    {
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        QVERIFY(caller.transfers().isEmpty());
        AddOrder add{magnet, m_dir->filePath(u"to"_qs), {}};
        add.isPaused = true;
        add.isSequential = true;
        add.limits.up = 70;
        const OrderAnswer added = caller.lastTo(add);
        QCOMPARE(added.kind, Kind::Done);
        QTRY_COMPARE_WITH_TIMEOUT(caller.transfers().size(), 1, patienceMs);
        const status::TransferStatus transfer = caller.transfers().first();
        QCOMPARE(transfer.sha1, added.sha1);
        QCOMPARE(transfer.name, u"film"_qs);
        QCOMPARE(transfer.folder, m_dir->filePath(u"to"_qs));
        QVERIFY(transfer.isSequential);
        QTRY_COMPARE_WITH_TIMEOUT(caller.transfers().first().limits.rates.upKibPerSecond, 70, patienceMs);

        QCOMPARE(caller.lastTo(TransferOrder{TransferAction::Resume, u"film"_qs}).kind, Kind::Done);
        QTRY_COMPARE_WITH_TIMEOUT(caller.transfers().first().state, status::TransferState::FetchingMetadata,
                                  patienceMs);
        QCOMPARE(caller.lastTo(TransferOrder{TransferAction::Pause, u"0123"_qs}).kind, Kind::Done);
        QTRY_COMPARE_WITH_TIMEOUT(caller.transfers().first().state, status::TransferState::Paused,
                                  patienceMs);
        QCOMPARE(caller.lastTo(TransferOrder{TransferAction::Remove, u"all"_qs}).kind, Kind::Done);
        QTRY_VERIFY_WITH_TIMEOUT(caller.transfers().isEmpty(), patienceMs);
    }

    // The peer ended between its answer to the call and our first look: nobody would ever say so.
    void lineSocket_thatIsClosedAlready_saysSo()
    {
        LineSocket lines(new QLocalSocket, 100);
        QSignalSpy closed(&lines, &LineSocket::closed);
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, patienceMs);
    }

    // A `get --list-files` that was told to end, and whose peer ends before it has answered.
    void followerThatWasStopped_doesNotBeginAnewWhenThePeerGoes()
    {
        const QString other = m_dir->filePath(u"other"_qs);
        QVERIFY(QDir().mkpath(other));
        QLocalServer server; // a peer that takes all orders, and ends at the third
        QVERIFY(server.listen(doorAddress(other)));
        QString lookedAt;
        int orders = 0;
        LineSocket* peer = nullptr;
        connect(&server, &QLocalServer::newConnection, &server, [&] {
            auto* lines = new LineSocket(server.nextPendingConnection(), maxOrderBytes, &server);
            peer = lines;
            connect(lines, &LineSocket::received, lines, [&, lines](const QByteArray& line) {
                if (++orders > 2) {
                    lines->deleteLater();
                    return;
                }
                const auto order = parsePeerOrder(line);
                if (const auto* add = std::get_if<AddOrder>(&*order))
                    lookedAt = add->folder;
                status::TransferStatus transfer;
                transfer.sha1 = *InfoHash::fromHex("0123456789abcdef0123456789abcdef01234567");
                transfer.folder = lookedAt;
                lines->send(encode(OrderAnswer{Kind::Done, {}, transfer.sha1, {}}));
                lines->send(encode(answerWith(transfer, status::FileList::Told)));
            });
        });
        Options options;
        options.verb = Verb::Get;
        options.dataDir = other;
        options.arguments = QStringList{magnet};
        options.listFiles = true;
        FollowCommand follower(options);
        QSignalSpy finished(&follower, &FollowCommand::finished);
        QVERIFY(follower.start());
        QTRY_COMPARE_WITH_TIMEOUT(orders, 2, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(peer->bytesWaiting(), 0, patienceMs);
        for (int i = 0; i < 10; ++i) // what the kernel has for the follower is read
            QCoreApplication::processEvents();
        follower.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QCOMPARE(orders, 3);
        QCOMPARE(finished[0][0].toInt(), exitFailed);
    }

    // A list that a person reads, or a program that wants the amounts, needs no names of 100,000 files.
    void manyFiles_areListedWhereTheyAreAskedFor()
    {
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        const QString many = manyFiles(101);
        QVERIFY(!many.isEmpty());
        QCOMPARE(caller.lastTo(ShareOrder{many, 0, false, {}}).kind, Kind::Done);
        QJsonObject plain = caller.ask(ListOrder{}).first().transfer;
        QCOMPARE(plain[u"file_count"].toInteger(), 101);
        QVERIFY(!plain.contains(u"files") && !plain.contains(u"peers_connected"));
        QCOMPARE(caller.ask(ListOrder{true, false}).first().transfer[u"files"].toArray().size(), 101);
        // Who watches is told them once.
        const auto watched = caller.ask(WatchOrder{u"all"_qs});
        QCOMPARE(watched.first().transfer[u"files"].toArray().size(), 101);
        const auto again = caller.ask(WatchOrder{u"all"_qs});
        QVERIFY(!again.first().transfer.contains(u"files"));
    }

    void peers_andTrackersOfATransfer_areToldWhereTheyAreAskedFor()
    {
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        AddOrder add{u"magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567&dn=film"
                     "&tr=udp%3A%2F%2F127.0.0.99%3A7001%2Fannounce"_qs,
                     m_dir->filePath(u"to"_qs),
                     {}};
        QCOMPARE(caller.lastTo(add).kind, Kind::Done);
        QJsonObject told;
        QTRY_VERIFY_WITH_TIMEOUT(
            (told = caller.ask(ListOrder{false, true}).first().transfer)[u"torrent_trackers"]
                    .toArray()
                    .size() == 1,
            patienceMs);
        QVERIFY(told[u"peers_connected"].isArray());
        const QJsonObject tracker = told[u"torrent_trackers"][0].toObject();
        QCOMPARE(tracker[u"url"].toString(), u"udp://127.0.0.99:7001/announce"_qs);
        QCOMPARE(tracker[u"tier"].toInt(-1), 0);
    }

    void file_isShared_withItsProgressAndItsTorrent()
    {
        const QString path = file(u"map.bin"_qs, QByteArray(300'000, 'm'));
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        const QString torrents = m_dir->filePath(u"torrents"_qs);
        const auto answers = caller.ask(ShareOrder{path, 0, false, torrents});
        QCOMPARE(answers.last().kind, Kind::Done);
        const OrderAnswer shared = answers[answers.size() - 2];
        QCOMPARE(shared.kind, Kind::Shared);
        QVERIFY(shared.text.startsWith(u"magnet:?xt=urn:btih:"_qs + shared.sha1.toHexString()));
        QVERIFY(answers.first().kind == Kind::Transfer);
        QVERIFY(QFile::exists(torrents + u"/map.bin.torrent"_qs));
        QCOMPARE(caller.transfers().first().sha1, shared.sha1);
        // And again, where there is nothing left to read.
        QCOMPARE(caller.lastTo(ShareOrder{path, 0, false, {}}).sha1, shared.sha1);
    }

    void whatCannotBeDone_isRefusedWithASentence()
    {
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        const QString to = m_dir->filePath(u"to"_qs);
        const QString plain = file(u"plain"_qs, "x");
        for (const PeerOrder& order :
             {PeerOrder(AddOrder{u"nonsense"_qs, to, {}}), PeerOrder(AddOrder{magnet, to, u"0"_qs}),
              PeerOrder(AddOrder{magnet, plain + u"/below"_qs, {}}),
              PeerOrder(ShareOrder{to + u"/not-there"_qs, 0, false, {}}),
              PeerOrder(TransferOrder{TransferAction::Pause, u"nobody"_qs}),
              PeerOrder(WatchOrder{u"nobody"_qs}), PeerOrder(OpenOrder{})}) {
            const OrderAnswer answer = caller.lastTo(order);
            QCOMPARE(answer.kind, Kind::Refused);
            QVERIFY(answer.text.size() > 20);
            QVERIFY(!answer.text.contains(u'\n'));
        }
        QVERIFY(caller.transfers().isEmpty());
    }

    void window_isAskedToOpen()
    {
        m_peer->door.desk().setHasWindow();
        QSignalSpy opened(&m_peer->door.desk(), &OrderDesk::openRequested);
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        QCOMPARE(caller.lastTo(OpenOrder{{magnet}}).kind, Kind::Done);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toStringList(), QStringList(magnet));
    }

    void limits_areSet_oneWithoutTheOther()
    {
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        QCOMPARE(caller.lastTo(LimitOrder{{}, {100, 200}}).kind, Kind::Done);
        QCOMPARE(caller.lastTo(LimitOrder{{}, {std::nullopt, 0}}).kind, Kind::Done);
        m_peer.reset(); // kept
        m_peer = std::make_unique<RunningPeer>(folder());
        QVERIFY(m_peer->start());
        status::RateLimits rates;
        bool isKnown = false;
        m_peer->node.askLimits([&](const status::PeerLimits& kept) {
            rates = kept.rates;
            isKnown = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isKnown, patienceMs);
        QCOMPARE(rates, (status::RateLimits{100, 0}));
    }

    void watcher_isToldOfChangesAndOfTheEnd()
    {
        Caller caller(folder());
        QVERIFY(caller.connectNow());
        QCOMPARE(caller.lastTo(WatchOrder{u"all"_qs}).kind, Kind::Done);
        caller.answers.clear();
        Caller other(folder());
        QVERIFY(other.connectNow());
        const InfoHash sha1 = other.lastTo(AddOrder{magnet, m_dir->filePath(u"to"_qs), {}}).sha1;
        const auto isTold = [&](Kind kind) {
            return std::any_of(caller.answers.begin(), caller.answers.end(), [&](const OrderAnswer& answer) {
                return answer.kind == kind && answer.sha1 == sha1;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(Kind::Transfer), patienceMs);
        other.lastTo(TransferOrder{TransferAction::Remove, u"film"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(isTold(Kind::Removed), patienceMs);
        QSignalSpy lost(&caller.call(), &PeerCall::lost);
        m_peer.reset();
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, patienceMs);
    }

    void socket_isTheOwnersAlone()
    {
        const auto permissions = QFile::permissions(doorAddress(folder()));
        QVERIFY(
            !(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        QVERIFY(permissions & QFile::WriteOwner);
    }

    void socketOfAKilledProcess_isTakenOver()
    {
        m_peer.reset();
        const QByteArray address = QFile::encodeName(doorAddress(folder()));
        const int stale = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        qstrncpy(name.sun_path, address.constData(), sizeof(name.sun_path));
        QCOMPARE(::bind(stale, reinterpret_cast<const sockaddr*>(&name), sizeof(name)), 0);
        QCOMPARE(::listen(stale, 1), 0);
        ::close(stale); // the file stays, as after kill -9
        QVERIFY(QFile::exists(doorAddress(folder())));
        Caller nobody(folder());
        QSignalSpy unreachable(&nobody.call(), &PeerCall::unreachable);
        nobody.call().start(Millis(0));
        QVERIFY(unreachable.wait(patienceMs));

        m_peer = std::make_unique<RunningPeer>(folder());
        QVERIFY(m_peer->start());
        Caller caller(folder());
        QVERIFY(caller.connectNow());
    }

    void deepFolder_hasItsSocketInTheRuntimeFolder()
    {
        const QString deep = m_dir->filePath(QString(120, u'd'));
        RunningPeer peer(deep);
        QVERIFY(peer.start());
        QVERIFY(doorAddress(deep).startsWith(m_dir->filePath(u"runtime/"_qs)));
        Caller caller(deep);
        QVERIFY(caller.connectNow());
        QVERIFY(doorAddress(deep) != doorAddress(m_dir->filePath(QString(121, u'd'))));
    }

    void folderByAnotherName_hasTheSameSocket()
    {
        const QString link = m_dir->filePath(u"link"_qs);
        QVERIFY(QFile::link(folder(), link));
        QCOMPARE(doorAddress(link), doorAddress(folder()));
        QCOMPARE(doorAddress(folder() + u"/../peer/"_qs), doorAddress(folder()));
    }

    void nonsense_isRefused_andTheNextOrderIsDone()
    {
        QLocalSocket socket;
        socket.connectToServer(doorAddress(folder()));
        QVERIFY(socket.waitForConnected(patienceMs));
        socket.write("dance\n{\"muster\":1,\"or");
        QTRY_VERIFY_WITH_TIMEOUT(socket.canReadLine(), patienceMs);
        QCOMPARE(parseOrderAnswer(socket.readLine())->kind, Kind::Refused);
        socket.write("der\":\"list\"}\n"); // in two parts
        QTRY_VERIFY_WITH_TIMEOUT(socket.canReadLine(), patienceMs);
        QCOMPARE(parseOrderAnswer(socket.readLine())->kind, Kind::Done);
    }

    void lineWithoutEnd_endsTheConnection_andNothingElse()
    {
        QLocalSocket socket;
        socket.connectToServer(doorAddress(folder()));
        QVERIFY(socket.waitForConnected(patienceMs));
        QSignalSpy ended(&socket, &QLocalSocket::disconnected);
        socket.write(QByteArray(maxOrderBytes + 1000, ' '));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patienceMs);
        Caller caller(folder());
        QVERIFY(caller.connectNow());
    }

    void tooManyVisitors_areSentAway_untilOthersGo()
    {
        std::vector<std::unique_ptr<Caller>> callers;
        for (int i = 0; i < PeerDoor::mostVisitors; ++i) {
            callers.push_back(std::make_unique<Caller>(folder()));
            QVERIFY(callers.back()->connectNow());
            QCOMPARE(callers.back()->lastTo(ListOrder{}).kind, Kind::Done);
        }
        Caller late(folder());
        QSignalSpy lost(&late.call(), &PeerCall::lost);
        QVERIFY(late.connectNow());
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, patienceMs);
        callers.clear();
        QTRY_VERIFY_WITH_TIMEOUT(([this] {
                                     Caller next(folder());
                                     return next.connectNow() && next.lastTo(ListOrder{}).kind == Kind::Done;
                                 }()),
                                 patienceMs);
    }
};

QTEST_GUILESS_MAIN(PeerDoorTest)
#include "tst_peerdoor.moc"
