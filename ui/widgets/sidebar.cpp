// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/format.h"
#include "ui/icons.h"

#include <QEvent>
#include <QStyle>

namespace muster::ui {

namespace {

QString symbolOf(TransferGroup group)
{
    switch (group) {
    case TransferGroup::All:
        return QStringLiteral("content");
    case TransferGroup::Downloading:
        return QStringLiteral("fetch");
    case TransferGroup::Waiting:
        return QStringLiteral("joining");
    case TransferGroup::Sharing:
        return QStringLiteral("share");
    case TransferGroup::Paused:
        return QStringLiteral("pause");
    case TransferGroup::Failed:
        return QStringLiteral("suspect");
    }
    Q_UNREACHABLE();
}

QString nameOf(TransferGroup group)
{
    switch (group) {
    case TransferGroup::All:
        return SideBar::tr("Transfers");
    case TransferGroup::Downloading:
        return SideBar::tr("Downloading");
    case TransferGroup::Waiting:
        return SideBar::tr("Waiting");
    case TransferGroup::Sharing:
        return SideBar::tr("Sharing");
    case TransferGroup::Paused:
        return SideBar::tr("Paused");
    case TransferGroup::Failed:
        return SideBar::tr("Failed");
    }
    Q_UNREACHABLE();
}

} // namespace

SideBar::SideBar(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sideBar"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setSpacing(1);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    setIconSize({side, side});
    addItem(new QListWidgetItem(symbolIcon(QStringLiteral("network")), {}));
    for (const TransferGroup group : transferGroups)
        addItem(new QListWidgetItem(symbolIcon(symbolOf(group)), {}));
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this, &SideBar::groupChanged);
    retranslate();
}

void SideBar::retranslate()
{
    setAccessibleName(tr("What is shown"));
    showTexts();
}

void SideBar::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SideBar::showTexts()
{
    const auto put = [this](int row, const QString& name, int count) {
        const QString text =
            tr("%1  %2", "a group of transfers: how many").arg(name, formatCount(quint64(count)));
        item(row)->setText(text);
        item(row)->setToolTip(text);
    };
    put(0, tr("On this network"), m_offers);
    for (std::size_t i = 0; i < transferGroups.size(); ++i)
        put(int(i) + 1, nameOf(transferGroups.at(i)), m_counts.at(i));
    updateGeometry();
}

void SideBar::setOfferCount(int count)
{
    if (count == m_offers)
        return;
    m_offers = count;
    showTexts();
}

void SideBar::setCounts(const std::array<int, transferGroups.size()>& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    showTexts();
}

std::optional<TransferGroup> SideBar::group() const
{
    if (currentRow() < 1)
        return std::nullopt;
    return transferGroups.at(std::size_t(currentRow() - 1));
}

void SideBar::select(std::optional<TransferGroup> group) { setCurrentRow(group ? int(*group) + 1 : 0); }

QSize SideBar::minimumSizeHint() const
{
    return {sizeHintForColumn(0) + 2 * fontMetrics().averageCharWidth(), 4 * fontMetrics().height()};
}

QSize SideBar::sizeHint() const
{
    return {sizeHintForColumn(0) + 4 * fontMetrics().averageCharWidth(), 10 * fontMetrics().height()};
}

} // namespace muster::ui
