// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/transferfilter.h"

#include <QListWidget>
#include <array>
#include <optional>

namespace muster::ui {

// What the peer's page shows: what the network offers, or the transfers of one group; each with its count.
class SideBar : public QListWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget* parent = nullptr);

    void setOfferCount(int count);
    void setCounts(const std::array<int, transferGroups.size()>& counts);

    // Nothing: the network's offers.
    std::optional<TransferGroup> group() const;
    void select(std::optional<TransferGroup> group);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // its texts are not cut, but it can be folded away

signals:
    void groupChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showTexts();

    int m_offers = 0;
    std::array<int, transferGroups.size()> m_counts{};
};

} // namespace muster::ui
