// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progressboard.h"

#include "app/terminal.h"
#include "app/textcolumns.h"
#include "status/statusjson.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>

namespace muster::app {

namespace {

constexpr int fewestBarColumns = 10;
constexpr int mostBarColumns = 40;
constexpr int usualStateColumns = 26; // "downloading, 5.7 s left": a bar that moves is hard to read
constexpr int mostNameColumns = 48;
constexpr int leastNameColumns = 12;
constexpr int permilleStep = 50;

QString nameOf(const status::TransferStatus& transfer)
{
    return transfer.name.isEmpty() ? transfer.sha1.toHexString() : ui::plainLine(transfer.name);
}

qint64 wholeOf(const status::TransferStatus& transfer)
{
    return transfer.wantedBytes > 0 ? transfer.wantedBytes : transfer.sizeBytes;
}

int permilleOf(const status::TransferStatus& transfer)
{
    if (transfer.state == status::TransferState::Checking)
        return ui::permille(transfer.checkedBytes, transfer.sizeBytes);
    return ui::permille(transfer.doneBytes, wholeOf(transfer));
}

QString flowOf(const status::TransferStatus& transfer)
{
    const bool isGiving = transfer.state == status::TransferState::Sharing;
    const qint64 rate = isGiving ? transfer.upBytesPerSecond : transfer.downBytesPerSecond;
    return rate > 0 ? ui::formatRate(rate) : QString();
}

QString barOf(int permille, int columns)
{
    const int inner = columns - 2;
    const int filled = inner * permille / 1000;
    return u'[' + QString(filled, u'#') + QString(inner - filled, u'.') + u']';
}

} // namespace

QString progressLine(const status::TransferStatus& transfer)
{
    QStringList parts{nameOf(transfer), ui::formatPermille(permilleOf(transfer)),
                      QCoreApplication::translate("muster::app::Progress", "%1 of %2")
                          .arg(ui::formatSize(transfer.doneBytes), ui::formatSize(wholeOf(transfer)))};
    if (const QString flow = flowOf(transfer); !flow.isEmpty())
        parts << flow;
    parts << ui::transferStateText(transfer);
    return parts.join(u"  ");
}

QString progressBar(const status::TransferStatus& transfer, int columns)
{
    const QString percent = ui::formatPermille(permilleOf(transfer)).rightJustified(7);
    const QString flow = flowOf(transfer).rightJustified(12);
    const QString state = ui::transferStateText(transfer);
    const int numbers = columnsOf(percent) + columnsOf(flow) + 2;
    const int name = std::clamp(columns / 3, leastNameColumns, mostNameColumns);
    const int rest = columns - name - numbers - 1;
    if (rest < fewestBarColumns) // a narrow one: the numbers matter most
        return fitted(fitted(nameOf(transfer), std::max(1, columns - columnsOf(percent) - 1)) + u' ' +
                          percent,
                      columns);
    const int bar = std::clamp(rest - usualStateColumns, fewestBarColumns, mostBarColumns);
    const int room = rest - bar - 1;
    const QString line =
        fitted(nameOf(transfer), name) + u' ' + barOf(permilleOf(transfer), bar) + percent + u' ' + flow;
    return fitted(room > 0 ? QString(line + u' ' + fitted(state, room)) : line, columns);
}

QString ProgressBoard::change(const status::TransferStatus& transfer)
{
    if (m_form == Form::Json) {
        QJsonObject object = status::toJson(transfer, m_files.listFor(transfer));
        object[u"type"] = QStringLiteral("transfer");
        return jsonLine(QJsonDocument(object)) + u'\n';
    }
    if (m_form == Form::Bars) {
        const auto same = std::find_if(m_bars.begin(), m_bars.end(),
                                       [&](const auto& bar) { return bar.sha1 == transfer.sha1; });
        if (same == m_bars.end())
            m_bars.append(transfer);
        else
            *same = transfer;
        m_hasChanged = true;
        return {};
    }
    const bool isLooking =
        transfer.state == status::TransferState::Downloading && transfer.connectedPeers == 0;
    const Told now{transfer.state, permilleOf(transfer) / permilleStep, isLooking};
    Told& told = m_told[transfer.sha1];
    if (told.state == now.state && told.twentieth == now.twentieth && told.isLooking == now.isLooking)
        return {};
    told = now;
    return progressLine(transfer) + u'\n';
}

QString ProgressBoard::remove(const InfoHash& sha1)
{
    m_told.remove(sha1);
    m_files.forget(sha1);
    m_bars.removeIf([&](const auto& bar) { return bar.sha1 == sha1; });
    m_hasChanged = m_form == Form::Bars;
    return {};
}

QString ProgressBoard::say(const QString& line)
{
    m_hasChanged = m_form == Form::Bars;
    return erased() + line + u'\n';
}

QString ProgressBoard::erased()
{
    QString text;
    if (m_drawnLines > 0) // to the first of them, and all below it away
        text = QStringLiteral("\r\x1b[%1A\x1b[J").arg(m_drawnLines);
    m_drawnLines = 0;
    return text;
}

QString ProgressBoard::redraw(int columns, int rows)
{
    if (!m_hasChanged)
        return {};
    m_hasChanged = false;
    QString text = erased();
    const int room = std::max(1, rows - 2); // the last row stays free, and one for what is left out
    const int shown = std::min(int(m_bars.size()), room);
    for (int i = 0; i < shown; ++i)
        text += progressBar(m_bars[i], columns - 1) + u'\n'; // a full row would wrap on some terminals
    m_drawnLines = shown;
    if (const int hidden = int(m_bars.size()) - shown; hidden > 0) {
        text += fitted(QCoreApplication::translate("muster::app::Progress", "and %n more", nullptr, hidden),
                       columns - 1) +
                u'\n';
        ++m_drawnLines;
    }
    return text;
}

} // namespace muster::app
