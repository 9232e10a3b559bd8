// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limitsdialog.h"

#include "ui/keeptranslated.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/ratebox.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

QLabel* addRow(QFormLayout& form, QWidget* field)
{
    auto* label = new QLabel;
    label->setBuddy(field);
    form.addRow(label, field);
    return label;
}

} // namespace

LimitsDialog::LimitsDialog(const status::PeerLimits& limits, QWidget* parent)
    : QDialog(parent)
    , m_limits(limits)
    , m_down(new RateBox(limits.rates.downKibPerSecond))
    , m_up(new RateBox(limits.rates.upKibPerSecond))
    , m_alternativeDown(new RateBox(limits.alternativeRates.downKibPerSecond))
    , m_alternativeUp(new RateBox(limits.alternativeRates.upKibPerSecond))
    , m_hasTimes(new QCheckBox)
    , m_from(new QTimeEdit(limits.alternativeFrom))
    , m_to(new QTimeEdit(limits.alternativeTo))
    , m_active(new QSpinBox)
    , m_ratio(new RatioBox(limits.ratio))
{
    m_down->setObjectName(QStringLiteral("down"));
    m_up->setObjectName(QStringLiteral("up"));
    m_alternativeDown->setObjectName(QStringLiteral("alternativeDown"));
    m_alternativeUp->setObjectName(QStringLiteral("alternativeUp"));
    m_hasTimes->setObjectName(QStringLiteral("hasTimes"));
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_active->setObjectName(QStringLiteral("active"));
    m_ratio->setObjectName(QStringLiteral("ratio"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(choice());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildRates());
    layout->addWidget(buildAlternative());
    layout->addWidget(buildRest());
    layout->addStretch(1);
    layout->addWidget(buttons);
    keepTranslated(this, [this] { setWindowTitle(tr("Limits of all transfers")); });
}

QWidget* LimitsDialog::buildRates()
{
    auto* group = new QGroupBox;
    auto* form = new QFormLayout(group);
    QLabel* down = addRow(*form, m_down);
    QLabel* up = addRow(*form, m_up);
    keepTranslated(group, [=, this] {
        group->setTitle(tr("Usual rates"));
        down->setText(tr("&Down:"));
        up->setText(tr("&Up:"));
    });
    return group;
}

QWidget* LimitsDialog::buildAlternative()
{
    auto* group = new QGroupBox;
    auto* form = new QFormLayout(group);
    QLabel* meaning = plainLabel();
    QLabel* until = plainLabel();
    form->addRow(meaning);
    QLabel* down = addRow(*form, m_alternativeDown);
    QLabel* up = addRow(*form, m_alternativeUp);
    const bool hasTimes = m_limits.alternativeFrom != m_limits.alternativeTo;
    m_hasTimes->setChecked(hasTimes);
    if (!hasTimes) {
        m_from->setTime(QTime(8, 0));
        m_to->setTime(QTime(18, 0));
    }
    for (QTimeEdit* edit : {m_from, m_to}) {
        edit->setEnabled(hasTimes);
        connect(m_hasTimes, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    auto* times = new QHBoxLayout;
    times->addWidget(m_from);
    times->addWidget(until);
    times->addWidget(m_to);
    times->addStretch(1);
    form->addRow(m_hasTimes);
    form->addRow(times);
    keepTranslated(group, [=, this] {
        group->setTitle(tr("Alternative rates"));
        meaning->setText(tr("They hold while the switch in the status bar is on, e.g. during a lesson."));
        down->setText(tr("D&own:"));
        up->setText(tr("U&p:"));
        m_hasTimes->setText(tr("At these &times of day, too:"));
        m_from->setAccessibleName(tr("From"));
        until->setText(tr("until", "from 8:00 until 18:00"));
        m_to->setAccessibleName(tr("Until"));
    });
    return group;
}

QWidget* LimitsDialog::buildRest()
{
    auto* group = new QGroupBox;
    auto* form = new QFormLayout(group);
    m_active->setRange(0, 1000);
    m_active->setValue(m_limits.activeDownloads);
    QLabel* active = addRow(*form, m_active);
    QLabel* ratio = addRow(*form, m_ratio);
    keepTranslated(group, [=, this] {
        group->setTitle(tr("Downloads and sharing"));
        m_active->setSpecialValueText(tr("all"));
        m_active->setToolTip(tr("The others wait in the queue"));
        m_ratio->setToolTip(
            tr("What was fetched is paused once so many times its bytes were given; own files never are"));
        active->setText(tr("Downloads at &once:"));
        ratio->setText(tr("Share up to a &ratio of:"));
    });
    return group;
}

status::PeerLimits LimitsDialog::choice() const
{
    status::PeerLimits limits = m_limits;
    limits.rates = {m_down->value(), m_up->value()};
    limits.alternativeRates = {m_alternativeDown->value(), m_alternativeUp->value()};
    const QTime never(0, 0);
    limits.alternativeFrom = m_hasTimes->isChecked() ? m_from->time() : never;
    limits.alternativeTo = m_hasTimes->isChecked() ? m_to->time() : never;
    limits.activeDownloads = m_active->value();
    limits.ratio = m_ratio->value();
    return limits;
}

} // namespace muster::ui
