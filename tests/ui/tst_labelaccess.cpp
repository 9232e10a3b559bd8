// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of a label.
#include "ui/format.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>
#include <memory>

using namespace muster::ui;

namespace {

QString heard(QLabel& label, QAccessible::Text which = QAccessible::Name)
{
    return QAccessible::queryAccessibleInterface(&label)->text(which);
}

} // namespace

class LabelAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void text_withAName_isHeardBehindIt()
    {
        const std::unique_ptr<QLabel> label(plainLabel(u"master"_qs));
        QCOMPARE(heard(*label), u"master"_qs);
        label->setAccessibleName(u"Role"_qs);
        QCOMPARE(heard(*label), u"Role: master"_qs);
        label->setText({});
        QCOMPARE(heard(*label), u"Role"_qs);
    }

    void text_ofAStranger_isHeardAsItIs()
    {
        const std::unique_ptr<QLabel> label(plainLabel(u"<b>&film</b>"_qs));
        QCOMPARE(heard(*label), u"<b>&film</b>"_qs);
    }

    void letterOfABuddy_isNotHeard()
    {
        QLineEdit field;
        const std::unique_ptr<QLabel> label(lineLabel(u"&Name of R&&D:"_qs));
        label->setBuddy(&field);
        QCOMPARE(heard(*label), u"Name of R&D:"_qs);
        const auto labelled =
            QAccessible::queryAccessibleInterface(label.get())->relations(QAccessible::Labelled);
        QCOMPARE(labelled.size(), 1);
        QCOMPARE(labelled.first().first->object(), &field);
    }

    void tooltip_thatRepeatsTheText_isNotHeard()
    {
        ElidingLabel label;
        label.setLine(u"a <long> line"_qs);
        QVERIFY(!label.toolTip().isEmpty());
        QCOMPARE(heard(label, QAccessible::Description), QString());
        label.setToolTip(plainToolTip(u"more than <that>"_qs));
        QCOMPARE(heard(label, QAccessible::Description), u"more than <that>"_qs);
    }
};

QTEST_MAIN(LabelAccessTest)
#include "tst_labelaccess.moc"
