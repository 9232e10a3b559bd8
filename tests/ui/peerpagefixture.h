// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampledata.h"
#include "ui/filechooser.h"
#include "ui/pages/peerpage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/sidebar.h"

#include <QDropEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <memory>

namespace muster::ui {

// Answers at once, as told.
class ScriptedFileChooser final : public FileChooser
{
public:
    QString folder = QStringLiteral("/srv/sample");
    QStringList files = {QStringLiteral("/srv/a"), QStringLiteral("/srv/b")};
    int asked = 0;

    QString chooseDownloadFolder(QWidget*) override { return ++asked, folder; }
    QString downloadFolder() const override { return folder; }
    QString chooseTorrentFile(QWidget*, const QString& name) override
    {
        return ++asked, folder.isEmpty() ? QString() : folder + u'/' + name + u".torrent"_qs;
    }
    QStringList chooseFilesToShare(QWidget*) override { return ++asked, files; }
    QString chooseFolderToShare(QWidget*) override { return ++asked, folder; }
};

// A page, and what a person does with it most often.
class PeerPageFixture : public QObject
{
    Q_OBJECT

protected:
    ScriptedFileChooser m_chooser;
    std::unique_ptr<PeerPage> m_page;

    template<typename Widget> Widget* find(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }

    DataTable* offers() const { return find<DataTable>(u"offers"_qs); }
    DataTable* transfers() const { return find<DataTable>(u"transfers"_qs); }

    // As the person does: by the row of the side bar. 0: the network's offers, 1: all transfers.
    void lookAt(int row) const
    {
        auto* bar = find<SideBar>(u"sideBar"_qs);
        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, bar->visualItemRect(bar->item(row)).center());
    }

    void openTab(int tab) const
    {
        auto* tabs = find<QTabWidget>(u"details"_qs)->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    }

    static status::TransferStatus queued(quint8 seed, int position)
    {
        status::TransferStatus transfer = sample::download();
        transfer.sha1 = sample::infoHash(seed);
        transfer.name = QString::number(seed);
        transfer.queuePosition = position;
        return transfer;
    }

    static QPoint centerOf(const DataTable* table, int row)
    {
        return table->visualRect(table->model()->index(row, 0)).center();
    }

    bool drop(const QMimeData& data)
    {
        const QPointF at(20, 20);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_page.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &event);
        return true;
    }

private slots:
    void init()
    {
        m_chooser = {};
        m_page = std::make_unique<PeerPage>(m_chooser);
        m_page->resize(1000, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }
};

} // namespace muster::ui
