// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/linkdialog.h"

#include "ui/icons.h"
#include "ui/keeptranslated.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

LinkDialog::LinkDialog(const QString& name, const QString& link, QWidget* parent)
    : QDialog(parent)
{
    auto* line = new QLineEdit(link);
    line->setObjectName(QStringLiteral("link"));
    line->setReadOnly(true);
    line->setCursorPosition(0);
    line->setMinimumWidth(56 * fontMetrics().averageCharWidth());
    auto* copy = new QPushButton(symbolIcon(QStringLiteral("copy")), QString());
    copy->setObjectName(QStringLiteral("copy"));
    QLabel* done = plainLabel();
    done->setObjectName(QStringLiteral("copied"));
    const auto sayDone = [done] {
        done->setText(tr("It is in the clipboard: paste it into a message to those who shall have it."));
    };
    connect(copy, &QPushButton::clicked, this, [link, sayDone] {
        QGuiApplication::clipboard()->setText(link);
        sayDone();
    });
    auto* row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(copy);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    QLabel* meaning = plainLabel();
    layout->addWidget(meaning);
    layout->addLayout(row);
    layout->addWidget(done);
    layout->addStretch(1);
    layout->addWidget(buttons);
    keepTranslated(this, [=, this] {
        setWindowTitle(tr("A private share"));
        line->setAccessibleName(tr("Link"));
        copy->setText(tr("&Copy the link"));
        meaning->setText(tr("“%1” is shared. Whoever has this link can fetch it, and nobody else "
                            "can; you find it again by “Copy the link” in the list of transfers.")
                             .arg(name));
        if (!done->text().isEmpty())
            sayDone();
    });
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    copy->setDefault(true);
    copy->setFocus();
}

} // namespace muster::ui
