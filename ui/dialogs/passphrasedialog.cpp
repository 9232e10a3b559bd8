// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphrasedialog.h"

#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

PassphraseDialog::PassphraseDialog(bool isSet, QWidget* parent)
    : QDialog(parent)
    , m_passphrase(new QLineEdit)
{
    setWindowTitle(tr("Passphrase"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(headingLabel(isSet ? tr("This cluster has a passphrase") : tr("This cluster is open")));
    layout->addWidget(plainLabel(
        tr("Give all trackers and peers of the cluster the same passphrase, of %n characters at least; "
           "several words are good. It counts from the next start of Muster on.",
           nullptr, shortest)));
    m_passphrase->setObjectName(QStringLiteral("passphraseText"));
    m_passphrase->setAccessibleName(tr("The new passphrase"));
    m_passphrase->setPlaceholderText(tr("The new passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto* show = new QCheckBox(tr("S&how it"));
    connect(show, &QCheckBox::toggled, m_passphrase, [this](bool isShown) {
        m_passphrase->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    layout->addWidget(m_passphrase);
    layout->addWidget(show);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_set = buttons->addButton(isSet ? tr("&Replace it") : tr("&Set it"), QDialogButtonBox::AcceptRole);
    m_set->setObjectName(QStringLiteral("setPassphrase"));
    m_set->setEnabled(false);
    if (isSet) {
        QPushButton* clear = buttons->addButton(tr("&Open the cluster"), QDialogButtonBox::DestructiveRole);
        clear->setObjectName(QStringLiteral("clearPassphrase"));
        connect(clear, &QPushButton::clicked, this, [this] { choose({}); });
    }
    connect(m_passphrase, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_set->setEnabled(text.size() >= shortest); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { choose(m_passphrase->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void PassphraseDialog::choose(const QString& passphrase)
{
    emit chosen(passphrase);
    accept();
}

} // namespace muster::ui
