// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventspage.h"

#include "ui/widgets/eventlog.h"

#include <QVBoxLayout>

namespace muster::ui {

EventsPage::EventsPage(QWidget* parent)
    : QWidget(parent)
    , m_events(new EventLog)
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_events);
}

void EventsPage::addEvent(const status::ClusterEvent& event) { m_events->add(event); }

} // namespace muster::ui
