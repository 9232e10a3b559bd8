// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labelaccess.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QRegularExpression>
#include <QTextDocumentFragment>

namespace muster::ui {

namespace {

class LabelAccess final : public QAccessibleWidget
{
public:
    explicit LabelAccess(QLabel* label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return words();
        if (which == QAccessible::Description)
            return explanation();
        return QAccessibleWidget::text(which);
    }
    QList<QPair<QAccessibleInterface*, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override
    {
        auto found = QAccessibleWidget::relations(match);
        if (QWidget* buddy = label()->buddy(); buddy && match.testFlag(QAccessible::Labelled))
            found.append({QAccessible::queryAccessibleInterface(buddy), QAccessible::Labelled});
        return found;
    }

private:
    QLabel* label() const { return static_cast<QLabel*>(object()); }
    // As it is seen: without markup, and without the mark of the letter that leads to its buddy.
    QString shown() const
    {
        QString text = label()->text();
        if (label()->textFormat() != Qt::PlainText && Qt::mightBeRichText(text))
            return QTextDocumentFragment::fromHtml(text).toPlainText();
        return label()->buddy() ? text.remove(QRegularExpression(QStringLiteral("&(?!&)"))) : text;
    }
    QString words() const
    {
        const QString name = label()->accessibleName();
        if (name.isEmpty() || shown().isEmpty())
            return name + shown();
        return QStringLiteral("%1: %2").arg(name, shown());
    }
    // Its tooltip often repeats all of a text that is cut.
    QString explanation() const
    {
        if (!label()->accessibleDescription().isEmpty())
            return label()->accessibleDescription();
        const QString hint = QTextDocumentFragment::fromHtml(label()->toolTip()).toPlainText();
        return hint == shown() ? QString() : hint;
    }
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* label = qobject_cast<QLabel*>(object);
    return label ? new LabelAccess(label) : nullptr;
}

} // namespace

void installLabelAccess() { QAccessible::installFactory(makeAccess); }

} // namespace muster::ui
