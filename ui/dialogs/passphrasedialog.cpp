// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphrasedialog.h"

#include "ui/dialogs/questions.h"
#include "ui/keeptranslated.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace muster::ui {

PassphraseDialog::PassphraseDialog(bool isSet, QWidget* parent)
    : QDialog(parent)
    , m_passphrase(new QLineEdit)
    , m_again(new QLineEdit)
    , m_show(new QCheckBox)
    , m_trouble(plainLabel())
    , m_set(nullptr)
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    QLabel* heading = headingLabel({});
    QLabel* meaning = plainLabel();
    layout->addWidget(heading);
    layout->addWidget(meaning);
    addFields(*layout);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_set = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_set->setObjectName(QStringLiteral("setPassphrase"));
    QPushButton* clear = nullptr;
    if (isSet) {
        clear = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
        clear->setObjectName(QStringLiteral("clearPassphrase"));
        clear->setAutoDefault(false);
        connect(clear, &QPushButton::clicked, this,
                [this] { askToOpenCluster(this, [this] { choose({}); }); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { choose(m_passphrase->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    keepTranslated(this, [=, this] {
        setWindowTitle(tr("Passphrase"));
        heading->setText(isSet ? tr("This cluster has a passphrase") : tr("This cluster is open"));
        meaning->setText(
            tr("Give all trackers and peers of the cluster the same passphrase, of %n characters at least; "
               "several words are good. It counts from the next start of Muster on.",
               nullptr, shortest));
        m_set->setText(isSet ? tr("&Replace it") : tr("&Set it"));
        if (clear)
            clear->setText(tr("&Open the cluster"));
        retranslateFields();
    });
}

void PassphraseDialog::addFields(QVBoxLayout& layout)
{
    m_passphrase->setObjectName(QStringLiteral("passphraseText"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_show->setObjectName(QStringLiteral("showPassphrase"));
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->setMinimumHeight(fontMetrics().height());
    for (QLineEdit* field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        layout.addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::judge);
    }
    layout.addWidget(m_trouble);
    layout.addWidget(m_show);
    // What can be read need not be given twice.
    connect(m_show, &QCheckBox::toggled, this, [this](bool isShown) {
        m_passphrase->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        m_again->setEnabled(!isShown);
        judge();
    });
}

void PassphraseDialog::retranslateFields()
{
    for (const auto& [field, name] :
         {std::pair(m_passphrase, tr("The new passphrase")), std::pair(m_again, tr("The same once more"))}) {
        field->setAccessibleName(name);
        field->setPlaceholderText(name);
    }
    m_show->setText(tr("S&how it"));
    judge();
}

void PassphraseDialog::judge()
{
    const qsizetype missing = shortest - m_passphrase->text().size();
    const bool isSame = m_show->isChecked() || m_again->text() == m_passphrase->text();
    m_set->setEnabled(missing <= 0 && isSame);
    if (missing > 0 && !m_passphrase->text().isEmpty())
        m_trouble->setText(tr("%n character(s) more are needed.", nullptr, int(missing)));
    else if (missing <= 0 && !isSame && !m_again->text().isEmpty())
        m_trouble->setText(tr("The two are not the same."));
    else
        m_trouble->clear();
}

void PassphraseDialog::choose(const QString& passphrase)
{
    emit chosen(passphrase);
    accept();
}

} // namespace muster::ui
