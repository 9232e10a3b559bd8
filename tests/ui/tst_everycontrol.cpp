// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for each control of both windows, on each page: a name for screen readers, a way to it by
// keyboard, room for its text in every language at 100 % and at 200 %, and texts that follow the language.
#include "cuttexts.h"
#include "outermostpages.h"
#include "sampledata.h"
#include "samplerecord.h"
#include "ui/dialogs/adddialog.h"
#include "ui/dialogs/clusterdialog.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/dialogs/questions.h"
#include "ui/dialogs/roledialog.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/dialogs/transferlimitsdialog.h"
#include "ui/filechooser.h"
#include "ui/mainwindow.h"
#include "ui/models/trackertablemodel.h"
#include "ui/translation.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/trackertable.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <functional>
#include <memory>

using namespace muster;
using namespace muster::ui;

namespace {

std::unique_ptr<QWidget> trackerWindow()
{
    auto window = std::make_unique<MainWindow>(Mode::Tracker);
    window->showCluster(sample::cluster());
    for (const auto& event : sample::events())
        window->addEvent(event);
    window->showRound(sample::round(12));
    window->addActivity(sample::activity(1));
    return window;
}

std::unique_ptr<QWidget> peerWindow()
{
    auto window = std::make_unique<MainWindow>(Mode::Peer);
    window->showOffers(sample::offers());
    window->showTransfer(sample::download());
    window->showTransfer(sample::share());
    window->showContact({true, QStringLiteral("10.0.0.17:6969"), 2'400, 0});
    window->selectTransfer(sample::download().sha1);
    return window;
}

using Made = std::function<std::shared_ptr<QWidget>()>;

// A dialog, in the size that it has of itself.
template<typename Dialog, typename... Arguments> Made dialog(Arguments... arguments)
{
    return [=] { return std::make_shared<Dialog>(arguments...); };
}

// A box that is asked over some window; it goes with that.
Made question(const std::function<QMessageBox*(QWidget*)>& ask)
{
    return [ask] {
        const auto window = std::make_shared<QWidget>();
        return std::shared_ptr<QWidget>(window, ask(window.get()));
    };
}

std::unique_ptr<QWidget> clusterDialog()
{
    auto dialog = std::make_unique<ClusterDialog>();
    dialog->showCluster(sample::cluster(), {true, QStringLiteral("10.0.0.17:6969"), 2'400, 0, 2});
    return dialog;
}

DialogFileChooser& chooser()
{
    static DialogFileChooser chooser;
    return chooser;
}

// Windows that a person looks at for long, and may switch the language of.
const QList<std::pair<const char*, Made>>& windows()
{
    static const QList<std::pair<const char*, Made>> all{
        {"tracker", trackerWindow},
        {"peer", peerWindow},
        {"first start", dialog<RoleDialog>()},
        {"network", dialog<NetworkDialog>()},
        {"trackers", clusterDialog},
    };
    return all;
}

// What is answered before anything else can be done.
const QList<std::pair<const char*, Made>>& modalDialogs()
{
    using status::TrackerOrder;
    const auto nothing = [] {};
    const auto order = [nothing](TrackerOrder what) {
        return question([=](QWidget* over) {
            const auto cluster = sample::cluster();
            return askToOrder(cluster, cluster.trackers[0], what, 10, StartAgain::FromHere, over, nothing);
        });
    };
    static const QList<std::pair<const char*, Made>> all{
        {"add", [] { return std::make_unique<AddDialog>(sample::download(), chooser()); }},
        {"share",
         [] {
             return std::make_unique<ShareDialog>(QStringList{QStringLiteral("/home/sample/Lectures")},
                                                  chooser());
         }},
        {"limits", dialog<LimitsDialog>(status::PeerLimits())},
        {"limits of one", dialog<TransferLimitsDialog>(QList{sample::download()})},
        {"link", dialog<LinkDialog>(QStringLiteral("minutes.odt"),
                                    QStringLiteral("muster:?k=c2FtcGxlLXNhbXBsZS1zYW1wbGU"))},
        {"first passphrase", dialog<PassphraseDialog>(false)},
        {"passphrase", dialog<PassphraseDialog>(true)},
        {"stop?",
         question([=](QWidget* over) { return askToStopTracker(sample::cluster(), over, nothing); })},
        {"order stop?", order(TrackerOrder::Stop)},
        {"crash?", order(TrackerOrder::Crash)},
        {"freeze?", order(TrackerOrder::Freeze)},
        {"isolate?", order(TrackerOrder::Isolate)},
        {"promote?", order(TrackerOrder::Promote)},
        {"start?", question([=](QWidget* over) { return askToStart(u"attic"_qs, over, nothing); })},
        {"one more?", question([=](QWidget* over) { return askToAddTracker(over, nothing); })},
        {"those, too?", question([](QWidget* over) { return askAboutAddedTrackers(2, over, [](bool) {}); })},
        {"open?", question([=](QWidget* over) { return askToOpenCluster(over, nothing); })},
        {"remove?", question([](QWidget* over) {
             return askToRemoveTransfers({sample::download(), sample::share()}, over, [](bool) {});
         })},
        {"leave?", question([=](QWidget* over) { return askToLeave(2, 1, over, nothing); })},
    };
    return all;
}

// Calls `look` with each page, and pages within pages, in front.
void onEachPage(QWidget& part, const std::function<void()>& look)
{
    QTabWidget* pages = testing::outermostPages(part);
    if (!pages) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(); // layouts that follow what came last
        look();
        return;
    }
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentIndex(i);
        onEachPage(*pages->widget(i), look);
    }
}

bool isControl(const QWidget& widget)
{
    const bool isPart = widget.objectName().startsWith(u"qt_") || qobject_cast<const QScrollBar*>(&widget) ||
                        widget.inherits("QTableCornerButton") || widget.inherits("QMenu") ||
                        widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QHeaderView");
    return !isPart && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) &&
           (widget.inherits("QAbstractButton") || widget.inherits("QLineEdit") ||
            widget.inherits("QComboBox") || widget.inherits("QAbstractItemView") ||
            widget.inherits("QAbstractSpinBox") || widget.inherits("QGraphicsView"));
}

QString inWords(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u" \"" + widget.objectName() + u'"';
}

void append(QStringList& texts, const QWidget& widget)
{
    texts << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription()
          << widget.windowTitle();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        texts << group->title();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget);
        header && header->model() && header->orientation() == Qt::Horizontal)
        for (int i = 0; i < header->count(); ++i)
            texts << header->model()->headerData(i, Qt::Horizontal).toString();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
        view && view->model() && !view->inherits("QHeaderView"))
        for (int row = 0; row < view->model()->rowCount(); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column)
                texts << view->model()->index(row, column).data().toString();
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip();
}

// All that can be read or heard, page by page.
QStringList textsOf(QWidget& window)
{
    QStringList texts;
    onEachPage(window, [&] {
        append(texts, window);
        for (const QWidget* widget : window.findChildren<QWidget*>())
            if (!qobject_cast<const QTabBar*>(widget->parent())) // Qt's own buttons keep their first names
                append(texts, *widget);
    });
    texts.removeAll(QString());
    return texts;
}

} // namespace

class EveryControlTest : public QObject
{
    Q_OBJECT

    static void addWindows()
    {
        QTest::addColumn<Made>("made");
        for (const auto& [name, made] : windows())
            QTest::newRow(name) << made;
    }
    static void addAll()
    {
        addWindows();
        for (const auto& [name, made] : modalDialogs())
            QTest::newRow(name) << made;
    }

    // Both windows on a screen of usual size at 100 %, and at 200 %.
    static void addRoomyWindows()
    {
        for (const Language& language : languages())
            for (const QSize& size : {QSize(1600, 1000), QSize(800, 500)})
                for (const auto& [name, made] : windows().first(2))
                    QTest::addRow("%s %s %d", name, qPrintable(language.code), size.width())
                        << made << language.code << size;
    }

private slots:
    void controls_ofEachPage_haveANameForScreenReaders_data() { addAll(); }
    void controls_ofEachPage_haveANameForScreenReaders()
    {
        QFETCH(const Made, made);
        const auto window = made();
        window->show();
        int controls = 0;
        QStringList nameless;
        onEachPage(*window, [&] {
            for (QWidget* widget : window->findChildren<QWidget*>()) {
                if (!widget->isVisibleTo(window.get()) || !isControl(*widget))
                    continue;
                ++controls;
                auto* interface = QAccessible::queryAccessibleInterface(widget);
                if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
                    nameless << inWords(*widget);
            }
        });
        QVERIFY(controls > 1);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; ")));
    }

    void controls_ofEachPage_areReachedByTheTabKey_data() { addAll(); }
    void controls_ofEachPage_areReachedByTheTabKey()
    {
        QFETCH(const Made, made);
        const auto window = made();
        window->show();
        QStringList unreached;
        onEachPage(*window, [&] {
            QSet<const QWidget*> chain;
            for (const QWidget* widget = window.get(); !chain.contains(widget);
                 widget = widget->nextInFocusChain())
                chain.insert(widget);
            for (QWidget* widget : window->findChildren<QWidget*>()) {
                const bool isButton =
                    widget->inherits("QAbstractButton") && widget->isVisibleTo(window.get()) &&
                    widget->isEnabled() && !widget->objectName().startsWith(u"qt_") &&
                    !widget->inherits("QTableCornerButton") && !widget->parentWidget()->inherits("QTabBar") &&
                    !widget->parentWidget()->inherits("QLineEdit") &&
                    !widget->parentWidget()->inherits("QMenuBar");
                if (isButton && (!(widget->focusPolicy() & Qt::TabFocus) || !chain.contains(widget)))
                    unreached << inWords(*widget);
            }
        });
        QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(u"; ")));
    }

    void rowsOfTheSideBar_areReachedByArrows_andNamed()
    {
        const auto window = peerWindow();
        window->show();
        auto* bar = window->findChild<SideBar*>();
        auto* views = window->findChild<QStackedWidget*>();
        QVERIFY(bar->focusPolicy() & Qt::TabFocus);
        bar->setCurrentRow(0);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(bar);
        for (int row = 0; row < bar->count(); ++row) {
            QCOMPARE(bar->currentRow(), row);
            QCOMPARE(views->currentIndex(), row == 0 ? 0 : 1); // shown without a click
            const QString name = list->child(row)->text(QAccessible::Name);
            QCOMPARE(name, bar->item(row)->text());
            QVERIFY(name.contains(QRegularExpression(u"\\p{L}.*\\d"_qs))); // what, and how many
            QTest::keyClick(bar, Qt::Key_Down);
        }
        QCOMPARE(bar->currentRow(), bar->count() - 1);
        QTest::keyClick(bar, Qt::Key_Home);
        QCOMPARE(bar->currentRow(), 0);
    }

    void texts_ofEachPage_followTheLanguage_data() { addAll(); }
    void texts_ofEachPage_followTheLanguage()
    {
        QFETCH(const Made, made);
        Translation translation;
        translation.use(QStringLiteral("en"));
        const auto switched = made();
        switched->show();
        const QStringList were = textsOf(*switched);
        translation.use(QStringLiteral("de"));
        QCoreApplication::processEvents(); // windows are told by an event
        const auto fresh = made();
        fresh->show();
        const QStringList are = textsOf(*switched);
        const QStringList should = textsOf(*fresh);
        QStringList wrong;
        for (const QString& text : are)
            if (were.contains(text) && !should.contains(text))
                wrong << text;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u" | ")));
    }

    void texts_ofEachPage_haveRoom_data()
    {
        QTest::addColumn<Made>("made");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        addRoomyWindows();
        for (const Language& language : languages())
            for (const auto& [name, made] : windows() + modalDialogs())
                QTest::addRow("%s %s as it is", name, qPrintable(language.code))
                    << made << language.code << QSize();
    }
    void texts_ofEachPage_haveRoom()
    {
        QFETCH(const Made, made);
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        Translation translation;
        translation.use(language);
        const auto window = made();
        if (size.isValid())
            window->resize(size);
        window->show();
        QStringList cut;
        onEachPage(*window, [&] { cut << testing::CutTexts::of(*window); });
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u"; ")));
    }

    void texts_afterTheLanguageWasSwitched_haveRoom_data()
    {
        QTest::addColumn<Made>("made");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        addRoomyWindows();
    }
    void texts_afterTheLanguageWasSwitched_haveRoom()
    {
        QFETCH(const Made, made);
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        Translation translation;
        translation.use(QStringLiteral("en"));
        const auto window = made();
        window->resize(size);
        window->show();
        onEachPage(*window, [] {}); // each is laid out for English
        translation.use(language);
        QCoreApplication::processEvents(); // windows are told by an event
        QStringList cut;
        onEachPage(*window, [&] { cut << testing::CutTexts::of(*window); });
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u"; ")));
        if (const auto* list = window->findChild<QListWidget*>(QStringLiteral("sideBar")))
            QVERIFY(list->viewport()->width() >= list->sizeHintForColumn(0));
    }

    void titles_ofColumnsFromAnotherLanguage_haveRoom_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language& language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void titles_ofColumnsFromAnotherLanguage_haveRoom()
    {
        QFETCH(const QString, language);
        Translation translation;
        translation.use(QStringLiteral("en"));
        QVariantMap kept;
        {
            const auto window = peerWindow();
            window->show();
            onEachPage(*window, [&] {
                for (auto* header : window->findChildren<QHeaderView*>())
                    if (header->orientation() == Qt::Horizontal)
                        for (int i = 0; i < header->count(); ++i)
                            header->resizeSection(i, header->minimumSectionSize());
            });
            kept = static_cast<MainWindow&>(*window).state();
        }
        translation.use(language);
        const auto window = peerWindow();
        static_cast<MainWindow&>(*window).restore(kept);
        window->resize(1600, 1000);
        window->show();
        QStringList cut;
        onEachPage(*window, [&] { cut << testing::CutTexts::of(*window); });
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u"; ")));
    }

    void tables_withRows_areNotSaidToBeEmpty()
    {
        Translation translation;
        translation.use(QStringLiteral("en"));
        MainWindow window(Mode::Tracker);
        window.show();
        window.findChild<QTabWidget*>(QStringLiteral("pages"))->setCurrentIndex(1);
        const auto* table = window.findChild<TrackerTable*>();
        QTRY_VERIFY(table->accessibleDescription().contains(u"No tracker"));
        window.showCluster(sample::cluster());
        QTRY_COMPARE(table->accessibleDescription(), QString());
        QVERIFY(!table->model()->index(2, TrackerTableModel::Lag).data().toString().isEmpty());
    }

    void windows_fitOnASmallScreen_data() { addWindows(); }
    void windows_fitOnASmallScreen()
    {
        QFETCH(const Made, made);
        Translation translation;
        for (const Language& language : languages()) {
            translation.use(language.code);
            const auto window = made();
            window->show();
            QVERIFY(QGuiApplication::primaryScreen()->size().width() <= 800); // of Qt's offscreen platform
            const QSize least = window->minimumSizeHint();
            QVERIFY2(window->width() <= 800 && least.width() <= 800 && least.height() <= 560,
                     qPrintable(u"%1: %2 × %3"_qs.arg(language.code).arg(least.width()).arg(least.height())));
        }
    }

    void textsWithoutRoom_areFound() // what the test above relies on
    {
        QWidget window;
        QLabel label(QStringLiteral("far too long for so little room"), &window);
        label.setGeometry(0, 0, 20, 20);
        window.show();
        QCOMPARE(testing::CutTexts::of(window).size(), 1);
        label.adjustSize();
        QVERIFY(testing::CutTexts::of(window).isEmpty());
    }
};

QTEST_MAIN(EveryControlTest)
#include "tst_everycontrol.moc"
