// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filenews.h"
#include "base/ids.h"
#include "status/transferstatus.h"

#include <QHash>
#include <QList>
#include <QString>

namespace muster::app {

// How transfers are told to standard output. Pure: what it returns is to be written as it is.
// - Bars: on a terminal; a line for each transfer, drawn over itself.
// - Lines: into a pipe; a line for each twentieth of a transfer and where its state changes.
// - Json: an object for each change, as status::toJson() has it, with "type": "transfer".
class ProgressBoard
{
public:
    enum class Form : quint8 { Bars, Lines, Json };

    explicit ProgressBoard(Form form)
        : m_form(form)
    {
    }

    // To be written at once. On a terminal nothing: see redraw().
    QString change(const status::TransferStatus& transfer);
    QString remove(const InfoHash& sha1);
    // A line of its own, above the bars.
    QString say(const QString& line);
    // The bars anew, in a terminal of this size; ten times a second is enough. Nothing where nothing changed.
    QString redraw(int columns, int rows);

private:
    struct Told
    {
        status::TransferState state = status::TransferState::Hashing;
        int twentieth = -1;
        bool isLooking = false; // nobody is connected
    };
    QString erased(); // takes the bars away

    const Form m_form;
    QList<status::TransferStatus> m_bars; // in the order they came
    QHash<InfoHash, Told> m_told;
    FileNews m_files; // Json
    int m_drawnLines = 0;
    bool m_hasChanged = false;
};

// "film.mkv  43.2 %  110 MiB of 256 MiB  11.4 MiB/s  downloading, 13 s left"
QString progressLine(const status::TransferStatus& transfer);
// The same with a bar, exactly so many columns wide; the name is cut first.
QString progressBar(const status::TransferStatus& transfer, int columns);

} // namespace muster::app
