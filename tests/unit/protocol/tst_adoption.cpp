// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/adoption.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;

class AdoptionTest : public QObject
{
    Q_OBJECT

private slots:
    void image_becomesNumberedPartsWithEveryRowAndItsAge()
    {
        testing::RandomValues random(7);
        const ClusterTime now{Millis{1'000'000}};
        StateImage image;
        for (int i = 0; i < 1500; ++i)
            image.contents.push_back({random.infoHash(), random.endpoint(), random.coin(),
                                      ClusterTime(Millis(random.below(900'000)))});
        for (int i = 0; i < 20; ++i)
            image.infos.push_back({image.contents[std::size_t(i)].infoHash, random.u64(), random.u32(),
                                   QByteArray(255, 'n'), random.u32()});

        std::sort(image.contents.begin(), image.contents.end());
        for (std::size_t i = 0; i < image.contents.size(); i += 3)
            image.contacts.push_back(
                {image.contents[i].infoHash, image.contents[i].peer, {random.u32() | 1, 2, 3, "client"}});

        const QList<QByteArray> parts = adoptionOf(image, now, NodeId(5), 9);

        std::vector<ContentRow> rows;
        std::vector<ContentInfoRow> infos;
        std::vector<PeerContactRow> contacts;
        quint64 sequence = 0;
        for (const QByteArray& bytes : parts) {
            QVERIFY(bytes.size() < LogEntry::maxBytes);
            const auto part = parseLogPart(bytes);
            QVERIFY(part);
            QCOMPARE(part->origin, NodeId(5));
            QCOMPARE(part->boot, quint64(9));
            QCOMPARE(part->sequence, ++sequence);
            for (const Command& command : part->commands) {
                if (const auto* row = std::get_if<AdoptCommand>(&command)) {
                    QVERIFY(infos.empty()); // a content's facts come once its peers are there
                    rows.push_back({row->infoHash, row->peer, row->seeding, now - row->age});
                    if (row->contact)
                        contacts.push_back({row->infoHash, row->peer, *row->contact});
                } else {
                    const auto& info = std::get<AdoptInfoCommand>(command);
                    infos.push_back(
                        {info.infoHash, info.sizeBytes, info.chunkBytes, info.name, info.completed});
                }
            }
        }
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const ContentRow& a, const ContentRow& b) {
            return a.announcedAt > b.announcedAt;
        }));
        std::sort(rows.begin(), rows.end());
        QVERIFY(rows == image.contents);
        std::sort(contacts.begin(), contacts.end());
        QVERIFY(contacts == image.contacts);
        QVERIFY(infos == image.infos);
    }

    void rowFromTheFuture_isNew()
    {
        StateImage image;
        image.contents.push_back({InfoHash(), Endpoint{}, true, ClusterTime{Millis{50}}});
        const auto part = parseLogPart(adoptionOf(image, ClusterTime{Millis{20}}, NodeId(1), 1).first());
        QCOMPARE(std::get<AdoptCommand>(part->commands.front()).age, Millis{0});
    }

    void emptyTables_giveNothing() { QVERIFY(adoptionOf({}, {}, NodeId(1), 1).isEmpty()); }
};

QTEST_APPLESS_MAIN(AdoptionTest)
#include "tst_adoption.moc"
