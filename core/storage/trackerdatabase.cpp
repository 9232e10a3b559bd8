// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/trackerdatabase.h"

#include "protocol/adoption.h"
#include "storage/dbconnection.h"
#include "storage/kepttables.h"
#include "storage/trackertables.h"

#include <memory>

namespace muster::storage {

namespace {

constexpr quint32 trackerApplicationId = 0x4d757472; // "Mutr"
constexpr std::chrono::milliseconds restAfterBurst{250};

} // namespace

TrackerDatabase::TrackerDatabase(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_manager(DatabaseFile{path, QStringLiteral(":/sql/tracker"), trackerApplicationId},
                {restAfterBurst, true})
{
    connect(&m_manager, &DbManager::failed, this, &TrackerDatabase::failed, Qt::DirectConnection);
}

TrackerDatabase::~TrackerDatabase() { close(); }

Result<void> TrackerDatabase::open()
{
    return m_manager.open().and_then([this] {
        return m_manager.run([this](DbConnection& connection) {
            TrackerTables(connection).sealIfNew();
            m_applied = TrackerTables(connection).appliedIndex();
        });
    });
}

Result<protocol::StateImage> TrackerDatabase::loadImage()
{
    protocol::StateImage image;
    bool isSound = false;
    const Result<void> read = m_manager.run([&](DbConnection& connection) {
        TrackerTables tables(connection);
        image = tables.image();
        isSound = tables.isSound(image);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!isSound)
        return fail(tr("The tracker's tables contradict their checksum. Put a copy of the database back, or "
                       "move it away to start with an empty one."),
                    Error::Kind::Damage);
    return image;
}

void TrackerDatabase::close() { m_manager.close(); }

void TrackerDatabase::apply(quint64 index, const QByteArray& logEntry)
{
    const qint64 waiting = m_waitingBytes += logEntry.size();
    if (waiting > mostWaitingBytes && !m_isBehind.exchange(true))
        emit behindChanged(true);
    const auto job = [this, index, logEntry](DbConnection& connection) {
        const qint64 left = m_waitingBytes -= logEntry.size();
        if (left <= mostWaitingBytes / 2 && m_isBehind.exchange(false))
            emit behindChanged(false);
        if (index <= m_applied)
            return;
        const Result<protocol::LogEntry> entry = protocol::parseLogEntry(logEntry);
        if (!entry) {
            // The other trackers have applied it: to go on without it would be another database than theirs.
            connection.setError(
                Error{tr("Log entry %1 cannot be read (%2). The other trackers may run a later "
                         "version of Muster: install that one here too.")
                          .arg(index)
                          .arg(entry.error().message)});
            return;
        }
        TrackerTables(connection).apply(index, *entry);
        m_applied = index;
        m_changed = true;
    };
    m_manager.postLazily(job, [this](const Result<void>& stored) { tellDurable(stored); });
}

void TrackerDatabase::replaceAll(const QByteArray& stateImage)
{
    const auto job = [this, stateImage](DbConnection& connection) {
        const Result<protocol::StateImage> image = protocol::parseStateImage(stateImage);
        if (!image) {
            connection.setError(
                Error{tr("The master's copy of the database cannot be read (%1). It may run a "
                         "later version of Muster: install that one here too.")
                          .arg(image.error().message)});
            return;
        }
        TrackerTables(connection).replaceAll(*image);
        m_applied = image->appliedIndex;
        ++m_replacements;
        m_changed = true;
    };
    m_manager.post(job, [this](const Result<void>& stored) { tellDurable(stored); });
}

void TrackerDatabase::requestImage()
{
    const auto image = std::make_shared<QByteArray>();
    m_manager.post([image](DbConnection& connection) { *image = TrackerTables(connection).encodedImage(); },
                   [this, image](const Result<void>& stored) {
                       if (!stored)
                           return;
                       tellDurable(stored);
                       emit imageReady(*image, m_replacements);
                   });
}

void TrackerDatabase::requestAdoption(ClusterTime now, NodeId origin, quint64 boot)
{
    const auto parts = std::make_shared<QList<QByteArray>>();
    m_manager.post(
        [=](DbConnection& connection) {
            *parts = protocol::adoptionOf(TrackerTables(connection).image(), now, origin, boot);
        },
        [this, parts](const Result<void>& stored) {
            if (stored)
                emit adoptionReady(*parts, m_replacements);
        });
}

void TrackerDatabase::keep(const Lineage& next)
{
    m_manager.postAlone([this, next](DbConnection& connection) {
        if (const Result<void> kept = KeptTables::keep(connection, m_path, next); !kept) {
            connection.rollback(); // the tables themselves are well
            emit keptFailed(kept.error());
        }
    });
}

void TrackerDatabase::requestKept(NodeId origin, quint64 boot)
{
    m_manager.postAlone([this, origin, boot](DbConnection&) {
        Result<QList<QByteArray>> parts;
        if (const auto kept = KeptTables::of(m_path))
            parts = kept->adoption(origin, boot);
        if (!parts)
            emit keptFailed(parts.error());
        emit keptReady(parts.value_or(QList<QByteArray>()));
    });
}

void TrackerDatabase::settleKept(const QString& asidePath)
{
    m_manager.postAlone([this, asidePath](DbConnection&) {
        const auto kept = KeptTables::of(m_path);
        if (!kept)
            return;
        if (const auto done = asidePath.isEmpty() ? kept->remove() : kept->renameTo(asidePath); !done)
            emit keptFailed(done.error());
    });
}

// The first completion of a burst tells for all of its jobs.
void TrackerDatabase::tellDurable(const Result<void>& stored)
{
    if (!stored || !m_changed)
        return;
    m_changed = false;
    emit durable(m_applied, m_replacements);
}

} // namespace muster::storage
