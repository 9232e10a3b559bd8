// SPDX-License-Identifier: GPL-3.0-or-later
// muster_album FOLDER [LANGUAGE...]: pictures of every page of both windows, with the data of a real cluster
// that runs meanwhile, in each language, light and dark, at 100 % and at 200 % on a screen of the same size;
// and says which texts are cut. Called by `./dev screenshots`.
#include "livecluster.h"

#include "app/networkdesk.h"
#include "outermostpages.h"
#include "pictures.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/dialogs/roledialog.h"
#include "ui/translation.h"
#include "ui/widgets/sidebar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>
#include <QTextStream>

using namespace muster;
using namespace muster::album;

namespace {

// Both windows with all that can be opened in them.
class Album
{
public:
    explicit Album(testing::Pictures& pictures)
        : m_pictures(pictures)
    {
    }

    // All pages, and pages within pages.
    void saveWindow(ui::MainWindow& window, const QString& name)
    {
        const QSize was = window.size();
        window.resize(QSize(1600, 1000) / m_pictures.scale());
        savePages(window, window, name);
        saveMenus(window, name);
        window.resize(was);
    }

private:
    void savePages(ui::MainWindow& window, QWidget& part, const QString& name)
    {
        QTabWidget* pages = testing::outermostPages(part);
        if (!pages) {
            window.show();
            chooseRows(window);
            m_pictures.save(window, name);
            return;
        }
        for (int i = 0; i < pages->count(); ++i) {
            pages->setCurrentIndex(i);
            savePages(window, *pages->widget(i), name + u'-' + nameOf(*pages->widget(i)));
        }
        pages->setCurrentIndex(0);
    }

    // The first of each table that is seen, once it is there.
    static void chooseRows(const QWidget& window)
    {
        (void)QTest::qWaitFor(
            [&window] {
                bool areChosen = true;
                for (auto* view : window.findChildren<QAbstractItemView*>()) {
                    if (!view->isVisible() || !view->model() || view->currentIndex().isValid())
                        continue;
                    if (view->model()->rowCount() > 0)
                        view->setCurrentIndex(view->model()->index(0, 0));
                    areChosen &= view->currentIndex().isValid();
                }
                return areChosen;
            },
            testing::Pictures::updateMs);
    }

    // A page's own name, or that of its class: "topology" of muster::ui::TopologyPage.
    static QString nameOf(const QWidget& page)
    {
        if (const auto* scroll = qobject_cast<const QScrollArea*>(&page); scroll && scroll->widget())
            return nameOf(*scroll->widget());
        if (!page.objectName().isEmpty() && !page.objectName().startsWith(u"qt_"))
            return page.objectName();
        QString name = QString::fromLatin1(page.metaObject()->className()).section(u"::"_qs, -1);
        return name.remove(u"Page"_qs).remove(u"View"_qs).toLower();
    }

    void saveMenus(ui::MainWindow& window, const QString& name)
    {
        for (QAction* action : window.menuBar()->actions()) {
            if (!action->menu() || !action->isVisible())
                continue;
            action->menu()->adjustSize();
            const qsizetype at = window.menuBar()->actions().indexOf(action);
            m_pictures.save(*action->menu(), name + u"-menu-"_qs + QString::number(at + 1));
            action->menu()->hide();
        }
    }

    testing::Pictures& m_pictures;
};

void saveAll(LiveCluster& cluster, testing::Pictures& pictures)
{
    Album album(pictures);
    album.saveWindow(cluster.trackerWindow(), QStringLiteral("tracker"));
    auto* sideBar = cluster.peerWindow().findChild<ui::SideBar*>();
    sideBar->select(std::nullopt);
    cluster.peerWindow().resize(QSize(1600, 1000) / pictures.scale());
    pictures.save(cluster.peerWindow(), QStringLiteral("peer-offers"));
    sideBar->select(ui::TransferGroup::All);
    album.saveWindow(cluster.peerWindow(), QStringLiteral("peer"));
    ui::RoleDialog first;
    pictures.save(first, QStringLiteral("first-start"));
    app::Options options = cluster.options();
    options.interface = QStringLiteral("127.0.0.1");
    app::NetworkDesk desk(options);
    desk.open(&cluster.peerWindow());
    QTest::qWait(int(app::NetworkCheck::patience.count()) + testing::Pictures::updateMs);
    auto* network = cluster.peerWindow().findChild<ui::NetworkDialog*>();
    pictures.save(*network, QStringLiteral("network"));
    network->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

int main(int argc, char** argv)
{
    QTemporaryDir home; // so that no one's settings are read or written
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toLocal8Bit());
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    QTextStream errors(stderr);
    if (arguments.isEmpty() || !QDir().mkpath(arguments.first())) {
        errors << "usage: muster_album FOLDER [LANGUAGE...]" << Qt::endl;
        return 2;
    }
    const QDir folder(arguments.takeFirst());
    QDir(home.path()).mkpath(QStringLiteral("Downloads"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setQuitOnLastWindowClosed(false);
    ui::Translation translation;
    translation.use(arguments.value(0, QStringLiteral("en"))); // for what is written once, as events are
    LiveCluster cluster;
    if (const auto started = cluster.start(); !started) {
        errors << started.error().message << Qt::endl;
        return 1;
    }
    const bool areSaved = testing::takeEachLook(
        folder, arguments, [&cluster](testing::Pictures& pictures) { saveAll(cluster, pictures); });
    cluster.stop();
    return areSaved ? 0 : 1;
}
