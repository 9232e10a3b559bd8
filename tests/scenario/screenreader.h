// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRect>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace muster::scenario {

// Something on the screen, as a screen reader is told of it.
struct Seen
{
    QString role; // AT-SPI's words: push button, list item, table cell …
    QString name;
    QString description;
    QRect where; // on the screen
    bool isEnabled = false;
};

// Reads what programs show by AT-SPI, as Orca does: what it finds, a screen reader finds, too. On a message
// bus of its own. Each question blocks; a program that does not answer has nothing on the screen.
class ScreenReader
{
public:
    static QString whatIsMissing(); // as Desk's

    ~ScreenReader();

    // Programs that are started with this environment from now on can be read.
    bool open(QProcessEnvironment& environment);

    // All that this process shows now; what is below a hidden thing is left out.
    QList<Seen> look(qint64 process) const;
    // Names are matched as a whole.
    std::optional<Seen> find(qint64 process, const QString& role, const QString& namePattern) const;
    QList<Seen> findAll(qint64 process, const QString& role, const QString& namePattern) const;

private:
    struct Place
    {
        QString service;
        QString path;
    };
    QList<Place> childrenOf(const Place& place) const;
    bool isShown(const Place& place, bool& isEnabled) const;
    QVariant property(const Place& place, const QString& name) const;
    void read(const Place& place, int depth, QList<Seen>& seen) const;
    QVariantList ask(const Place& place, const QString& interface, const QString& question,
                     const QVariantList& arguments = {}) const;

    QProcess m_daemon;
    QDBusConnection m_bus{QString()};
};

} // namespace muster::scenario
