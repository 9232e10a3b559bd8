// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accessfile.h"

#include "protocol/stateimage.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace muster::app {

using namespace protocol;

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
    return {info.lastModified(), info.metadataChangeTime(), info.size()};
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

Result<AccessRules> AccessFile::parse() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    const QByteArray text = file.read(maxBytes + 1);
    if (text.size() > maxBytes)
        return fail(tr("it is longer than %1 bytes").arg(maxBytes));
    return parseAccessFile(text);
}

Result<void> AccessFile::check() const
{
    if (!m_mustExist && !QFileInfo::exists(m_path))
        return {};
    const auto rules = parse();
    if (rules)
        return {};
    return fail(tr("the access list “%1” cannot be taken over: %2. Correct it, or start without it")
                    .arg(m_path, rules.error().message));
}

void AccessFile::read()
{
    const auto rules = parse();
    if (!rules) {
        emit rejected(
            Error{tr("the access list “%1” is not taken over: %2. Correct it; until then the list in "
                     "force stays")
                      .arg(m_path, rules.error().message)});
        return;
    }
    const Digest digest = digestOf(*rules);
    if (digest == m_told.value_or(noted()))
        return;
    m_told = digest;
    emit changed(*rules);
}

void AccessFile::noteOtherLineage(const AccessRules& inForce)
{
    if (!QFileInfo::exists(m_path))
        return;
    const auto rules = parse();
    const Digest there = digestOf(inForce);
    if (!rules || digestOf(*rules) == there)
        return;
    m_told = there; // so that it is told when it is saved again
    if (inForce.empty())
        return read();
    emit rejected(Error{tr("the access list “%1” is not in force: the trackers that this one has joined have "
                           "another one. To put it in the place of theirs, save it again")
                            .arg(m_path)});
}

void AccessFile::noteStored(const AccessRules& rules)
{
    QSaveFile note(m_notePath);
    const QByteArray line = QByteArray::number(digestOf(rules), 16) + '\n';
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
