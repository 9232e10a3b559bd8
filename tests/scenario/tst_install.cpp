// SPDX-License-Identifier: GPL-3.0-or-later
// What `cmake --install` puts where, and that desktops understand it.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patienceMs = 60'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class InstallTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_prefix;

    QString path(const QString& name) const { return m_prefix.filePath(name); }

    // What it prints; its exit status is 0, or the test has failed.
    static QByteArray run(const QString& program, const QStringList& arguments,
                          const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        const bool isDone = process.waitForFinished(patienceMs) && process.exitCode() == 0;
        const QByteArray output = process.readAll();
        if (!isDone)
            QTest::qFail(qPrintable(program + u": "_qs + QString::fromLocal8Bit(output)), __FILE__, __LINE__);
        return output;
    }

private slots:
    void initTestCase()
    {
        run(QStringLiteral(CMAKE_PROGRAM),
            {u"--install"_qs, QStringLiteral(BUILD_FOLDER), u"--prefix"_qs, m_prefix.path()});
    }

    void program_runsFromThere()
    {
        QVERIFY(run(path(u"bin/muster"_qs), {u"--version"_qs}).startsWith("muster "));
    }

    void icon_isADrawing()
    {
        QVERIFY(contentOf(path(u"share/icons/hicolor/scalable/apps/muster.svg"_qs)).contains("<svg"));
    }

    void desktopFile_opensLinksAndTorrents()
    {
        const QString desktop = path(u"share/applications/muster.desktop"_qs);
        const QByteArray content = contentOf(desktop);
        QVERIFY(content.contains("\nExec=muster %U\n"));
        for (const char* type :
             {"application/x-bittorrent;", "x-scheme-handler/magnet;", "x-scheme-handler/muster;"})
            QVERIFY2(content.contains(type), type);
        if (QStandardPaths::findExecutable(u"desktop-file-validate"_qs).isEmpty())
            QSKIP("desktop-file-validate is not there (Debian: desktop-file-utils)");
        QCOMPARE(run(u"desktop-file-validate"_qs, {desktop}), QByteArray());
    }

    void mimeTypes_areValid()
    {
        QVERIFY(QFile::exists(path(u"share/mime/packages/muster.xml"_qs)));
        if (QStandardPaths::findExecutable(u"update-mime-database"_qs).isEmpty())
            QSKIP("update-mime-database is not there (Debian: shared-mime-info)");
        run(u"update-mime-database"_qs, {path(u"share/mime"_qs)});
        QVERIFY(contentOf(path(u"share/mime/globs2"_qs)).contains("application/x-bittorrent:*.torrent"));
    }

    void desktop_findsMusterForEachType()
    {
        for (const QString& tool : {u"update-desktop-database"_qs, u"gio"_qs})
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(tool + u" is not there (Debian: desktop-file-utils, libglib2.0-bin)"_qs));
        run(u"update-desktop-database"_qs, {path(u"share/applications"_qs)});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_qs, path(u"share"_qs));
        environment.insert(u"XDG_CONFIG_HOME"_qs, path(u"config"_qs));
        environment.insert(u"PATH"_qs, path(u"bin"_qs) + u':' + environment.value(u"PATH"_qs));
        for (const QString& type :
             {u"application/x-bittorrent"_qs, u"x-scheme-handler/magnet"_qs, u"x-scheme-handler/muster"_qs}) {
            const QByteArray handlers = run(u"gio"_qs, {u"mime"_qs, type}, environment);
            QVERIFY2(handlers.contains("muster.desktop"), handlers.constData());
        }
    }
};

QTEST_GUILESS_MAIN(InstallTest)
#include "tst_install.moc"
