// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTranslator>

namespace muster::ui {

// A language that the texts are there in.
struct Language
{
    QString code; // of ISO 639
    QString name; // in itself
};

// By code, English among them.
QList<Language> languages();

// Loads the texts of this language; where there are none, the English ones (which hold the plurals).
bool loadTranslation(QTranslator& translator, const QLocale& locale);

// The texts in force: ours and those of Qt's own dialogs. Windows are told by QEvent::LanguageChange and set
// theirs anew; numbers and dates follow, too. Main thread, which has an application object.
class Translation
{
public:
    Translation();
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    // A language's code; empty: the system's. One that is not there: English.
    void use(const QString& code);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace muster::ui
