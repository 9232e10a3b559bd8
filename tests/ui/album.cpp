// SPDX-License-Identifier: GPL-3.0-or-later
// muster_album FOLDER [LANGUAGE...]: pictures of every page of both windows, with the data of a real cluster
// that runs meanwhile, in each language, light and dark, at 100 % and at 200 % on a screen of the same size;
// and says which texts are cut. Called by `./dev screenshots`.
#include "livecluster.h"

#include "app/networkdesk.h"
#include "cuttexts.h"
#include "outermostpages.h"
#include "ui/darkpalette.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/dialogs/roledialog.h"
#include "ui/translation.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QScrollArea>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>
#include <QTextStream>

using namespace muster;
using namespace muster::album;

namespace {

constexpr int updateMs = 400; // windows are told ten times a second at most

class Album
{
public:
    Album(const QDir& folder, int scale, const QString& suffix)
        : m_folder(folder)
        , m_scale(scale)
        , m_suffix(suffix)
    {
    }

    // All pages, and pages within pages.
    void saveWindow(ui::MainWindow& window, const QString& name)
    {
        const QSize was = window.size();
        window.resize(QSize(1600, 1000) / m_scale);
        for (auto* view : window.findChildren<QAbstractItemView*>())
            if (view->model() && view->model()->rowCount() > 0 && !view->currentIndex().isValid())
                view->setCurrentIndex(view->model()->index(0, 0));
        savePages(window, window, name);
        saveMenus(window, name);
        window.resize(was);
    }

    void save(QWidget& widget, const QString& name)
    {
        widget.show();
        QTest::qWait(updateMs);
        QPixmap picture(widget.size() * m_scale);
        picture.setDevicePixelRatio(m_scale);
        picture.fill(Qt::transparent);
        widget.render(&picture);
        m_areSaved &= picture.save(m_folder.filePath(name + m_suffix + u".png"));
        for (const QString& cut : testing::CutTexts::of(widget))
            m_cut << name + m_suffix + u": " + cut;
    }

    bool areSaved() const { return m_areSaved; }
    const QStringList& cut() const { return m_cut; }

private:
    void savePages(ui::MainWindow& window, QWidget& part, const QString& name)
    {
        QTabWidget* pages = testing::outermostPages(part);
        if (!pages) {
            save(window, name);
            return;
        }
        for (int i = 0; i < pages->count(); ++i) {
            pages->setCurrentIndex(i);
            savePages(window, *pages->widget(i), name + u'-' + nameOf(*pages->widget(i)));
        }
        pages->setCurrentIndex(0);
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
            save(*action->menu(), name + u"-menu-"_qs + QString::number(at + 1));
            action->menu()->hide();
        }
    }

    QDir m_folder;
    const int m_scale;
    const QString m_suffix;
    bool m_areSaved = true;
    QStringList m_cut;
};

bool saveAll(LiveCluster& cluster, const QDir& folder, const QString& language, bool isDark, int scale,
             QTextStream& out)
{
    Album album(folder, scale,
                QStringLiteral("-%1-%2-%3x")
                    .arg(language, isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                    .arg(scale));
    album.saveWindow(cluster.trackerWindow(), QStringLiteral("tracker"));
    album.saveWindow(cluster.peerWindow(), QStringLiteral("peer"));
    ui::RoleDialog first;
    album.save(first, QStringLiteral("first-start"));
    app::Options options = cluster.options();
    options.interface = QStringLiteral("127.0.0.1");
    app::NetworkDesk desk(options);
    desk.open(&cluster.peerWindow());
    QTest::qWait(int(app::NetworkCheck::patience.count()) + updateMs);
    auto* network = cluster.peerWindow().findChild<ui::NetworkDialog*>();
    album.save(*network, QStringLiteral("network"));
    network->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const QString& cut : album.cut())
        out << "cut: " << cut << Qt::endl;
    return album.areSaved();
}

} // namespace

int main(int argc, char** argv)
{
    QTemporaryDir home; // so that no one's settings are read or written
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toLocal8Bit());
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    QTextStream out(stdout);
    QTextStream errors(stderr);
    if (arguments.isEmpty() || !QDir().mkpath(arguments.first())) {
        errors << "usage: muster_album FOLDER [LANGUAGE...]" << Qt::endl;
        return 2;
    }
    const QDir folder(arguments.takeFirst());
    QDir(home.path()).mkpath(QStringLiteral("Downloads"));
    if (arguments.isEmpty())
        for (const ui::Language& language : ui::languages())
            arguments << language.code;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setQuitOnLastWindowClosed(false);
    ui::Translation translation;
    translation.use(arguments.first());
    LiveCluster cluster;
    if (const auto started = cluster.start(); !started) {
        errors << started.error().message << Qt::endl;
        return 1;
    }
    const QPalette light = QApplication::palette();
    bool areSaved = true;
    for (const QString& language : std::as_const(arguments)) {
        translation.use(language);
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? ui::darkPalette() : light);
            for (const int scale : {1, 2})
                areSaved &= saveAll(cluster, folder, language, isDark, scale, out);
        }
    }
    cluster.stop();
    return areSaved ? 0 : 1;
}
