// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overview.h"

#include "ui/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/transferpanel.h"

#include <QEvent>
#include <QGridLayout>

namespace muster::ui {

namespace {

enum Fact { Folder, Amounts, Times, Known, Limits, Link, FactCount };

QString limitText(int kibPerSecond)
{
    return kibPerSecond > 0 ? formatRate(qint64(kibPerSecond) * 1024) : Overview::tr("none", "a limit");
}

QString ratioText(const status::TransferLimits& limits)
{
    if (!limits.ratio)
        return Overview::tr("as for all", "a limit of the ratio");
    return *limits.ratio > 0 ? formatRatio(*limits.ratio) : Overview::tr("none", "a limit");
}

} // namespace

Overview::Overview(QWidget* parent)
    : QWidget(parent)
    , m_panel(new TransferPanel)
    , m_sources(plainLabel())
{
    m_sources->setObjectName(QStringLiteral("sources"));
    auto* layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_panel, 0, 0, 1, 2);
    for (int fact = 0; fact < FactCount; ++fact) {
        m_names.append(plainLabel());
        m_names.last()->setWordWrap(false);
        m_names.last()->setForegroundRole(QPalette::PlaceholderText);
        m_facts.append(new ElidingLabel(fact == Folder || fact == Link ? Qt::ElideMiddle : Qt::ElideRight));
        layout->addWidget(m_names.last(), fact + 1, 0);
        layout->addWidget(m_facts.last(), fact + 1, 1);
    }
    layout->addWidget(m_sources, FactCount + 1, 0, 1, 2);
    layout->setRowStretch(FactCount + 2, 1);
    retranslate();
}

void Overview::retranslate()
{
    m_names[Folder]->setText(tr("Folder"));
    m_names[Amounts]->setText(tr("Amounts"));
    m_names[Times]->setText(tr("Times"));
    m_names[Known]->setText(tr("Known"));
    m_names[Limits]->setText(tr("Limits"));
    m_names[Link]->setText(tr("Link"));
    for (int fact = 0; fact < FactCount; ++fact)
        m_facts[fact]->setAccessibleName(m_names[fact]->text());
    m_sources->setAccessibleName(tr("How peers are found"));
    showFacts();
}

void Overview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Overview::setTransfer(const status::TransferStatus& transfer)
{
    m_transfer = transfer;
    showFacts();
}

void Overview::showFacts()
{
    const status::TransferStatus& t = m_transfer;
    m_panel->setTransfer(t);
    m_facts[Folder]->setLine(t.folder);
    m_facts[Amounts]->setLine(
        tr("%1 fetched, %2 given, ratio %3")
            .arg(formatSize(t.downloadedBytes), formatSize(t.uploadedBytes), formatRatio(t.ratio)));
    const QString added = t.addedAtMs > 0 ? tr("added %1").arg(formatDate(t.addedAtMs)) : QString();
    m_facts[Times]->setLine(t.finishedAtMs > 0 ? tr("%1, finished %2").arg(added, formatDate(t.finishedAtMs))
                                               : added);
    m_facts[Known]->setLine(tr("%1 that have all of it, %2 that fetch it", "peers, as the trackers say")
                                .arg(formatCount(quint64(qMax(0, t.knownSeeders))),
                                     formatCount(quint64(qMax(0, t.knownLeechers)))));
    m_facts[Limits]->setLine(tr("down %1, up %2, ratio %3")
                                 .arg(limitText(t.limits.rates.downKibPerSecond),
                                      limitText(t.limits.rates.upKibPerSecond), ratioText(t.limits)));
    m_facts[Link]->setLine(t.magnet);
    QStringList sources;
    for (const status::SourceStatus& source : t.sources)
        if (source.state != status::SourceState::Off)
            sources.append(sourceText(source));
    m_sources->setText(
        tr("Peers found by %1", "this network's trackers: 2  ·  DHT: 5").arg(sources.join(u"  ·  ")));
    m_sources->setVisible(!sources.isEmpty());
}

} // namespace muster::ui
