// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStringList>
#include <QTabBar>
#include <QToolButton>

namespace muster::testing {

// The texts of a widget and of all that is visible in it that have less room than they need; in words, for a
// person. What is made to be cut with an ellipsis (an ElidingLabel, a cell) does not count.
class CutTexts
{
public:
    static QStringList of(const QWidget& root)
    {
        CutTexts cut;
        cut.look(root);
        for (const QWidget* widget : root.findChildren<QWidget*>())
            if (widget->isVisibleTo(&root))
                cut.look(*widget);
        return cut.m_found;
    }

private:
    void report(const QWidget& widget, const QString& text, int needs, int has)
    {
        m_found << QStringLiteral("%1 “%2” needs %3 and has %4")
                       .arg(QString::fromLatin1(widget.metaObject()->className()), text)
                       .arg(needs)
                       .arg(has);
    }

    void look(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            lookAtLabel(*label);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            lookAtButton(*button);
        else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            lookAtTabs(*tabs);
        else if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
            lookAtHeader(*header);
        else if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            lookAtBox(*box);
    }

    void lookAtLabel(const QLabel& label)
    {
        if (label.text().isEmpty() || label.inherits("muster::ui::ElidingLabel"))
            return;
        const QRect room = label.contentsRect();
        if (label.wordWrap()) {
            if (label.heightForWidth(label.width()) > label.height() + 1)
                report(label, label.text(), label.heightForWidth(label.width()), label.height());
            return;
        }
        const int needs = label.fontMetrics().size(Qt::TextShowMnemonic, label.text()).width();
        if (needs > room.width() + 1)
            report(label, label.text(), needs, room.width());
    }

    void lookAtButton(const QAbstractButton& button)
    {
        const auto* tool = qobject_cast<const QToolButton*>(&button);
        if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
            return;
        const int needs = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
        if (needs > button.width() - 4)
            report(button, button.text(), needs, button.width());
    }

    void lookAtTabs(const QTabBar& tabs)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            const int needs = tabs.fontMetrics().size(Qt::TextShowMnemonic, tabs.tabText(i)).width();
            if (!tabs.rect().contains(tabs.tabRect(i)) || needs > tabs.tabRect(i).width())
                report(tabs, tabs.tabText(i), needs, tabs.tabRect(i).width());
        }
    }

    void lookAtHeader(const QHeaderView& header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            const int needs = header.fontMetrics().size(0, text).width();
            if (!header.isSectionHidden(i) && needs > header.sectionSize(i) - 4)
                report(header, text, needs, header.sectionSize(i));
        }
    }

    void lookAtBox(const QComboBox& box)
    {
        const int needs = box.fontMetrics().size(0, box.currentText()).width();
        if (!box.isEditable() && needs > box.width() - 2 * box.fontMetrics().height() / 2)
            report(box, box.currentText(), needs, box.width());
    }

    QStringList m_found;
};

} // namespace muster::testing
