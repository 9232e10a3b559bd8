// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainmenu.h"

#include "ui/icons.h"
#include "ui/translation.h"

#include <QActionGroup>
#include <QEvent>

namespace muster::ui {

MainMenu::MainMenu(Mode mode, QWidget* parent)
    : QMenuBar(parent)
    , m_mode(mode)
    , m_file(addMenu(QString()))
    , m_transfer(addMenu(QString()))
    , m_view(addMenu(QString()))
    , m_language(new QMenu(this))
    , m_help(addMenu(QString()))
    , m_languages(new QActionGroup(this))
{
    m_transfer->menuAction()->setVisible(mode == Mode::Peer);
    buildFile();
    buildLanguages();
    m_about = m_help->addAction(QString(), this, &MainMenu::aboutWished);
    retranslate();
}

void MainMenu::buildFile()
{
    if (m_mode == Mode::Tracker) {
        m_stop =
            m_file->addAction(symbolIcon(QStringLiteral("stop")), QString(), this, &MainMenu::stopWished);
    } else {
        m_shareFiles =
            m_file->addAction(symbolIcon(QStringLiteral("share")), QString(), this, &MainMenu::filesWished);
        m_shareFiles->setShortcut(QKeySequence::Open);
        m_shareFolder =
            m_file->addAction(symbolIcon(QStringLiteral("folder")), QString(), this, &MainMenu::folderWished);
        m_paste =
            m_file->addAction(symbolIcon(QStringLiteral("fetch")), QString(), this, &MainMenu::pasteWished);
        m_paste->setShortcut(QKeySequence::Paste); // a text field that has the focus takes it for itself
        m_paste->setObjectName(QStringLiteral("paste"));
    }
    m_passphrase =
        m_file->addAction(symbolIcon(QStringLiteral("closed")), QString(), this, &MainMenu::passphraseWished);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setVisible(false);
    m_network =
        m_file->addAction(symbolIcon(QStringLiteral("network")), QString(), this, &MainMenu::networkWished);
    m_network->setObjectName(QStringLiteral("network"));
    const QString otherRole = m_mode == Mode::Tracker ? QStringLiteral("peer") : QStringLiteral("tracker");
    m_otherRole = m_file->addAction(symbolIcon(otherRole), QString(), this, &MainMenu::otherRoleWished);
    m_otherRole->setObjectName(QStringLiteral("otherRole"));
    m_otherRole->setVisible(false);
    m_file->addSeparator();
    m_quit = m_file->addAction(QString(), this, &MainMenu::quitWished);
    m_quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void MainMenu::buildLanguages()
{
    m_view->addMenu(m_language);
    m_language->setObjectName(QStringLiteral("languages"));
    const auto add = [this](const QString& code, const QString& name) {
        QAction* action = m_language->addAction(name);
        action->setData(code);
        action->setCheckable(true);
        m_languages->addAction(action);
    };
    add({}, {});
    m_language->addSeparator();
    for (const Language& language : languages())
        add(language.code, language.name);
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { emit languageChosen(action->data().toString()); });
    showLanguage({});
}

void MainMenu::showLanguage(const QString& code)
{
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() == code);
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_transfer->setTitle(tr("&Transfer"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    // Who cannot read the language in force finds it by the second word.
    const QString language = tr("&Language");
    m_language->setTitle(language.contains(u"Language") ? language : language + u" (Language)");
    m_languages->actions().constFirst()->setText(tr("The &system's"));
    if (m_stop)
        m_stop->setText(tr("&Stop this tracker…"));
    if (m_paste) {
        m_shareFiles->setText(tr("&Share a file…"));
        m_shareFolder->setText(tr("Share a fo&lder…"));
        m_paste->setText(tr("&Fetch what was copied"));
    }
    m_passphrase->setText(tr("&Passphrase…"));
    m_network->setText(tr("&Network…"));
    m_otherRole->setText(m_mode == Mode::Tracker ? tr("&Use Muster as a peer instead…")
                                                 : tr("&Use Muster as a tracker instead…"));
    m_quit->setText(tr("&Quit"));
    m_about->setText(tr("&About Muster"));
}

void MainMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenuBar::changeEvent(event);
}

} // namespace muster::ui
