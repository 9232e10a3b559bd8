// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roledialog.h"

#include "ui/icons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

RoleDialog::RoleDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Welcome to Muster"));
    setWindowIcon(applicationIcon());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(headingLabel(tr("What should this computer do?")));
    QPushButton* peer =
        addChoice(layout, Mode::Peer, tr("Share and fetch files"),
                  tr("See what the others on this network offer, fetch it, and share your own files."),
                  QStringLiteral("peer"));
    addChoice(
        layout, Mode::Tracker, tr("Be a tracker"),
        tr("Keep the list of who has what, together with the other trackers, so that the peers find each "
           "other even if some trackers fail."),
        QStringLiteral("tracker"));
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    QPushButton* quit = buttons->addButton(tr("&Quit"), QDialogButtonBox::RejectRole);
    quit->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    peer->setFocus();
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
}

QPushButton* RoleDialog::addChoice(QBoxLayout* layout, Mode mode, const QString& title,
                                   const QString& sentence, const QString& symbol)
{
    auto* button = new ChoiceButton(symbol, title, sentence);
    button->setObjectName(symbol);
    connect(button, &QPushButton::clicked, this, [this, mode] {
        m_mode = mode;
        accept();
    });
    layout->addWidget(button);
    return button;
}

} // namespace muster::ui
