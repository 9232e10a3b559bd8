// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

// Resources of a static library are linked only where they are named.
static void initTranslationResources() { Q_INIT_RESOURCE(translations); }

namespace muster::ui {

namespace {

const QString textsFolder = QStringLiteral(":/i18n");
const QString prefix = QStringLiteral("muster_");

} // namespace

QList<Language> languages()
{
    initTranslationResources();
    QList<Language> found;
    for (const QString& file : QDir(textsFolder).entryList({prefix + u"*.qm"}, QDir::Files, QDir::Name)) {
        const QString code = file.sliced(prefix.size(), file.size() - prefix.size() - 3);
        QString name = QLocale(code).nativeLanguageName();
        if (code == u"en")
            name = QStringLiteral("English"); // and not that of one country
        found.append({code, name.left(1).toUpper() + name.sliced(1)});
    }
    return found;
}

bool loadTranslation(QTranslator& translator, const QLocale& locale)
{
    initTranslationResources();
    return translator.load(locale, QStringLiteral("muster"), QStringLiteral("_"), textsFolder) ||
           translator.load(QStringLiteral("muster_en"), textsFolder);
}

Translation::Translation() = default;

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Translation::use(const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Not there: Qt's own texts stay English.
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (loadTranslation(m_own, locale))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace muster::ui
