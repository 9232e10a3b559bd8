// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkdesk.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace muster;
using namespace muster::app;

class NetworkDeskTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_stored;

    void choose(const QString& name) { QSettings().setValue(u"interface"_qs, name); }
    // Presses that button of the question that opens next.
    void press(const QString& name)
    {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, name] {
            const QWidget* box = QApplication::activeModalWidget();
            if (!box)
                return;
            timer->deleteLater();
            QTest::mouseClick(box->findChild<QPushButton*>(name), Qt::LeftButton);
        });
        timer->start(1);
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"muster-test"_qs);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_stored.path());
    }

    void chosenInterface_thatIsThere_isUsed()
    {
        choose(u"lo"_qs);
        const Options options;
        QVERIFY(!NetworkDesk::isChosenAbsent(options));
        QCOMPARE(NetworkDesk::withChosenInterface(options).interface, u"lo"_qs);
        QVERIFY(NetworkDesk::withChosenInterface(options).isInterfaceRemembered);
    }

    void chosenInterface_thatIsGone_isSaid_andTheCommandLineGoesFirst()
    {
        choose(u"gone0"_qs);
        Options options;
        QVERIFY(NetworkDesk::isChosenAbsent(options));
        options.interface = u"lo"_qs;
        QVERIFY(!NetworkDesk::isChosenAbsent(options));
        choose({});
        QVERIFY(!NetworkDesk::isChosenAbsent({}));
    }

    void question_isAnswered()
    {
        choose(u"gone0"_qs);
        press(u"useAll"_qs);
        QVERIFY(NetworkDesk::askToUseAllNetworks());
        press(u"quit"_qs);
        QVERIFY(!NetworkDesk::askToUseAllNetworks());
    }
};

QTEST_MAIN(NetworkDeskTest)
#include "tst_networkdesk.moc"
