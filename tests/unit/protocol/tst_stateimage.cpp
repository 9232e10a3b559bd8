// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/stateimage.h"
#include "support/parserabuse.h"
#include "support/randomrules.h"

#include <QTest>
#include <QtEndian>
#include <algorithm>

using namespace muster;
using namespace muster::protocol;

class StateImageTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{50};

    ContentRow content()
    {
        return {m_random.infoHash(), m_random.endpoint(), m_random.coin(), m_random.clusterTime()};
    }
    ContentInfoRow info()
    {
        return {m_random.infoHash(), m_random.u64(), m_random.u32(), m_random.bytesUpTo(255), m_random.u32()};
    }

    PeerContact contact()
    {
        return {m_random.u32() | 1, m_random.u32(), m_random.u32(), m_random.bytesUpTo(32),
                m_random.bytesUpTo(160)};
    }

    ConnectionSecrets secrets()
    {
        return {m_random.fixed<Secret>(), m_random.fixed<Secret>(), m_random.clusterTime()};
    }

    StateImage image(int rows)
    {
        StateImage image{m_random.u64(), m_random.clusterTime(), secrets(), {}, {}, {}};
        image.access = testing::randomRules(m_random, {m_random.infoHash()}, {m_random.endpoint()});
        for (int i = 0; i < rows; ++i) {
            image.contents.push_back(content());
            image.infos.push_back(info());
        }
        std::sort(image.contents.begin(), image.contents.end());
        std::sort(image.infos.begin(), image.infos.end());
        for (const ContentRow& row : image.contents)
            if (m_random.coin())
                image.contacts.push_back({row.infoHash, row.peer, contact()});
        return image;
    }

private slots:
    void image_afterARoundTrip_isTheSame()
    {
        for (int rows = 0; rows < 60; ++rows) {
            const StateImage written = image(rows);
            const auto read = parseStateImage(encode(written));
            QVERIFY(read);
            QCOMPARE(*read, written);
        }
    }

    void writer_toldWhatComes_takesNoMoreMemory()
    {
        StateImage some = image(1);
        some.contents.clear();
        some.contacts.clear();
        StateImageWriter::Expected expected{2000, 100, 0, 0};
        for (quint32 i = 0; i < 2000; ++i)
            some.contents.push_back({m_random.infoHash(), {IpAddress::fromIPv4(i + 1), 6881}, true, {}});
        while (some.infos.size() < 100)
            some.infos.push_back(info());
        for (const ContentInfoRow& row : some.infos)
            expected.nameBytes += row.name.size();
        StateImageWriter writer(some, expected);
        for (const ContentRow& row : some.contents)
            writer.add(row);
        for (const ContentInfoRow& row : some.infos)
            writer.add(row);
        const QByteArray bytes = writer.take();
        QVERIFY(bytes.capacity() < bytes.size() + bytes.size() / 10); // else it grew on the way, by doubling
    }

    void rowsOutOfOrderOrTwice_areRefused()
    {
        StateImage swapped = image(5);
        std::swap(swapped.contents[1], swapped.contents[2]);
        QVERIFY(!parseStateImage(encode(swapped)));
        StateImage swappedInfos = image(5);
        std::swap(swappedInfos.infos[1], swappedInfos.infos[2]);
        QVERIFY(!parseStateImage(encode(swappedInfos)));
        StateImage twice = image(5);
        ContentRow other = twice.contents[2]; // one peer of one content, once seeding and once not
        other.seeding = !other.seeding;
        twice.contents.insert(twice.contents.begin() + 2, other);
        std::sort(twice.contents.begin(), twice.contents.end());
        QVERIFY(!parseStateImage(encode(twice)));
    }

    void contacts_areOfTheImagesPeersAndNotEmpty()
    {
        StateImage image = this->image(5);
        image.contacts = {{image.contents[1].infoHash, image.contents[1].peer, contact()},
                          {image.contents[3].infoHash, image.contents[3].peer, contact()}};
        QVERIFY(parseStateImage(encode(image)));
        StateImage stranger = image;
        ++stranger.contacts[0].peer.port;
        QVERIFY(!parseStateImage(encode(stranger)));
        StateImage swapped = image;
        std::swap(swapped.contacts[0], swapped.contacts[1]);
        QVERIFY(!parseStateImage(encode(swapped)));
        StateImage twice = image;
        twice.contacts[1] = twice.contacts[0];
        QVERIFY(!parseStateImage(encode(twice)));
        StateImage empty = image;
        empty.contacts[0].contact = {};
        QVERIFY(!parseStateImage(encode(empty)));
    }

    void everyShorterOrLongerImage_isRefused()
    {
        const QByteArray bytes = encode(image(4));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!parseStateImage(bytes.first(length)));
        QVERIFY(!parseStateImage(QByteArray(bytes + 'x')));
        QByteArray later = bytes;
        later[0] = 1;
        const auto refused = parseStateImage(later);
        QVERIFY(!refused && refused.error().message.contains(u"version"));
    }

    void counts_areCheckedAgainstTheBytesThatAreThere()
    {
        StateImage empty = image(0);
        empty.access.clear();
        QByteArray bytes = encode(empty);
        qToBigEndian<quint32>(0xffffffff, bytes.data() + 59);
        QVERIFY(!parseStateImage(bytes));
    }

    void digest_isTheSumOfTheRows()
    {
        const StateImage all = image(40);
        Digest sum = digestOf(all.secrets) + digestOf(all.access);
        for (auto row = all.contents.rbegin(); row != all.contents.rend(); ++row)
            sum += digestOf(*row);
        for (const ContentInfoRow& row : all.infos)
            sum += digestOf(row);
        for (const PeerContactRow& row : all.contacts)
            sum += digestOf(row);
        QCOMPARE(sum, digestOf(all));
        QCOMPARE(digestOf(StateImage{}), Digest(0));
        QCOMPARE(digestOf(ConnectionSecrets{}), Digest(0));
        QCOMPARE(digestOf(AccessRules{}), Digest(0));
        const AccessRules one = parseAccessFile("deny 1.1.1.1").value();
        QVERIFY(digestOf(one) != digestOf(parseAccessFile("allow 1.1.1.1").value()));
    }

    void digest_changesWithEveryField()
    {
        const ContentRow row = content();
        const Digest before = digestOf(row);
        QCOMPARE(digestOf(ContentRow(row)), before);
        const auto changed = [&](auto change) {
            ContentRow other = row;
            change(other);
            return digestOf(other) != before;
        };
        QVERIFY(changed([&](ContentRow& r) { r.infoHash = m_random.infoHash(); }));
        QVERIFY(changed([&](ContentRow& r) { r.peer.address = m_random.ipv4(); }));
        QVERIFY(changed([](ContentRow& r) { ++r.peer.port; }));
        QVERIFY(changed([](ContentRow& r) { r.seeding = !r.seeding; }));
        QVERIFY(changed([](ContentRow& r) { r.announcedAt += Millis(1); }));

        const ContentInfoRow infoRow = info();
        const auto infoChanged = [&](auto change) {
            ContentInfoRow other = infoRow;
            change(other);
            return digestOf(other) != digestOf(infoRow);
        };
        QVERIFY(infoChanged([&](ContentInfoRow& r) { r.infoHash = m_random.infoHash(); }));
        QVERIFY(infoChanged([](ContentInfoRow& r) { ++r.sizeBytes; }));
        QVERIFY(infoChanged([](ContentInfoRow& r) { ++r.chunkBytes; }));
        QVERIFY(infoChanged([](ContentInfoRow& r) { r.name += 'x'; }));
        QVERIFY(infoChanged([](ContentInfoRow& r) { ++r.completed; }));
        const PeerContactRow contactRow{m_random.infoHash(), m_random.endpoint(), contact()};
        const auto contactChanged = [&](auto change) {
            PeerContactRow other = contactRow;
            change(other);
            return digestOf(other) != digestOf(contactRow);
        };
        QVERIFY(contactChanged([&](PeerContactRow& r) { r.infoHash = m_random.infoHash(); }));
        QVERIFY(contactChanged([](PeerContactRow& r) { ++r.peer.port; }));
        QVERIFY(contactChanged([](PeerContactRow& r) { ++r.contact.uploadKibPerSecond; }));
        QVERIFY(contactChanged([](PeerContactRow& r) { ++r.contact.downloadKibPerSecond; }));
        QVERIFY(contactChanged([](PeerContactRow& r) { ++r.contact.features; }));
        QVERIFY(contactChanged([](PeerContactRow& r) { r.contact.client += 'x'; }));
        QVERIFY(contactChanged([](PeerContactRow& r) { r.contact.sealed += 'x'; }));
        const ConnectionSecrets all = secrets();
        QVERIFY(digestOf(all) !=
                digestOf(ConnectionSecrets{all.current, all.previous, all.since + Millis(1)}));
        QVERIFY(digestOf(all) != digestOf(ConnectionSecrets{all.current, {}, all.since}));
        QVERIFY(digestOf(all) != digestOf(ConnectionSecrets{all.previous, all.current, all.since}));
    }

    void digest_tellsAnIPv4AddressFromTheIPv6OneThatStartsLikeIt()
    {
        ContentRow four = content();
        four.peer.address = IpAddress::fromIPv4(0xfd000000);
        ContentRow six = four;
        six.peer.address = *IpAddress::fromBytes(QByteArray(15, '\0').prepend('\xfd'));
        QVERIFY(digestOf(four) != digestOf(six));
    }

    void anyBytes_areReadOrRefused()
    {
        testing::abuseParser(
            [](QByteArrayView bytes) {
                if (const auto read = parseStateImage(bytes))
                    QCOMPARE(parseStateImage(encode(*read)), read);
                else
                    QVERIFY(!read.error().message.isEmpty());
            },
            {encode(image(0)), encode(image(4))}, 51);
    }
};

QTEST_APPLESS_MAIN(StateImageTest)
#include "tst_stateimage.moc"
