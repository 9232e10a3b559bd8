// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roledialog.h"

#include "ui/icons.h"
#include "ui/translation.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

RoleDialog::RoleDialog(QWidget* parent)
    : QDialog(parent)
    , m_question(headingLabel({}))
    , m_languages(new QComboBox)
    , m_network(new QPushButton)
    , m_quit(new QPushButton)
{
    setWindowIcon(applicationIcon());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_question);
    m_peer = addChoice(layout, Mode::Peer, QStringLiteral("peer"));
    m_tracker = addChoice(layout, Mode::Tracker, QStringLiteral("tracker"));
    layout->addStretch();

    m_languages->setObjectName(QStringLiteral("languages"));
    m_languages->addItem(QString(), QString());
    for (const Language& language : languages())
        m_languages->addItem(language.name, language.code);
    connect(m_languages, &QComboBox::activated, this,
            [this] { emit languageChosen(m_languages->currentData().toString()); });
    m_network->setObjectName(QStringLiteral("network"));
    connect(m_network, &QPushButton::clicked, this, &RoleDialog::networkWished);
    connect(m_quit, &QPushButton::clicked, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->addWidget(m_languages);
    row->addWidget(m_network);
    row->addStretch(1);
    row->addWidget(m_quit);
    layout->addLayout(row);
    for (QPushButton* button : {m_network, m_quit})
        button->setAutoDefault(false);
    m_peer->setFocus();
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    retranslate();
}

ChoiceButton* RoleDialog::addChoice(QBoxLayout* layout, Mode mode, const QString& symbol)
{
    auto* button = new ChoiceButton(symbol);
    button->setObjectName(symbol);
    connect(button, &QPushButton::clicked, this, [this, mode] {
        m_mode = mode;
        accept();
    });
    layout->addWidget(button);
    return button;
}

void RoleDialog::showLanguage(const QString& code)
{
    m_languages->setCurrentIndex(m_languages->findData(code));
}

void RoleDialog::retranslate()
{
    setWindowTitle(tr("Welcome to Muster"));
    m_question->setText(tr("What should this computer do?"));
    m_peer->setTexts(tr("Share and fetch files"),
                     tr("See what the others on this network offer, fetch it, and share your own files."));
    m_tracker->setTexts(
        tr("Be a tracker"),
        tr("Keep the list of who has what, together with the other trackers, so that the peers find each "
           "other even if some trackers fail."));
    m_languages->setItemText(0, tr("The system's language"));
    m_languages->setAccessibleName(tr("Language"));
    m_languages->setToolTip(tr("Language"));
    m_network->setText(tr("&Network…"));
    m_network->setToolTip(tr("Which network is used, and what may keep the others from being found"));
    m_quit->setText(tr("&Quit"));
}

void RoleDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace muster::ui
