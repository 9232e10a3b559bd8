// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accessfile.h"

#include "protocol/stateimage.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace muster::app {

AccessFile::AccessFile(QString path, QString notePath, bool mustExist, QObject* parent)
    : QObject(parent)
    , m_path(QFileInfo(path).absoluteFilePath())
    , m_notePath(std::move(notePath))
    , m_mustExist(mustExist)
{
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &AccessFile::look);
}

void AccessFile::start()
{
    m_timer.start();
    look();
}

AccessFile::Version AccessFile::version() const
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return {};
    return {info.lastModified(), info.size()};
}

void AccessFile::look()
{
    const Version now = version();
    if (m_seen == now || (m_seen && m_changing != now)) {
        m_changing = now;
        return;
    }
    const bool wasThere = m_seen && m_seen->bytes >= 0;
    m_seen = now;
    if (now.bytes >= 0)
        read();
    else if (wasThere || m_mustExist)
        emit rejected(
            Error{tr("the access list “%1” is not there; the list in force stays (to lift it, put an "
                     "empty file there)")
                      .arg(m_path)});
}

void AccessFile::read()
{
    const auto rejectFor = [this](const QString& why) {
        emit rejected(
            Error{tr("the access list “%1” is not taken over: %2. Correct it; until then the list in "
                     "force stays")
                      .arg(m_path, why)});
    };
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return rejectFor(file.errorString());
    const QByteArray text = file.read(maxBytes + 1);
    if (text.size() > maxBytes)
        return rejectFor(tr("it is longer than %1 bytes").arg(maxBytes));
    const auto rules = protocol::parseAccessFile(text);
    if (!rules)
        return rejectFor(rules.error().message);
    const Digest digest = protocol::digestOf(*rules);
    if (digest == m_told.value_or(noted()))
        return;
    m_told = digest;
    emit changed(*rules);
}

void AccessFile::noteStored(const protocol::AccessRules& rules)
{
    QSaveFile note(m_notePath);
    const QByteArray line = QByteArray::number(protocol::digestOf(rules), 16) + '\n';
    const bool isKept = note.open(QIODevice::WriteOnly) && note.write(line) == line.size() && note.commit();
    if (!isKept)
        emit rejected(Error{tr("“%1” cannot be written (%2); at the next start the access list is brought to "
                               "the cluster again. Make its folder writable")
                                .arg(m_notePath, note.errorString())});
}

// 0, which is the empty list's: none was stored yet.
Digest AccessFile::noted() const
{
    QFile note(m_notePath);
    return note.open(QIODevice::ReadOnly) ? note.readLine(32).trimmed().toULongLong(nullptr, 16) : 0;
}

} // namespace muster::app
