// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QHeaderView;
class QMenu;

namespace muster::ui {

// Columns that are too narrow for their titles, as after another language was chosen, get as much as these
// need. Hidden ones do once they are shown.
void widenToTitles(QHeaderView& header);

// Lets a person choose, move and size the columns of a table or tree: by a menu on its header, and by
// fillMenu() wherever else. The first column always stays. What they chose is a value that can be kept.
class ColumnChooser : public QObject
{
    Q_OBJECT

public:
    // The header owns it. `hidden`: columns that are not shown until somebody chooses them.
    explicit ColumnChooser(QHeaderView* header, const QList<int>& hidden = {});

    void fillMenu(QMenu* menu); // with the columns' names as they are now

    QByteArray state() const;
    // Never narrower than the titles: they may have been in another language.
    // What another version of the program kept, with other columns, is not understood: nothing happens.
    void restore(const QByteArray& state);

private:
    void showMenu(const QPoint& at);

    QHeaderView* m_header;
};

} // namespace muster::ui
