// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace muster::ui {

class ElidingLabel;
class TransferPanel;

// The selected transfer at a glance, and the facts about it.
class Overview : public QWidget
{
    Q_OBJECT

public:
    explicit Overview(QWidget* parent = nullptr);

    void setTransfer(const status::TransferStatus& transfer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFacts();

    status::TransferStatus m_transfer;
    TransferPanel* m_panel;
    QList<QLabel*> m_names;
    QList<ElidingLabel*> m_facts;
    QLabel* m_sources;
};

} // namespace muster::ui
