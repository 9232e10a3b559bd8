// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filechooser.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace muster::ui {

DialogFileChooser::DialogFileChooser()
    : m_downloadFolder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
    , m_shareFolder(QStandardPaths::writableLocation(QStandardPaths::HomeLocation))
{
}

QString DialogFileChooser::chooseDownloadFolder(QWidget* parent)
{
    const QString folder = QFileDialog::getExistingDirectory(
        parent, QCoreApplication::translate("FileChooser", "Where should it be saved?"), m_downloadFolder);
    if (!folder.isEmpty())
        m_downloadFolder = folder;
    return folder;
}

QString DialogFileChooser::chooseTorrentFile(QWidget* parent, const QString& name)
{
    QString fileName = name + QStringLiteral(".torrent");
    fileName.replace(QLatin1Char('/'), QLatin1Char('_')); // a stranger's text
    return QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("FileChooser", "Save the .torrent file"),
        m_shareFolder + QLatin1Char('/') + fileName,
        QCoreApplication::translate("FileChooser", "BitTorrent files (*.torrent)"));
}

QString DialogFileChooser::chooseEventFile(QWidget* parent, const QString& name)
{
    return QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("FileChooser", "Save the events"),
        m_shareFolder + QLatin1Char('/') + name + QStringLiteral(".csv"),
        QCoreApplication::translate("FileChooser", "Tables (*.csv);;JSON lines (*.jsonl)"));
}

QStringList DialogFileChooser::chooseFilesToShare(QWidget* parent)
{
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, QCoreApplication::translate("FileChooser", "Share a file"), m_shareFolder);
    if (!files.isEmpty())
        m_shareFolder = QFileInfo(files.first()).absolutePath();
    return files;
}

QString DialogFileChooser::chooseFolderToShare(QWidget* parent)
{
    const QString folder = QFileDialog::getExistingDirectory(
        parent, QCoreApplication::translate("FileChooser", "Share a folder"), m_shareFolder);
    if (!folder.isEmpty())
        m_shareFolder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace muster::ui
