// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferlimitsdialog.h"

#include "ui/keeptranslated.h"
#include "ui/models/transfertablemodel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/ratebox.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

enum RatioKind { AsForAll, NoLimit, UpTo };

} // namespace

TransferLimitsDialog::TransferLimitsDialog(const QList<status::TransferStatus>& transfers, QWidget* parent)
    : QDialog(parent)
    , m_down(nullptr)
    , m_up(nullptr)
    , m_ratioKind(new QComboBox)
    , m_ratio(nullptr)
{
    const status::TransferStatus first = transfers.value(0);
    m_down = new RateBox(first.limits.rates.downKibPerSecond);
    m_up = new RateBox(first.limits.rates.upKibPerSecond);
    m_ratio = new RatioBox(qMax(0.01, first.limits.ratio.value_or(1)));
    m_ratio->setMinimum(0.01);
    m_down->setObjectName(QStringLiteral("down"));
    m_up->setObjectName(QStringLiteral("up"));
    m_ratioKind->setObjectName(QStringLiteral("ratioKind"));
    m_ratio->setObjectName(QStringLiteral("ratio"));
    m_ratioKind->addItems({{}, {}, {}});
    m_ratioKind->setCurrentIndex(!first.limits.ratio ? AsForAll : *first.limits.ratio > 0 ? UpTo : NoLimit);
    const auto follow = [this] { m_ratio->setEnabled(m_ratioKind->currentIndex() == UpTo); };
    connect(m_ratioKind, &QComboBox::currentIndexChanged, this, follow);
    follow();

    auto* name = new ElidingLabel(Qt::ElideMiddle);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    auto* ratio = new QHBoxLayout;
    ratio->addWidget(m_ratioKind, 1);
    ratio->addWidget(m_ratio);
    auto* form = new QFormLayout;
    auto* down = new QLabel;
    auto* up = new QLabel;
    auto* share = new QLabel;
    form->addRow(down, m_down);
    form->addRow(up, m_up);
    form->addRow(share, ratio);
    down->setBuddy(m_down);
    up->setBuddy(m_up);
    share->setBuddy(m_ratioKind);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(choice());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(name);
    QLabel* meaning = plainLabel();
    layout->addWidget(meaning);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(50 * fontMetrics().averageCharWidth());
    keepTranslated(this, [=, this, count = int(transfers.size())] {
        setWindowTitle(tr("Limits"));
        name->setLine(count == 1 ? transferName(first) : tr("%n transfer(s)", nullptr, count));
        meaning->setText(tr("These hold within the limits of all transfers together."));
        down->setText(tr("&Down:"));
        up->setText(tr("&Up:"));
        share->setText(tr("&Share:"));
        m_ratio->setAccessibleName(tr("Ratio"));
        m_ratioKind->setItemText(AsForAll, tr("as for all"));
        m_ratioKind->setItemText(NoLimit, tr("without an end"));
        m_ratioKind->setItemText(UpTo, tr("up to a ratio of"));
    });
}

status::TransferLimits TransferLimitsDialog::choice() const
{
    status::TransferLimits limits;
    limits.rates = {m_down->value(), m_up->value()};
    if (m_ratioKind->currentIndex() == NoLimit)
        limits.ratio = 0;
    else if (m_ratioKind->currentIndex() == UpTo)
        limits.ratio = m_ratio->value();
    return limits;
}

} // namespace muster::ui
