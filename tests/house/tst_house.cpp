// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace muster::house;

// Which room may use what, and how long and how named things are: checked over the whole tree, and each rule
// is shown a snippet that breaks it, so that none of them can stop working unnoticed.
class TestHouse : public QObject
{
    Q_OBJECT

private slots:
    void source_breaksRule_isFound_data();
    void source_breaksRule_isFound();
    void source_keepsRules_passes_data();
    void source_keepsRules_passes();
    void licence_missing_isFound();
    void topLevel_strangeEntry_isFound();
    void tree_asItIs_keepsEveryRule();

private:
    static QString lines(qsizetype count) { return u"    step();\n"_qs.repeated(count); }
};

void TestHouse::source_breaksRule_isFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char* name, const QString& path, const QString& text, const QString& rule) {
        QTest::newRow(name) << path << text << rule;
    };
    row("raft in cluster", u"core/cluster/a.cpp"_qs, u"#include <raft.h>\n"_qs, u"raft"_qs);
    row("raft/ in app", u"app/main.cpp"_qs, u"#include <raft/uv.h>\n"_qs, u"raft"_qs);
    row("libtorrent in ui", u"ui/a.cpp"_qs, u"#include <libtorrent/session.hpp>\n"_qs, u"libtorrent"_qs);
    row("QSqlQuery in peer", u"core/peer/a.cpp"_qs, u"#include <QSqlQuery>\n"_qs, u"sql"_qs);
    row("QtSql in app", u"app/a.cpp"_qs, u"# include <QtSql/QSqlError>\n"_qs, u"sql"_qs);
    row("QWidget in status", u"core/status/a.h"_qs, u"#include <QWidget>\n"_qs, u"widgets"_qs);
    row("QtWidgets in peer", u"core/peer/a.h"_qs, u"#include <QtWidgets/QLabel>\n"_qs, u"widgets"_qs);
    row("QMessageBox in unit", u"tests/unit/peer/a.h"_qs, u"#include <QMessageBox>\n"_qs, u"widgets"_qs);
    row("QTreeView in models", u"ui/models/a.h"_qs, u"#include <QTreeView>\n"_qs, u"widgets-in-models"_qs);
    row("singleton", u"core/net/a.h"_qs, u"    static Port& instance();\n"_qs, u"singleton"_qs);
    row("event loop", u"core/consensus/a.cpp"_qs, u"    QEventLoop loop;\n"_qs, u"nested-event-loop"_qs);
    row("waitFor", u"core/cluster/a.cpp"_qs, u"    s.waitForReadyRead(1);\n"_qs, u"nested-event-loop"_qs);
    row("base up", u"core/base/a.h"_qs, u"#include \"protocol/keepalive.h\"\n"_qs, u"direction"_qs);
    row("siblings", u"core/cluster/a.h"_qs, u"#include \"consensus/raftnode.h\"\n"_qs, u"direction"_qs);
    row("status up", u"core/status/a.h"_qs, u"#include \"protocol/keepalive.h\"\n"_qs, u"direction"_qs);
    row("ui to peer", u"ui/pages/a.h"_qs, u"#include \"peer/downloadmanager.h\"\n"_qs, u"direction"_qs);
    row("ui to app", u"ui/a.h"_qs, u"#include \"app/options.h\"\n"_qs, u"direction"_qs);
    row("peer to storage", u"core/peer/a.h"_qs, u"#include \"storage/dbmanager.h\"\n"_qs, u"direction"_qs);
    row("upper case", u"ui/MainWindow.cpp"_qs, QString(), u"lower-case"_qs);
    row("vague", u"core/net/netutils.h"_qs, QString(), u"vague-name"_qs);
    row("file of 501", u"core/net/a.cpp"_qs, lines(501), u"file-length"_qs);
    row("function of 71", u"ui/a.cpp"_qs, u"void f()\n{\n"_qs + lines(71) + u"}\n"_qs, u"function-length"_qs);
    row("member of 71", u"ui/a.cpp"_qs, u"    int f()\n    {\n"_qs + lines(71) + u"    }\n"_qs,
        u"function-length"_qs);
}

void TestHouse::source_breaksRule_isFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const QList<Violation> found = checkSource(path, text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().rule, rule);
}

void TestHouse::source_keepsRules_passes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& path, const QString& text) {
        QTest::newRow(name) << path << text;
    };
    row("raft in consensus", u"core/consensus/a.cpp"_qs, u"#include <raft.h>\n"_qs);
    row("raft in its test", u"tests/unit/consensus/tst_a.cpp"_qs, u"#include <raft.h>\n"_qs);
    row("libtorrent in peer", u"core/peer/a.cpp"_qs, u"#include <libtorrent/session.hpp>\n"_qs);
    row("sql in storage", u"core/storage/a.cpp"_qs, u"#include <QSqlQuery>\n"_qs);
    row("QWidget in ui", u"ui/a.h"_qs, u"#include <QWidget>\n"_qs);
    row("QApplication in app", u"app/main.cpp"_qs, u"#include <QApplication>\n"_qs);
    row("views of bytes", u"core/base/a.h"_qs, u"#include <QByteArrayView>\n#include <QStringView>\n"_qs);
    row("models without widgets", u"ui/models/a.h"_qs, u"#include <QAbstractTableModel>\n"_qs);
    row("Qt's instance", u"app/a.cpp"_qs, u"    QCoreApplication::instance()->quit();\n"_qs);
    row("words in a comment", u"core/consensus/a.cpp"_qs, u"// no QEventLoop here\n"_qs);
    row("storage to interfaces", u"core/storage/a.h"_qs, u"#include \"consensus/logstore.h\"\n"_qs);
    row("own room", u"core/net/a.h"_qs, u"#include \"net/networkchoice.h\"\n"_qs);
    row("file of 500", u"core/net/a.cpp"_qs, lines(500));
    row("function of 70", u"ui/a.cpp"_qs, u"void f()\n{\n"_qs + lines(70) + u"}\n"_qs);
    row("long type", u"ui/a.h"_qs, u"struct S\n{\n"_qs + lines(71) + u"};\n"_qs);
    row("two functions", u"ui/a.cpp"_qs, QString(u"void f()\n{\n"_qs + lines(40) + u"}\n"_qs).repeated(2));
}

void TestHouse::source_keepsRules_passes()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QList<Violation> found = checkSource(path, text);
    QVERIFY2(found.isEmpty(), found.isEmpty() ? "" : qPrintable(found.first().rule));
}

void TestHouse::licence_missing_isFound()
{
    const QString spdx = u"SPDX-License-Identifier: GPL-3.0-or-later\n"_qs;
    QCOMPARE(checkLicence(u"core/net/a.h"_qs, u"#pragma once\n"_qs).value(0).rule, u"licence"_qs);
    QCOMPARE(checkLicence(u"core/net/a.h"_qs, u"\n\n// "_qs + spdx).value(0).rule, u"licence"_qs);
    QVERIFY(checkLicence(u"core/net/a.h"_qs, u"// "_qs + spdx).isEmpty());
    QVERIFY(checkLicence(u"dev"_qs, u"#!/bin/sh\n# "_qs + spdx).isEmpty());
}

void TestHouse::topLevel_strangeEntry_isFound()
{
    QCOMPARE(checkTopLevel({u"core"_qs, u"src"_qs, u"dev"_qs}).size(), 1);
    QCOMPARE(checkTopLevel({u"src"_qs}).first().rule, u"top-level"_qs);
}

void TestHouse::tree_asItIs_keepsEveryRule()
{
    const QDir top(QStringLiteral(MUSTER_SOURCE_DIR));
    QList<Violation> found = checkTopLevel(top.entryList(QDir::AllEntries | QDir::NoDotAndDotDot));
    const QStringList folders = {u"app"_qs, u"core"_qs, u"ui"_qs, u"tests"_qs, u"resources"_qs};
    int sources = 0;
    for (const QString& folder : folders) {
        QDirIterator walk(
            top.filePath(folder),
            {u"*.cpp"_qs, u"*.h"_qs, u"CMakeLists.txt"_qs, u"*.cmake"_qs, u"*.sql"_qs, u"*.sh"_qs},
            QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QString text = QString::fromUtf8(file.readAll());
            const QString path = top.relativeFilePath(file.fileName());
            found += checkLicence(path, text);
            if (path.endsWith(u".cpp") || path.endsWith(u".h")) {
                found += checkSource(path, text);
                ++sources;
            }
        }
    }
    QVERIFY2(sources > 50, "the walk has missed the tree");
    for (const Violation& v : std::as_const(found))
        qWarning().noquote() << v.where << u'[' % v.rule % u']' << v.what;
    QCOMPARE(found.size(), 0);
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
