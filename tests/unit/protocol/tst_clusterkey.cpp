// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/clusterkey.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace muster;
using namespace muster::protocol;

class ClusterKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void passphrase_givesTheSameKeysEverywhere()
    {
        const auto key = ClusterKey::fromPassphrase("correct horse", QStringLiteral("office")).value();
        QVERIFY(!key.isOpen);
        // Fixed: trackers of two versions must come to the same.
        QCOMPARE(key.bytes.toHex(),
                 QByteArray("0b8e3805cc174f40e51c482d726cad1302a7970354613978778061fc0a9e4c23"));
        QCOMPARE(key.control.toHex(),
                 QByteArray("283f05c5a5786c3341a4cd70389562e23d6a48c93e7f718ee0a38df052f9836c"));
        QCOMPARE(key.replication.toHex(),
                 QByteArray("08b77a3f519bc8c6d0e603a36733cacb533bf7900f7fc69bcf5292ecd44629a5"));
        QCOMPARE(ClusterKey::fromPassphrase("correct horse", QStringLiteral("office")).value(), key);
    }

    void otherPassphraseOrName_givesOtherKeys()
    {
        const auto key = ClusterKey::fromPassphrase("correct horse", QStringLiteral("office")).value();
        for (const auto& other :
             {ClusterKey::fromPassphrase("correct horsf", QStringLiteral("office")).value(),
              ClusterKey::fromPassphrase("correct horse", QStringLiteral("offici")).value(),
              ClusterKey::open()}) {
            QVERIFY(other.bytes != key.bytes);
            QVERIFY(other.control != key.control);
            QVERIFY(other.replication != key.replication);
        }
    }

    void oneText_typedOnTwoKeyboards_isOnePassphrase()
    {
        QCOMPARE(passphraseFrom("caf\xc3\xa9 noir").value(), passphraseFrom("cafe\xcc\x81 noir").value());
        QCOMPARE(passphraseFrom("\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8").value(),
                 QByteArray("\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8"));
    }

    void code_isHmacSha256CutTo16Bytes()
    {
        const QByteArray key(32, 'k');
        QCOMPARE(codeOf("message", key),
                 QMessageAuthenticationCode::hash("message", key, QCryptographicHash::Sha256).first(16));
        QVERIFY(isCodeOf(codeOf("message", key), "message", key));
        QVERIFY(!isCodeOf(codeOf("message", key), "massage", key));
        QVERIFY(!isCodeOf({}, "message", key));
    }
};

QTEST_APPLESS_MAIN(ClusterKeyTest)
#include "tst_clusterkey.moc"
