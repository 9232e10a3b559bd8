// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the program in every language: none is missing, none lost a placeholder, and each is looked
// for where it was put.
#include "ui/translation.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace muster;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; // plurals have several
    bool isFinished = true;
    QString file; // of its first location, where there is one
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append({context, {}, {}, true, {}});
        else if (xml.name() == u"location" && messages.last().file.isEmpty())
            messages.last().file = xml.attributes().value(QLatin1String("filename")).toString();
        else if (xml.name() == u"source")
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"translation")
            messages.last().isFinished = xml.attributes().value(QLatin1String("type")) != u"unfinished";
        if (xml.name() == u"numerusform")
            messages.last().translations.append(xml.readElementText());
        else if (xml.name() == u"translation") {
            // Either text, or the forms that follow.
            if (xml.readNext() == QXmlStreamReader::Characters && !xml.text().trimmed().isEmpty())
                messages.last().translations.append(xml.text().toString());
        }
    }
    return messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[1-9]"));
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    return found;
}

qsizetype acceleratorsOf(const QString& text)
{
    static const QRegularExpression accelerator(QStringLiteral("&(?!&)\\S"));
    return QString(text).remove(QStringLiteral("&&")).count(accelerator);
}

QStringList sourcesBelow(const QString& folder)
{
    QStringList files;
    for (const QString& room : {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")}) {
        QDirIterator all(folder + u'/' + room, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            files << all.next();
    }
    files.sort();
    return files;
}

const QString sourceFolder = QStringLiteral(SOURCE_FOLDER);

QString textsOf(const QString& language)
{
    return sourceFolder + QStringLiteral("/translations/muster_%1.ts").arg(language);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"de", "es", "fr"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    QTemporaryDir m_folder;
    QList<Message> m_collected; // what the sources say now

private slots:
    void initTestCase()
    {
        const QString collected = m_folder.filePath(QStringLiteral("now.ts"));
        QStringList arguments{QStringLiteral("-silent"),
                              QStringLiteral("-I"),
                              sourceFolder,
                              QStringLiteral("-I"),
                              sourceFolder + QStringLiteral("/core"),
                              QStringLiteral("-locations"),
                              QStringLiteral("absolute")};
        arguments << sourcesBelow(sourceFolder) << QStringLiteral("-ts") << collected;
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE_PROGRAM), arguments);
        QVERIFY2(lupdate.waitForFinished(100'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        m_collected = messagesOf(collected);
        QVERIFY(m_collected.size() > 600);
        for (const Message& message : std::as_const(m_collected)) // an alias of a class is not seen through
            QVERIFY2(!message.context.isEmpty(), qPrintable(message.source));
    }

    void texts_ofEachSource_areTranslated_data() { addLanguages(); }
    void texts_ofEachSource_areTranslated()
    {
        QFETCH(const QString, language);
        QSet<QPair<QString, QString>> known;
        for (const Message& message : messagesOf(textsOf(language))) {
            QVERIFY2(message.isFinished, qPrintable(message.context + u": " + message.source));
            known.insert({message.context, message.source});
        }
        for (const Message& message : std::as_const(m_collected))
            QVERIFY2(known.contains({message.context, message.source}),
                     qPrintable(message.context + u": " + message.source +
                                u" (cmake --build … --target update_translations collects it)"));
    }

    void texts_translated_keepPlaceholdersAndAccelerators_data() { addLanguages(); }
    void texts_translated_keepPlaceholdersAndAccelerators()
    {
        QFETCH(const QString, language);
        for (const Message& message : messagesOf(textsOf(language))) {
            QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
            for (const QString& text : message.translations) {
                QVERIFY2(placeholdersOf(text) == placeholdersOf(message.source), qPrintable(text));
                QVERIFY2(acceleratorsOf(text) == acceleratorsOf(message.source), qPrintable(text));
                QVERIFY2(text.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(text));
            }
        }
    }

    // A file that looks its texts up itself has to look where they were collected.
    void texts_ofWrappers_haveTheContextThatTheyAreLookedUpIn()
    {
        static const QRegularExpression wrapper(QStringLiteral("translate\\(\"([^\"]*)\", text[,)]"));
        static const QRegularExpression declared(QStringLiteral("translate\\(\\s*\"([^\"]*)\""));
        static const QRegularExpression marked(QStringLiteral("QT_TRANSLATE_NOOP\\(\\s*\"([^\"]*)\""));
        int wrappers = 0;
        for (const QString& path : sourcesBelow(sourceFolder)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString content = QString::fromUtf8(file.readAll());
            if (!wrapper.match(content).hasMatch())
                continue;
            ++wrappers;
            QSet<QString> contexts;
            for (const auto& expression : {declared, marked}) {
                auto matches = expression.globalMatch(content);
                while (matches.hasNext())
                    contexts.insert(matches.next().captured(1));
            }
            for (const Message& message : std::as_const(m_collected))
                if (QDir::cleanPath(m_folder.filePath(message.file)) == path)
                    QVERIFY2(contexts.contains(message.context),
                             qPrintable(path + u": " + message.context + u": " + message.source));
        }
        QVERIFY(wrappers > 10);
    }

    void languages_thatAreThere_areOffered()
    {
        QStringList codes;
        for (const ui::Language& language : ui::languages()) {
            codes << language.code;
            QVERIFY(!language.name.isEmpty());
        }
        QCOMPARE(codes, QStringList({QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es"),
                                     QStringLiteral("fr")}));
    }

    void language_chosen_isInForceAtOnce()
    {
        ui::Translation translation;
        translation.use(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("muster::ui::MainMenu", "&Quit"), QStringLiteral("&Beenden"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        translation.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("muster::ui::MainMenu", "&Quit"), QStringLiteral("&Quit"));
        translation.use(QStringLiteral("is")); // not there
        QCOMPARE(QCoreApplication::translate("ClusterHeader", "%1 of %n tracker(s) alive", nullptr, 1),
                 QStringLiteral("%1 of 1 tracker alive"));
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
