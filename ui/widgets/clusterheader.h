// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QWidget>
#include <optional>

class QLabel;

namespace muster::ui {

class ElidingLabel;
class SymbolLabel;

// The cluster in a few words: its name, who is master, term, lineage, how many trackers, and whether it
// is open.
class ClusterHeader : public QWidget
{
    Q_OBJECT

public:
    // Whether the window that it is in can give the cluster a passphrase, by its menu.
    enum class Passphrase : quint8 { CanBeSetHere, CannotBeSetHere };

    explicit ClusterHeader(Passphrase passphrase = Passphrase::CanBeSetHere, QWidget* parent = nullptr);

    void setCluster(const status::ClusterStatus& cluster);
    // Instead of the master: this tracker does not take part any more.
    void setStopped();
    void setRunning(); // again

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showOpenness(bool isOpen);
    void showMaster(const QString& symbol, const QString& text);

    const Passphrase m_passphrase;
    bool m_stopped = false;
    std::optional<status::ClusterStatus> m_cluster; // nothing: none was heard yet
    ElidingLabel* m_name;
    SymbolLabel* m_symbol;
    ElidingLabel* m_master;
    QLabel* m_facts;
    SymbolLabel* m_opennessSymbol;
    QLabel* m_openness;
};

QString masterText(const status::ClusterStatus& cluster);
QString clusterFactsText(const status::ClusterStatus& cluster);

} // namespace muster::ui
