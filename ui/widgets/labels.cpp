// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/labelaccess.h"

#include <QPainter>
#include <QStyle>

namespace muster::ui {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    installLabelAccess();
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QLabel* lineLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setWordWrap(false);
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    QLabel* label = lineLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    label->setFont(font);
    return label;
}

ElidingLabel::ElidingLabel(Qt::TextElideMode mode, QWidget* parent)
    : QLabel(parent)
    , m_mode(mode)
{
    installLabelAccess();
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidingLabel::setLine(const QString& text)
{
    const QString line = plainLine(text);
    if (line == this->text())
        return;
    setText(line);
    setToolTip(plainToolTip(line));
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
}

void ElidingLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString line = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), line,
                          foregroundRole());
}

SymbolLabel::SymbolLabel(const QString& symbol, int size, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
    setSymbol(symbol);
}

void SymbolLabel::setSymbol(const QString& symbol)
{
    if (symbol == m_name)
        return;
    m_name = symbol;
    m_icon = symbolIcon(symbol);
    update();
}

void SymbolLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace muster::ui
