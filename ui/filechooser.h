// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace muster::ui {

// Asks the person for files and folders. An empty answer means that they changed their mind.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    virtual QString chooseDownloadFolder(QWidget* parent) = 0;
    // Where the person put things last, or where the system has them put.
    virtual QString downloadFolder() const = 0;
    // `name` is a proposal; may be changed.
    virtual QString chooseTorrentFile(QWidget* parent, const QString& name) = 0;
    // Likewise, where events are saved.
    virtual QString chooseEventFile(QWidget* parent, const QString& name)
    {
        Q_UNUSED(parent)
        Q_UNUSED(name)
        return {};
    }
    virtual QStringList chooseFilesToShare(QWidget* parent) = 0;
    virtual QString chooseFolderToShare(QWidget* parent) = 0;
};

// By the system's dialogs. It remembers where the person was last, as long as it lives.
class DialogFileChooser final : public FileChooser
{
public:
    DialogFileChooser();

    QString chooseDownloadFolder(QWidget* parent) override;
    QString downloadFolder() const override { return m_downloadFolder; }
    QString chooseTorrentFile(QWidget* parent, const QString& name) override;
    QString chooseEventFile(QWidget* parent, const QString& name) override;
    QStringList chooseFilesToShare(QWidget* parent) override;
    QString chooseFolderToShare(QWidget* parent) override;

private:
    QString m_downloadFolder;
    QString m_shareFolder;
};

} // namespace muster::ui
