// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sealedcontact.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::protocol;

class SealedContactTest : public QObject
{
    Q_OBJECT
    testing::RandomValues m_random{21};
    const ShareSecrets m_secrets = ShareSecrets::of(m_random.fixed<ShareKey>());

    PrivateContact contact()
    {
        PrivateContact contact;
        contact.infoHash = m_random.infoHash();
        contact.sealedAt = WallTime(Millis(m_random.i64()));
        contact.isSeeding = m_random.coin();
        contact.port = m_random.u16();
        for (int addresses = m_random.below(3); addresses > 0; --addresses)
            contact.addresses.push_back(m_random.endpoint().address);
        contact.about = {m_random.u32(), m_random.u32(), m_random.u32(), "Muster/1.2"};
        return contact;
    }

    // The hexadecimal lines behind a heading of docs/wire-format.md.
    static QByteArray vectorOf(const QString& name)
    {
        QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/docs/wire-format.md"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no docs/wire-format.md");
        const QString text = QString::fromUtf8(file.readAll());
        const QRegularExpression line(QStringLiteral("\\n\\| %1 \\| `([^`]+)` \\|").arg(name));
        const QString found = line.match(text).captured(1);
        return found.startsWith(u"muster:") ? found.toUtf8() : QByteArray::fromHex(found.toLatin1());
    }

private slots:
    void contact_whoHasTheKey_readsWhatWasSealed()
    {
        for (int i = 0; i < 300; ++i) {
            const PrivateContact written = contact();
            const auto read = unseal(seal(written, m_secrets, m_random.fixed<SealNonce>()), m_secrets);
            QVERIFY(read);
            QCOMPARE(*read, written);
        }
    }

    void contact_whoHasAnotherKey_readsNothing()
    {
        const QByteArray sealed = seal(contact(), m_secrets, m_random.fixed<SealNonce>());
        QVERIFY(!unseal(sealed, ShareSecrets::of(m_random.fixed<ShareKey>())));
        ShareSecrets ofAnotherShare = m_secrets; // even where two shares had one contact key
        ofAnotherShare.identifier = m_random.infoHash();
        QVERIFY(!unseal(sealed, ofAnotherShare));
    }

    void contact_ofAnyValues_hasTheSameLength()
    {
        PrivateContact longest = contact();
        longest.about.client = QByteArray(32, 'c');
        longest.addresses = {m_random.ipv6(), m_random.ipv6(), m_random.ipv4(), m_random.ipv4()};
        for (const PrivateContact& some : {PrivateContact{}, contact(), longest})
            QCOMPARE(seal(some, m_secrets, {}).size(), sealedContactBytes);
    }

    void contact_ofMoreAddressesThanFit_keepsTheFirstOnes()
    {
        PrivateContact many = contact();
        many.about.client = QByteArray(32, 'c');
        many.addresses = {m_random.ipv6(), m_random.ipv6(), m_random.ipv6()};
        auto read = unseal(seal(many, m_secrets, {}), m_secrets);
        QVERIFY(read);
        QCOMPARE(read->addresses, (std::vector<IpAddress>{many.addresses[0], many.addresses[1]}));
        many.addresses.assign(9, m_random.ipv4());
        read = unseal(seal(many, m_secrets, {}), m_secrets);
        QVERIFY(read);
        QCOMPARE(read->addresses.size(), 7u);
    }

    void contact_ofEqualValues_sealedTwice_looksDifferent()
    {
        const PrivateContact same = contact();
        QVERIFY(seal(same, m_secrets, m_random.fixed<SealNonce>()) !=
                seal(same, m_secrets, m_random.fixed<SealNonce>()));
    }

    void contact_withAnyBitChanged_isRefused()
    {
        const QByteArray sealed = seal(contact(), m_secrets, m_random.fixed<SealNonce>());
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!unseal(changed, m_secrets));
        }
        QVERIFY(!unseal(sealed.chopped(1), m_secrets));
        QVERIFY(!unseal(QByteArray(sealed + '\0'), m_secrets));
        QVERIFY(!unseal({}, m_secrets));
    }

    void contact_ofAnyBytesInside_isReadOrRefused()
    {
        QList<QByteArray> valid;
        for (int i = 0; i < 5; ++i)
            valid << encode(contact());
        testing::abuseParser(
            [](QByteArrayView bytes) {
                const auto read = parsePrivateContact(bytes);
                QVERIFY(!read || read->about.client.size() <= PeerContact::maxClientBytes);
            },
            valid, 22);
    }

    void contact_isFresh_forADayInBothDirections()
    {
        const WallTime now{std::chrono::hours(24 * 365 * 50)};
        PrivateContact some;
        for (const auto& [age, isFresh] :
             std::initializer_list<std::pair<Millis, bool>>{{Millis(0), true},
                                                            {std::chrono::hours(24), true},
                                                            {-std::chrono::hours(24), true},
                                                            {std::chrono::hours(24) + Millis(1), false},
                                                            {-std::chrono::hours(24) - Millis(1), false}}) {
            some.sealedAt = now - age;
            QCOMPARE(some.isFresh(now), isFresh);
        }
        some.sealedAt = WallTime::min();
        QVERIFY(!some.isFresh(now));
        some.sealedAt = WallTime::max();
        QVERIFY(!some.isFresh(now));
    }

    // Another implementation finds there what it has to come to.
    void wireFormat_testVector_isWhatIsSealed()
    {
        const auto link = parsePrivateLink(QString::fromUtf8(vectorOf(QStringLiteral("link"))));
        QVERIFY2(link, qPrintable(link ? QString() : link.error().message));
        QCOMPARE(link->key.toByteArray(), vectorOf(QStringLiteral("key")));
        const ShareSecrets secrets = ShareSecrets::of(link->key);
        QCOMPARE(secrets.identifier.toHex(), vectorOf(QStringLiteral("identifier")).toHex());
        QCOMPARE(secrets.contactKey.toHex(), vectorOf(QStringLiteral("contact key")).toHex());
        QCOMPARE(secrets.salt.toHex(), vectorOf(QStringLiteral("salt")).toHex());

        PrivateContact contact;
        contact.infoHash = *InfoHash::fromHex("0123456789abcdef0123456789abcdef01234567");
        contact.sealedAt = WallTime(Millis(1'800'000'000'000));
        contact.isSeeding = true;
        contact.port = 51413;
        contact.addresses = {*IpAddress::fromString(u"192.168.1.5"), *IpAddress::fromString(u"fd00::5")};
        contact.about = {100, 0, 10, "Muster/1"};
        const auto nonce = SealNonce::fromBytes(vectorOf(QStringLiteral("nonce")));
        QVERIFY(nonce);
        QCOMPARE(encode(contact).toHex(), vectorOf(QStringLiteral("inside")).toHex());
        QCOMPARE(seal(contact, secrets, *nonce).toHex(), vectorOf(QStringLiteral("sealed contact")).toHex());
        QCOMPARE(unseal(vectorOf(QStringLiteral("sealed contact")), secrets), std::optional(contact));
    }
};

QTEST_APPLESS_MAIN(SealedContactTest)
#include "tst_sealedcontact.moc"
