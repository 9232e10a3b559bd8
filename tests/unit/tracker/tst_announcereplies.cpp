// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/connectionid.h"
#include "protocol/udpreply.h"
#include "support/randomvalues.h"
#include "tracker/announcereplies.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

// What is answered in a hurry is compared with RequestAnswers, which takes its time.
class AnnounceRepliesTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{120};
    QRandomGenerator m_chance{121};
    const Secret m_secret = m_random.fixed<Secret>();
    SwarmIndex m_index;
    const Admission m_admission{Limits{}};
    RequestAnswers m_answers{m_index, m_admission, 120s, m_chance};
    AnnounceReplies m_replies{m_index, 120s, 122};
    std::array<char, AnnounceReplies::mostBytes> m_room{};
    std::map<std::pair<InfoHash, Endpoint>, SwarmIndex::Hint> m_hints;

    void apply(std::vector<Command> commands, ClusterTime time)
    {
        m_index.apply(m_index.appliedIndex() + 1, LogEntry{time, {{NodeId(1), 1, 1, std::move(commands)}}});
    }
    Endpoint someone()
    {
        const auto port = quint16(m_random.below(4)); // 0 too
        if (m_random.below(3) == 0)
            return {*IpAddress::fromBytes(QByteArray(15, '\0').prepend('\xfd')), port};
        return {IpAddress::fromIPv4(0x0a000000u + quint32(m_random.below(8))), port};
    }
    std::optional<AnnounceReply> written(std::size_t bytes, IpAddress::Family family) const
    {
        if (bytes == 0)
            return std::nullopt;
        const auto reply = parseUdpReply(QByteArrayView(m_room.data(), qsizetype(bytes)), family);
        return std::get<AnnounceReply>(reply.value());
    }
    // Fails where it is not written as RequestAnswers says it.
    bool isAsRequestAnswersSays(const AnnounceRequest& request, const Sender& from, bool isMaster,
                                ClusterTime now)
    {
        const auto family = from.endpoint.address.family();
        const auto plain = readPlainAnnounce(encode(request));
        // Every other time a hint from long ago: it may do no harm.
        const Endpoint peer{from.endpoint.address, request.port};
        const SwarmIndex::Hint fresh = m_index.hintFor(request.infoHash, peer);
        const SwarmIndex::Hint old = m_hints.try_emplace({request.infoHash, peer}, fresh).first->second;
        const SwarmIndex::Hint hint = m_random.coin() ? fresh : old;
        const auto quick =
            written(m_replies.writeUnchanged(*plain, hint, from, isMaster, now, m_room), family);
        const Answer answer = m_answers.answerTo(request, from, isMaster, now);
        const auto* atOnce = std::get_if<AnswerNow>(&answer);
        const auto reply = atOnce ? parseUdpReply(atOnce->reply, family) : fail(QString());
        const auto* slow = reply ? std::get_if<AnnounceReply>(&*reply) : nullptr;
        if (!quick) // left to RequestAnswers: right for all but what changes nothing
            return !slow || request.event == AnnounceEvent::Stopped;
        return slow && quick->transaction == slow->transaction && quick->seeders == slow->seeders &&
               quick->leechers == slow->leechers && quick->intervalSeconds == slow->intervalSeconds &&
               quick->peers.size() == slow->peers.size();
    }

private slots:
    void writeUnchanged_overRandomHistories_agreesWithRequestAnswers()
    {
        const std::vector<InfoHash> contents{m_random.infoHash(), m_random.infoHash()};
        int atOnce = 0, denied = 0;
        for (int step = 0; step < 5000; ++step) {
            const ClusterTime now{Millis(1'000'000 + step * 100)};
            const InfoHash& content = contents[std::size_t(m_random.below(2))];
            const Endpoint peer = someone();
            if (step == 100) // until then nothing may be answered
                apply({SecretCommand{m_secret}}, now);
            if (step == 4000)
                apply({AccessCommand{{{AccessVerdict::Deny, contents[0]}}}}, now);
            if (step > 4000) // was under way when its content was denied
                apply({AnnounceCommand{contents[0], someone(), m_random.coin(), false}}, now);
            AnnounceRequest request;
            request.connection = m_random.below(20) == 0
                                     ? m_random.u64()
                                     : makeConnectionId(m_secret, peer.address, now - 1min);
            request.transaction = m_random.u32();
            request.infoHash = content;
            request.left = m_random.coin() ? 0 : 5;
            request.event = AnnounceEvent(m_random.below(4));
            request.numWant = m_random.below(5) - 1;
            request.port = peer.port;
            const Sender from{{peer.address, 50000}, m_random.coin()};
            const bool isMaster = m_random.coin();
            QVERIFY(isAsRequestAnswersSays(request, from, isMaster, now));
            const Answer answer = m_answers.answerTo(request, from, isMaster, now);
            const auto* refused = std::get_if<AnswerNow>(&answer);
            denied += refused && refused->refusedBy == RefusedBy::Access && m_index.isKnown(content, peer);
            if (const auto* later = std::get_if<AnswerOnceStored>(&answer))
                apply({later->command}, now);
            else
                atOnce += std::holds_alternative<AnswerNow>(answer) ? 1 : 0;
        }
        QVERIFY(atOnce > 500);
        QVERIFY(denied > 50);
    }

    // Another content has got the first one's slot meanwhile.
    void hint_fromBeforeAChange_doesNoHarm()
    {
        const InfoHash film = m_random.infoHash(), song = m_random.infoHash();
        const Endpoint peer{IpAddress::fromIPv4(0x0a000001), 1};
        SwarmIndex index;
        const auto applyNext = [&index](const Command& command) {
            index.apply(index.appliedIndex() + 1, LogEntry{{}, {{NodeId(1), 1, 1, {command}}}});
        };
        applyNext(AnnounceCommand{film, peer, true, false});
        const SwarmIndex::Hint old = index.hintFor(film, peer);
        QVERIFY(index.placeOf(old, film, peer).isKnown());
        applyNext(StopCommand{film, peer});
        QVERIFY(!index.placeOf(old, film, peer).isKnown());
        applyNext(AnnounceCommand{song, peer, true, false});
        QVERIFY(!index.placeOf(old, film, peer).isKnown());
        QVERIFY(index.placeOf(index.hintFor(film, peer), song, peer).isKnown());
    }

    void written_areTheOthersOfTheSwarm()
    {
        const InfoHash film = m_random.infoHash();
        std::vector<Endpoint> all;
        std::vector<Command> commands{SecretCommand{m_secret}};
        for (quint16 port = 1; port <= 300; ++port) {
            all.push_back({m_random.ipv6(), port});
            all.push_back({IpAddress::fromIPv4(0x08080800u + port), port});
            commands.emplace_back(AnnounceCommand{film, all.end()[-2], false, false});
            commands.emplace_back(AnnounceCommand{film, all.back(), false, false});
        }
        apply(commands, ClusterTime{});
        for (const Endpoint& asker : {all[0], all[1]}) {
            const PeerWish wish{film, asker, false, 1'000'000};
            const std::size_t bytes = m_replies.writeStored({7, wish}, m_room);
            QVERIFY(bytes <= 1400);
            const auto reply = written(bytes, asker.address.family());
            QCOMPARE(reply->peers.size(), std::size_t(asker.address.isIPv4() ? 200 : 76));
            for (const Endpoint& peer : reply->peers) {
                QVERIFY(peer != asker && peer.address.family() == asker.address.family());
                QVERIFY(std::find(all.begin(), all.end(), peer) != all.end());
            }
        }
    }
};

QTEST_APPLESS_MAIN(AnnounceRepliesTest)
#include "tst_announcereplies.moc"
