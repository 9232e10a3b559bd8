// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offersview.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/offertablemodel.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace muster::ui {

OffersView::OffersView(QWidget* parent)
    : QWidget(parent)
    , m_model(new OfferTableModel(this))
    , m_table(new DataTable(QString()))
    , m_columns(nullptr)
    , m_heading(headingLabel(QString()))
    , m_search(new QLineEdit)
    , m_fetch(new QPushButton(symbolIcon(QStringLiteral("fetch")), {}))
    , m_why(new QPushButton(symbolIcon(QStringLiteral("tracker")), {}))
{
    m_table->setObjectName(QStringLiteral("offers"));
    m_table->setRows(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnSample(OfferTableModel::Size, QStringLiteral("999.9 MiB"));
    for (const int column : {OfferTableModel::Seeders, OfferTableModel::Leechers})
        m_table->setColumnSample(column, QStringLiteral("99,999"));
    m_table->setFlexibleColumn(OfferTableModel::Name, QString(24, u'n'));
    m_table->sortByColumn(OfferTableModel::Name, Qt::AscendingOrder);
    m_columns = new ColumnChooser(m_table->horizontalHeader());
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_fetch->setObjectName(QStringLiteral("fetchOffer"));
    m_why->setObjectName(QStringLiteral("whyNothing"));

    auto* top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_search, 2);
    top->addWidget(m_fetch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_why, 0, Qt::AlignHCenter);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->sorted()->setFilterFixedString(text.trimmed());
        showEmptyText();
    });
    connect(m_table, &DataTable::chosen, this, &OffersView::fetchSelected);
    connect(m_table, &DataTable::currentKeyChanged, this, &OffersView::showWhatCanBeDone);
    connect(m_fetch, &QPushButton::clicked, this, &OffersView::fetchSelected);
    connect(m_why, &QPushButton::clicked, this, &OffersView::clusterRequested);
    retranslate();
}

void OffersView::retranslate()
{
    m_heading->setText(tr("On this network"));
    m_table->setAccessibleName(tr("What this network offers"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in what this network offers"));
    m_table->setColumnSamples(OfferTableModel::InList, m_model->listedTexts(), DataTable::Symbol::With);
    showWhatCanBeDone();
    m_why->setText(tr("&Why is nothing here?"));
    showEmptyText();
}

void OffersView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellWhetherSeen();
}

void OffersView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    tellWhetherSeen();
}

// Later: a window that goes hides what is in it when it is half gone.
void OffersView::tellWhetherSeen()
{
    QMetaObject::invokeMethod(
        this, [this] { emit watched(isVisible()); }, Qt::QueuedConnection);
}

void OffersView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OffersView::showEmptyText()
{
    if (m_model->rowCount() > 0)
        m_table->setEmptyText(tr("No name here holds “%1”.").arg(m_search->text().trimmed()));
    else if (m_isAnswered)
        m_table->setEmptyText(tr(
            "Nothing is offered on this network yet. Share a file and it appears here, on every computer."));
    else
        m_table->setEmptyText(tr("No tracker answers, so nobody knows what is offered. Start one on this "
                                 "network, or see what keeps it from being heard."));
    m_why->setVisible(m_model->rowCount() == 0 && !m_isAnswered);
}

int OffersView::count() const { return m_model->rowCount(); }

void OffersView::setOffers(const QList<status::OfferStatus>& offers)
{
    m_model->setOffers(offers);
    showWhatCanBeDone();
    showEmptyText();
}

void OffersView::setTransfer(const status::TransferStatus& transfer)
{
    const Listed before = m_model->listed(transfer.sha1);
    m_model->setListed(transfer.sha1, listedAs(transfer));
    if (m_model->listed(transfer.sha1) != before)
        showWhatCanBeDone();
}

void OffersView::removeTransfer(const InfoHash& sha1)
{
    m_model->setListed(sha1, Listed::No);
    showWhatCanBeDone();
}

QList<InfoHash> OffersView::selected(bool inList) const
{
    QList<InfoHash> found;
    for (const QVariant& key : m_table->selectedKeys())
        if ((m_model->listed(key.value<InfoHash>()) != Listed::No) == inList)
            found.append(key.value<InfoHash>());
    return found;
}

void OffersView::showWhatCanBeDone()
{
    const bool isAllHere = selected(false).isEmpty() && !selected(true).isEmpty();
    m_fetch->setEnabled(m_table->currentKey().isValid());
    m_fetch->setIcon(symbolIcon(isAllHere ? QStringLiteral("content") : QStringLiteral("fetch")));
    m_fetch->setText(isAllHere ? tr("S&how") : tr("Fe&tch…"));
    m_fetch->setAccessibleName(isAllHere ? tr("Show the selected offer in your list")
                                         : tr("Fetch the selected offer"));
}

void OffersView::setContact(const status::TrackerContactStatus& contact)
{
    if (contact.answered == m_isAnswered)
        return;
    m_isAnswered = contact.answered;
    showEmptyText();
}

void OffersView::fetchSelected()
{
    constexpr int most = 20; // each is asked about
    const QList<InfoHash> wanted = selected(false);
    if (wanted.size() > most) {
        emit messageRaised(tr("Each one is asked about: choose at most %n at once.", nullptr, most));
        return;
    }
    for (const InfoHash& sha1 : wanted)
        if (const int row = m_model->rowOf(sha1); row >= 0)
            emit fetchRequested(magnetLink(sha1, m_model->row(row).name));
    if (const QList<InfoHash> here = selected(true); wanted.isEmpty() && !here.isEmpty())
        emit transferRequested(here.first());
}

} // namespace muster::ui
