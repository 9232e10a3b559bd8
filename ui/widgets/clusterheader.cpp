// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clusterheader.h"

#include "ui/format.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

using namespace status;

QString masterText(const ClusterStatus& cluster)
{
    if (!cluster.master.isValid())
        return QCoreApplication::translate("ClusterHeader", "No master: an election is under way");
    for (const TrackerStatus& tracker : cluster.trackers) {
        if (tracker.id != cluster.master)
            continue;
        return tracker.isSelf
                   ? QCoreApplication::translate("ClusterHeader", "Master: %1 (this one)").arg(tracker.name)
                   : QCoreApplication::translate("ClusterHeader", "Master: %1").arg(tracker.name);
    }
    return QCoreApplication::translate("ClusterHeader", "Master: %1").arg(cluster.master.toHexString());
}

QString clusterFactsText(const ClusterStatus& cluster)
{
    const auto alive = std::count_if(cluster.trackers.begin(), cluster.trackers.end(),
                                     [](const TrackerStatus& t) { return t.liveness == Liveness::Alive; });
    const QString trackers = QCoreApplication::translate("ClusterHeader", "%1 of %n tracker(s) alive",
                                                         nullptr, int(cluster.trackers.size()))
                                 .arg(alive);
    const QString lineage = cluster.lineage.isValid()
                                ? formatLineage(cluster.lineage)
                                : QCoreApplication::translate("ClusterHeader", "none yet");
    return QCoreApplication::translate("ClusterHeader", "Term %1  ·  %2  ·  lineage %3")
        .arg(formatCount(cluster.term), trackers, lineage);
}

ClusterHeader::ClusterHeader(Passphrase passphrase, QWidget* parent)
    : QWidget(parent)
    , m_passphrase(passphrase)
    , m_name(new ElidingLabel)
    , m_symbol(new SymbolLabel(QStringLiteral("joining"), 20))
    , m_master(new ElidingLabel)
    , m_facts(plainLabel())
    , m_opennessSymbol(new SymbolLabel(QStringLiteral("open")))
    , m_openness(plainLabel())
{
    m_openness->setObjectName(QStringLiteral("openness"));
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    m_name->setFont(large);
    QFont medium = m_master->font();
    medium.setPointSizeF(medium.pointSizeF() * 1.25);
    m_master->setFont(medium);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* masterLine = new QHBoxLayout;
    masterLine->addWidget(m_symbol);
    masterLine->addWidget(m_master, 1);
    auto* openLine = new QHBoxLayout;
    openLine->addWidget(m_opennessSymbol, 0, Qt::AlignTop);
    openLine->addWidget(m_openness, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addLayout(masterLine);
    layout->addWidget(m_facts);
    layout->addLayout(openLine);
    retranslate();
}

void ClusterHeader::retranslate()
{
    m_name->setAccessibleName(tr("The cluster's name"));
    m_master->setAccessibleName(tr("The master"));
    m_facts->setAccessibleName(tr("Term, trackers and lineage"));
    if (m_cluster) {
        setCluster(*m_cluster);
    } else {
        m_name->setLine(tr("Looking for a cluster…"));
        showMaster(QStringLiteral("joining"), tr("Listening for other trackers"));
        showOpenness(true);
    }
    if (m_stopped)
        setStopped();
}

void ClusterHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClusterHeader::showOpenness(bool isOpen)
{
    m_opennessSymbol->setSymbol(isOpen ? QStringLiteral("open") : QStringLiteral("closed"));
    if (!isOpen)
        m_openness->setText(
            tr("This cluster is closed: only trackers that have its passphrase can join it, and what passes "
               "between them is encrypted."));
    else if (m_passphrase == Passphrase::CanBeSetHere)
        m_openness->setText(
            tr("This cluster is open: it has no passphrase, so any computer on this network can join it and "
               "read what passes. File, Passphrase… closes it, or --passphrase-file at the start."));
    else
        m_openness->setText(
            tr("This cluster is open: it has no passphrase, so any computer on this network can join it and "
               "read what passes."));
}

void ClusterHeader::setCluster(const ClusterStatus& cluster)
{
    m_cluster = cluster;
    m_name->setLine(tr("Cluster %1").arg(cluster.cluster));
    m_facts->setText(clusterFactsText(cluster));
    showOpenness(cluster.isOpen);
    if (!m_stopped)
        showMaster(cluster.master.isValid() ? QStringLiteral("crown") : QStringLiteral("candidate"),
                   masterText(cluster));
}

void ClusterHeader::setStopped()
{
    m_stopped = true;
    showMaster(QStringLiteral("stop"),
               tr("This tracker has been stopped. What is shown is what the others tell."));
}

void ClusterHeader::setRunning()
{
    m_stopped = false;
    showMaster(QStringLiteral("joining"), tr("Listening for other trackers"));
}

void ClusterHeader::showMaster(const QString& symbol, const QString& text)
{
    m_symbol->setSymbol(symbol);
    m_master->setLine(text);
}

} // namespace muster::ui
