// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventspage.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/eventlog.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr int mostNames = 64;

} // namespace

EventsPage::EventsPage(QWidget* parent)
    : QWidget(parent)
    , m_kindLabel(lineLabel())
    , m_kinds(new QComboBox)
    , m_trackerLabel(lineLabel())
    , m_trackers(new QComboBox)
    , m_searchLabel(lineLabel())
    , m_search(new QLineEdit)
    , m_count(lineLabel())
    , m_save(new QPushButton)
    , m_events(new EventLog(EventLog::Kinds::Shown))
{
    m_kinds->setObjectName(QStringLiteral("eventKind"));
    m_trackers->setObjectName(QStringLiteral("eventTracker"));
    m_trackers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search->setObjectName(QStringLiteral("searchEvents"));
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("eventCount"));
    m_save->setObjectName(QStringLiteral("saveEvents"));
    m_save->setIcon(symbolIcon(QStringLiteral("save")));
    m_kindLabel->setBuddy(m_kinds);
    m_trackerLabel->setBuddy(m_trackers);
    m_searchLabel->setBuddy(m_search);

    auto* line = new QHBoxLayout;
    line->addWidget(m_kindLabel);
    line->addWidget(m_kinds);
    line->addWidget(m_trackerLabel);
    line->addWidget(m_trackers);
    line->addWidget(m_searchLabel);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    line->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_events, 1);

    connect(m_kinds, &QComboBox::currentIndexChanged, this, &EventsPage::applyFilter);
    connect(m_trackers, &QComboBox::currentIndexChanged, this, &EventsPage::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &EventsPage::applyFilter);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_events->shown()); });
    retranslate();
}

void EventsPage::retranslate()
{
    m_kindLabel->setText(tr("K&ind:"));
    m_trackerLabel->setText(tr("Trac&ker:"));
    m_searchLabel->setText(tr("Se&arch:"));
    m_search->setPlaceholderText(tr("part of a text"));
    m_save->setText(tr("E&xport…"));
    m_save->setToolTip(tr("Saves what is shown, as CSV or JSON lines"));
    fillKinds();
    fillTrackers();
    showCount();
}

void EventsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EventsPage::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    const int chosen = qMax(0, m_kinds->currentIndex());
    m_kinds->clear();
    m_kinds->addItem(tr("all"));
    for (int kind = 0; kind <= int(status::EventKind::Warning); ++kind)
        m_kinds->addItem(eventKindText(status::EventKind(kind)), kind);
    m_kinds->setCurrentIndex(chosen);
}

void EventsPage::fillTrackers()
{
    const QSignalBlocker quiet(m_trackers);
    const QVariant chosen = m_trackers->currentData();
    m_trackers->clear();
    m_trackers->addItem(tr("all"));
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name)
        m_trackers->addItem(plainLine(name.value()), name.key().value());
    m_trackers->setCurrentIndex(chosen.isValid() ? qMax(0, m_trackers->findData(chosen)) : 0);
}

void EventsPage::showCluster(const status::ClusterStatus& cluster)
{
    bool hasChanged = false;
    for (const status::TrackerStatus& tracker : cluster.trackers) {
        const bool isKnown = m_names.contains(tracker.id);
        if ((!isKnown && m_names.size() >= mostNames) || m_names.value(tracker.id) == tracker.name)
            continue;
        m_names.insert(tracker.id, tracker.name);
        hasChanged = true;
    }
    if (hasChanged)
        fillTrackers();
}

void EventsPage::addEvent(const status::ClusterEvent& event)
{
    m_events->add(event);
    showCount();
}

void EventsPage::applyFilter()
{
    const QVariant kind = m_kinds->currentData();
    const QVariant tracker = m_trackers->currentData();
    m_events->setFilter(kind.isValid() ? std::optional(status::EventKind(kind.toInt())) : std::nullopt,
                        NodeId(tracker.toULongLong()), m_search->text().trimmed());
    showCount();
}

void EventsPage::showCount()
{
    const int shown = m_events->shownCount();
    const int all = m_events->allCount();
    m_count->setText(shown == all ? tr("%Ln event(s)", nullptr, all)
                                  : tr("%1 of %Ln event(s)", nullptr, all).arg(formatCount(quint64(shown))));
    m_save->setEnabled(shown > 0);
}

} // namespace muster::ui
