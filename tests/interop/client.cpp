// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/client.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace muster::interop {

namespace {

const QString python = QStringLiteral("/usr/bin/python3"); // the one that Debian's packages are for
constexpr int port = 6881;

void writeFile(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Its UDP trackers work only with DHT switched on; a private torrent does not use it for peers.
QStringList aria2(const QString& torrent, const QString& folder, const QString& home)
{
    return {QStringLiteral("aria2c"),
            QStringLiteral("--no-conf"),
            QStringLiteral("--dir=%1").arg(folder),
            QStringLiteral("--enable-dht=true"),
            QStringLiteral("--dht-listen-port=%1").arg(port),
            QStringLiteral("--dht-file-path=%1/dht.dat").arg(home),
            QStringLiteral("--listen-port=%1").arg(port),
            QStringLiteral("--bt-enable-lpd=false"),
            QStringLiteral("--enable-peer-exchange=false"),
            QStringLiteral("--check-integrity=true"),
            QStringLiteral("--file-allocation=none"),
            QStringLiteral("--seed-ratio=0.0"),
            QStringLiteral("--summary-interval=0"),
            QStringLiteral("--console-log-level=info"),
            torrent};
}

QStringList transmission(const QString& torrent, const QString& folder, const QString& home, bool hasUtp)
{
    writeFile(
        home + QStringLiteral("/settings.json"),
        QByteArray(R"({"dht-enabled": false, "lpd-enabled": false, "pex-enabled": false, "utp-enabled": )") +
            (hasUtp ? "true}" : "false}"));
    return {QStringLiteral("transmission-cli"),
            QStringLiteral("--config-dir"),
            home,
            QStringLiteral("--download-dir"),
            folder,
            QStringLiteral("--port"),
            QString::number(port),
            QStringLiteral("--no-portmap"),
            torrent};
}

QStringList qBittorrent(const QString& torrent, const QString& folder, const QString& home,
                        const QString& doneFile)
{
    const QByteArray whenDone = doneFile.isEmpty()
                                    ? QByteArray()
                                    : "[AutoRun]\nenabled=true\nprogram=touch " + doneFile.toUtf8() + "\n";
    writeFile(
        home + QStringLiteral("/qBittorrent/config/qBittorrent.conf"),
        whenDone +
            "[LegalNotice]\nAccepted=true\n"
            "[BitTorrent]\nSession\\DHTEnabled=false\nSession\\LSDEnabled=false\nSession\\PeXEnabled=false\n"
            "Session\\Port=6881\n"
            "[Preferences]\nWebUI\\Port=8099\n");
    return {QStringLiteral("qbittorrent-nox"), QStringLiteral("--profile=%1").arg(home),
            QStringLiteral("--save-path=%1").arg(folder), QStringLiteral("--skip-dialog=true"), torrent};
}

QStringList libtorrent(const ClientPlace& place, bool hasUtp)
{
    QStringList command{python, QStringLiteral(MUSTER_LIBTORRENT_CLIENT), place.torrent, place.folder,
                        Endpoint{place.address, port}.toString() + QStringLiteral(",[::]:%1").arg(port)};
    if (!hasUtp)
        command << QStringLiteral("--no-utp");
    return command;
}

bool hasProgram(const char* name)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty();
}

bool hasPythonModule()
{
    return QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import libtorrent")}) == 0;
}

} // namespace

QStringList commandOf(ClientKind kind, const ClientPlace& place, const ClientTuning& tuning)
{
    switch (kind) {
    case ClientKind::Aria2:
        return aria2(place.torrent, place.folder, place.home);
    case ClientKind::Transmission:
        return transmission(place.torrent, place.folder, place.home, tuning.hasUtp);
    case ClientKind::QBittorrent:
        return qBittorrent(place.torrent, place.folder, place.home, tuning.doneFile);
    case ClientKind::Libtorrent:
        return libtorrent(place, tuning.hasUtp);
    }
    Q_UNREACHABLE();
}

QString nameOf(ClientKind kind)
{
    switch (kind) {
    case ClientKind::Aria2:
        return QStringLiteral("aria2");
    case ClientKind::Transmission:
        return QStringLiteral("transmission");
    case ClientKind::QBittorrent:
        return QStringLiteral("qbittorrent");
    case ClientKind::Libtorrent:
        return QStringLiteral("libtorrent");
    }
    Q_UNREACHABLE();
}

QString missingFor(ClientKind kind)
{
    const auto missing = [](bool isThere, const char* package) {
        return isThere ? QString() : QStringLiteral("it is not installed (%1)").arg(QLatin1String(package));
    };
    switch (kind) {
    case ClientKind::Aria2:
        return missing(hasProgram("aria2c"), "aria2");
    case ClientKind::Transmission:
        return missing(hasProgram("transmission-cli"), "transmission-cli");
    case ClientKind::QBittorrent:
        return missing(hasProgram("qbittorrent-nox"), "qbittorrent-nox");
    case ClientKind::Libtorrent:
        return missing(hasPythonModule(), "python3-libtorrent");
    }
    Q_UNREACHABLE();
}

Client::Client(ClientKind kind, const QString& label, const ClientPlace& place,
               const lab::NetworkNamespace& where, lab::Timeline& timeline)
{
    QDir().mkpath(place.home);
    m_process = std::make_unique<lab::TrackerProcess>(
        label, QStringLiteral("/usr/bin/env"),
        QStringList{QStringLiteral("HOME=%1").arg(place.home)} + commandOf(kind, place), &where, timeline);
}

} // namespace muster::interop
