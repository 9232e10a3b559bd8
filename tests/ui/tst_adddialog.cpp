// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "ui/dialogs/adddialog.h"
#include "ui/filechooser.h"
#include "ui/mainwindow.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace muster;
using namespace muster::ui;
using muster::status::FilePriority;

namespace {

class ScriptedFileChooser final : public FileChooser
{
public:
    QString folder;
    QString next;

    QString chooseDownloadFolder(QWidget*) override { return next; }
    QString downloadFolder() const override { return folder; }
    QString chooseTorrentFile(QWidget*, const QString&) override { return {}; }
    QStringList chooseFilesToShare(QWidget*) override { return {}; }
    QString chooseFolderToShare(QWidget*) override { return {}; }
};

// As a magnet alone tells it.
status::TransferStatus undescribed()
{
    status::TransferStatus transfer;
    transfer.sha1 = sample::download().sha1;
    transfer.name = u"<b>sample</b>"_qs;
    return transfer;
}

status::TransferStatus described()
{
    status::TransferStatus transfer = undescribed();
    transfer.files = {
        {u"set/one/a.mkv"_qs, 1000, 0}, {u"set/one/b.mkv"_qs, 2000, 0}, {u"set/c.txt"_qs, 30, 0}};
    transfer.sizeBytes = 3030;
    return transfer;
}

} // namespace

class AddDialogTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    ScriptedFileChooser m_chooser;
    std::unique_ptr<AddDialog> m_dialog;

    void open(const status::TransferStatus& transfer)
    {
        m_dialog = std::make_unique<AddDialog>(transfer, m_chooser);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template<typename Widget> Widget* find(const QString& name) const
    {
        return m_dialog->findChild<Widget*>(name);
    }
    QTreeWidgetItem* item(const QString& name) const
    {
        return find<QTreeWidget>(u"files"_qs)
            ->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    // By the keyboard, as a person without a mouse does it.
    void toggle(const QString& name)
    {
        auto* tree = find<QTreeWidget>(u"files"_qs);
        tree->setCurrentItem(item(name));
        QTest::keyClick(tree, Qt::Key_Space);
    }
    AddChoice added()
    {
        QSignalSpy chosen(m_dialog.get(), &AddDialog::chosen);
        QTest::mouseClick(find<QPushButton>(u"add"_qs), Qt::LeftButton);
        return chosen.isEmpty() ? AddChoice{u"nothing"_qs, {}, false, false}
                                : chosen[0][0].value<AddChoice>();
    }

private slots:
    void init()
    {
        m_chooser.folder = m_dir.path();
        m_chooser.next.clear();
    }
    void cleanup() { m_dialog.reset(); }

    void contentWithoutDescription_isAddedWhole()
    {
        open(undescribed());
        QVERIFY(!find<QTreeWidget>(u"files"_qs)->isEnabled());
        QCOMPARE(added(), (AddChoice{m_dir.path(), {}, true, false}));
    }

    void description_bringsTheFiles_asATree()
    {
        open(undescribed());
        m_dialog->update(described());
        auto* tree = find<QTreeWidget>(u"files"_qs);
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 2); // one/ and c.txt
        QCOMPARE(item(u"one"_qs)->childCount(), 2);
        QCOMPARE(added().priorities, QList<FilePriority>(3, FilePriority::Normal));
    }

    void filesThatAreUnchecked_areSkipped()
    {
        open(described());
        toggle(u"b.mkv"_qs);
        QCOMPARE(item(u"one"_qs)->checkState(0), Qt::PartiallyChecked);
        m_dialog->update(described()); // news of the same: the choice stays
        QCOMPARE(added().priorities,
                 (QList<FilePriority>{FilePriority::Normal, FilePriority::Skip, FilePriority::Normal}));
    }

    void folder_isCheckedAsAWhole()
    {
        open(described());
        toggle(u"one"_qs);
        QCOMPARE(added().priorities,
                 (QList<FilePriority>{FilePriority::Skip, FilePriority::Skip, FilePriority::Normal}));
    }

    void nothingChosen_cannotBeAdded()
    {
        open(described());
        QTest::mouseClick(find<QPushButton>(u"noFile"_qs), Qt::LeftButton);
        QVERIFY(!find<QPushButton>(u"add"_qs)->isEnabled());
        toggle(u"c.txt"_qs);
        QTRY_VERIFY(find<QPushButton>(u"add"_qs)->isEnabled());
    }

    void switches_areTold()
    {
        open(described());
        QTest::keyClick(find<QCheckBox>(u"startsNow"_qs), Qt::Key_Space);
        QTest::keyClick(find<QCheckBox>(u"isSequential"_qs), Qt::Key_Space);
        const AddChoice choice = added();
        QVERIFY(!choice.startsNow);
        QVERIFY(choice.isSequential);
    }

    void anotherFolder_isTakenUnlessThePersonChangedTheirMind()
    {
        open(described());
        QTest::mouseClick(find<QPushButton>(u"chooseFolder"_qs), Qt::LeftButton);
        m_chooser.next = m_dir.filePath(u"new"_qs);
        QTest::mouseClick(find<QPushButton>(u"chooseFolder"_qs), Qt::LeftButton);
        QCOMPARE(added().folder, m_chooser.next);
    }

    void moreThanThereIsRoomFor_cannotBeAdded()
    {
        status::TransferStatus huge = described();
        huge.files[0].sizeBytes = qint64(1) << 60;
        open(huge);
        QVERIFY(!find<QPushButton>(u"add"_qs)->isEnabled());
        QVERIFY(find<QLabel>(u"space"_qs)->text().contains(u"Only"));
        toggle(u"a.mkv"_qs);
        QTRY_VERIFY(find<QPushButton>(u"add"_qs)->isEnabled());
    }

    void window_asksOnceForEach_andTellsTheAnswer()
    {
        MainWindow window(Mode::Peer);
        window.show();
        QSignalSpy chosen(&window, &MainWindow::addChosen);
        QSignalSpy declined(&window, &MainWindow::addDeclined);
        window.askToAdd(undescribed());
        window.askToAdd(undescribed());
        QCOMPARE(window.findChildren<AddDialog*>().size(), 1);
        window.describeAsked(described());
        auto* dialog = window.findChild<AddDialog*>();
        QVERIFY(dialog->findChild<QTreeWidget*>()->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(declined.count(), 1);
        QTRY_VERIFY(!window.findChild<AddDialog*>());
        window.askToAdd(described());
        dialog = window.findChild<AddDialog*>();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // without a look at anything
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<InfoHash>(), described().sha1);
        QCOMPARE(declined.count(), 1);
    }
};

QTEST_MAIN(AddDialogTest)
#include "tst_adddialog.moc"
