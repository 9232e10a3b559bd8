// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbconnection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::storage;

class TestDbConnection : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DbConnection> m_connection;

    int count(const QString& table)
    {
        auto rows = m_connection->read(QString(u"SELECT count(*) FROM "_qs % table));
        return rows.next() ? rows.value(0).toInt() : -1;
    }

    void addPeer(const QString& host)
    {
        m_connection->write(u"INSERT INTO PEER_INFO (host, port) VALUES (?, 1)"_qs, host);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened =
            DbConnection::open({m_folder->filePath(u"a.db"_qs), u":/sql/tracker"_qs, 1}, u"tested"_qs);
        QVERIFY(opened);
        m_connection = std::move(*opened);
    }
    void cleanup()
    {
        m_connection.reset();
        QVERIFY(!QSqlDatabase::contains(u"tested"_qs));
    }

    void write_afterAnError_doesNothingUntilRollback()
    {
        m_connection->begin();
        addPeer(u"a"_qs);
        addPeer(u"a"_qs); // breaks UNIQUE
        QVERIFY(!m_connection->outcome());
        const Error first = m_connection->outcome().error();
        m_connection->setError(Error{u"another"_qs});
        addPeer(u"b"_qs);
        QCOMPARE(m_connection->write(u"DELETE FROM PEER_INFO"_qs), 0);
        QVERIFY(!m_connection->read(u"SELECT 1"_qs).next());
        QCOMPARE(m_connection->commit().error(), first);
        m_connection->rollback();
        QVERIFY(m_connection->outcome());
        QCOMPARE(count(u"PEER_INFO"_qs), 0);
        addPeer(u"b"_qs);
        QCOMPARE(count(u"PEER_INFO"_qs), 1);
    }

    void read_errorBehindTheFirstRow_isNotTakenForTheEnd()
    {
        auto rows = m_connection->read(
            u"SELECT abs(v) FROM (SELECT 1 AS v UNION ALL SELECT -9223372036854775807 - 1)"_qs);
        QVERIFY(rows.next());
        QVERIFY(!rows.next());
        QVERIFY(!m_connection->outcome());
        QVERIFY(m_connection->outcome().error().message.contains(u"a.db"));
    }

    void write_nullStringAndBytes_areEmptyNotNull()
    {
        m_connection->write(u"INSERT INTO CONTENT_INFO (sha1, name) VALUES (?, ?)"_qs, QString(),
                            QByteArray());
        QVERIFY(m_connection->outcome());
        auto rows = m_connection->read(u"SELECT typeof(sha1), typeof(name) FROM CONTENT_INFO"_qs);
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toString(), u"text"_qs);
        QCOMPARE(rows.value(1).toString(), u"blob"_qs);
    }

    void read_leftHalfWay_doesNotHoldTheTransactionOpen()
    {
        addPeer(u"a"_qs);
        addPeer(u"b"_qs);
        QVERIFY(m_connection->read(u"SELECT id FROM PEER_INFO"_qs).next());
        auto log = m_connection->read(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs); // needs that nobody reads
        QVERIFY(log.next());
        QCOMPARE(log.value(0).toInt(), 0);
    }

    void insert_givesTheNewId()
    {
        const QString sql = u"INSERT INTO PEER_INFO (host, port) VALUES (?, ?)"_qs;
        const qint64 first = m_connection->insert(sql, u"a"_qs, 1);
        QCOMPARE(m_connection->insert(sql, u"a"_qs, 2), first + 1);
    }

    void write_wrongStatement_saysWhich()
    {
        m_connection->write(u"INSERT INTO NOWHERE VALUES (1)"_qs);
        QVERIFY(!m_connection->outcome());
        QVERIFY(m_connection->outcome().error().message.contains(u"NOWHERE"));
    }
};

QTEST_GUILESS_MAIN(TestDbConnection)
#include "tst_dbconnection.moc"
