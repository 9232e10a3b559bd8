// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listcommand.h"

#include "app/exitcodes.h"
#include "app/terminal.h"
#include "status/statusjson.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>

namespace muster::app {

ListCommand::ListCommand(const NodeSettings& settings, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_requester(settings.network, {settings.options.announceGroup, PeerId()}, clock,
                  [] { return QRandomGenerator::system()->generate(); })
{
    m_deadline.setSingleShot(true);
    connect(&m_requester, &peer::PeerInfoRequester::offersListed, this, &ListCommand::show);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        printError(
            tr("no tracker answered; is one running, and is --interface right? (muster status tells)"));
        emit finished(exitNobodyThere);
    });
}

Result<void> ListCommand::start()
{
    m_requester.setKnownTrackers(m_settings.join);
    const auto started = m_requester.start();
    if (!started)
        return started;
    m_requester.listOffers();
    m_deadline.start(patience);
    return {};
}

void ListCommand::show(const QList<status::OfferStatus>& offers)
{
    m_deadline.stop();
    const QLocale locale;
    if (m_settings.options.json) {
        printLine(jsonLine(QJsonDocument(status::toJson(offers))));
    } else {
        for (const status::OfferStatus& offer : offers)
            printLine(QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(offer.sha1.toHexString(), locale.formattedDataSize(offer.sizeBytes),
                               tr("seeders: %1").arg(offer.seeders), tr("leechers: %1").arg(offer.leechers),
                               offer.name));
        if (offers.isEmpty())
            printLine(tr("nothing is offered yet; muster share PATH offers something"));
    }
    emit finished(exitDone);
}

} // namespace muster::app
