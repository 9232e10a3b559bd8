// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/networkcheck.h"
#include "status/networkstatus.h"

#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

class QWidget;

namespace muster::ui {
class NetworkDialog;
}

namespace muster::app {

// What the windows can see and choose of the network: the dialog, its checks, and the interface that is
// remembered. Main thread.
class NetworkDesk : public QObject
{
    Q_OBJECT
public:
    // Before the start: names and the key are looked up at the first check, which blocks for that long.
    explicit NetworkDesk(const Options& options, QObject* parent = nullptr);
    // Of what runs. `listensAt`: in words, where it is reached.
    NetworkDesk(const NodeSettings& settings, const QStringList& listensAt, QObject* parent = nullptr);

    void open(QWidget* parent);

    // With the interface that was chosen in a window, where the command line names none and it is there.
    static Options withChosenInterface(const Options& options);
    // Whether it is wanted and is not there. Who keeps to one network is not put on all of them unasked.
    static bool isChosenAbsent(const Options& options);
    static bool askToUseAllNetworks(); // blocks until it is answered

private:
    QString interfaceNow() const;
    Result<NodeSettings> settingsNow(); // with the interfaces as they are now
    void check();
    void show();

    const Options m_options;
    std::optional<NodeSettings> m_settings; // of m_options
    QByteArray m_passphraseMark;            // of the one that their key was made of
    const SystemClock m_clock;
    status::NetworkStatus m_status;
    QPointer<ui::NetworkDialog> m_dialog;
    std::unique_ptr<NetworkCheck> m_check;
};

} // namespace muster::app
