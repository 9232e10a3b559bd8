// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLabel>

namespace muster::ui {

// A label that shows its text as it is, never as markup; it wraps.
QLabel* plainLabel(const QString& text = {}, QWidget* parent = nullptr);
// The same on one line: before a field, or for a short fact.
QLabel* lineLabel(const QString& text = {}, QWidget* parent = nullptr);
// The title of a part of a page.
QLabel* headingLabel(const QString& text, QWidget* parent = nullptr);

// One line of plain text that is cut with an ellipsis where there is no room; the tooltip has all of it.
class ElidingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidingLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget* parent = nullptr);

    void setLine(const QString& text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Qt::TextElideMode m_mode;
};

// A symbol of resources/icons beside a text; it follows the palette. The text says the same: it is not read
// out.
class SymbolLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SymbolLabel(const QString& symbol, int size = 16, QWidget* parent = nullptr);

    void setSymbol(const QString& symbol);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QIcon m_icon;
};

} // namespace muster::ui
