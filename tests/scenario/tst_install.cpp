// SPDX-License-Identifier: GPL-3.0-or-later
// What `cmake --install` puts where, and that desktops understand it.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
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

    void metadata_areValid()
    {
        const QString metadata = path(u"share/metainfo/muster.metainfo.xml"_qs);
        const QByteArray content = contentOf(metadata);
        QVERIFY(content.contains("<launchable type=\"desktop-id\">muster.desktop</launchable>"));
        QVERIFY(content.contains("<release version=\"" MUSTER_VERSION "\""));
        if (QStandardPaths::findExecutable(u"appstreamcli"_qs).isEmpty())
            QSKIP("appstreamcli is not there (Debian: appstream)");
        run(u"appstreamcli"_qs, {u"validate"_qs, u"--no-net"_qs, metadata});
    }

    // Each option that `muster help` lists is in the manual page, and each command.
    void manualPage_namesWhatTheHelpNames()
    {
        QProcess gunzip;
        gunzip.start(u"gzip"_qs, {u"-dc"_qs, path(u"share/man/man1/muster.1.gz"_qs)});
        QVERIFY(gunzip.waitForFinished(patienceMs));
        const QString page = QString::fromUtf8(gunzip.readAllStandardOutput());
        const QString help = QString::fromUtf8(run(path(u"bin/muster"_qs), {u"help"_qs}));
        static const QRegularExpression option(u"--([a-z-]+[a-z])"_qs);
        static const QRegularExpression command(u"^  muster ([a-z|]+)"_qs,
                                                QRegularExpression::MultilineOption);
        int found = 0;
        for (auto matches = option.globalMatch(help); matches.hasNext(); ++found) {
            const QString name = matches.next().captured(1);
            QVERIFY2(page.contains(u"Fl Fl "_qs + name) || page.contains(u"--"_qs + name), qPrintable(name));
        }
        for (auto matches = command.globalMatch(help); matches.hasNext(); ++found)
            for (const QString& name : matches.next().captured(1).split(u'|'))
                QVERIFY2(page.contains(QRegularExpression(u"\\.It Cm ([a-z| ]*\\| )?"_qs + name + u"\\b"_qs)),
                         qPrintable(name));
        QVERIFY(found > 40);
    }

    void manualPage_isWellFormed()
    {
        if (QStandardPaths::findExecutable(u"groff"_qs).isEmpty())
            QSKIP("groff is not there");
        QCOMPARE(run(u"groff"_qs, {u"-mdoc"_qs, u"-ww"_qs, u"-Tutf8"_qs, u"-z"_qs,
                                   QStringLiteral(SOURCE_FOLDER) + u"/resources/muster.1"_qs}),
                 QByteArray());
    }

    void service_startsTheProgramThatWasInstalled()
    {
        const QString unit = path(u"lib/systemd/system/muster-tracker.service"_qs);
        QVERIFY(contentOf(unit).contains("/bin/muster tracker --headless"));
        if (QStandardPaths::findExecutable(u"systemd-analyze"_qs).isEmpty())
            QSKIP("systemd-analyze is not there (Debian: systemd)");
        QProcess verify; // it cannot know a program below a folder of this test's
        verify.setProcessChannelMode(QProcess::MergedChannels);
        verify.start(u"systemd-analyze"_qs, {u"verify"_qs, u"--man=no"_qs, unit});
        QVERIFY(verify.waitForFinished(patienceMs));
        for (const QByteArray& line : verify.readAll().split('\n'))
            QVERIFY2(!line.contains("muster-tracker.service") || line.contains("not executable"),
                     line.constData());
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
