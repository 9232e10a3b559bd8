// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkdesk.h"

#include "app/passphrase.h"
#include "ui/dialogs/networkdialog.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace muster::app {

namespace {

const QString interfaceKey = QStringLiteral("interface");

QString chosenInterface() { return QSettings().value(interfaceKey).toString(); }

} // namespace

NetworkDesk::NetworkDesk(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
{
    m_status.isRunning = false;
}

NetworkDesk::NetworkDesk(const NodeSettings& settings, const QStringList& listensAt, QObject* parent)
    : QObject(parent)
    , m_options(settings.options)
    , m_settings(settings)
    , m_passphraseMark(passphraseMarkOf(m_options))
{
    m_status.listensAt = listensAt;
}

bool NetworkDesk::isChosenAbsent(const Options& options)
{
    const QString chosen = chosenInterface();
    return options.interface.isEmpty() && !chosen.isEmpty() && !net::chooseNetwork(chosen);
}

bool NetworkDesk::askToUseAllNetworks()
{
    QMessageBox box(QMessageBox::Question, tr("Muster"), {});
    box.setTextFormat(Qt::PlainText);
    box.setText(
        tr("The network “%1”, which was chosen under File, Network…, is not there.").arg(chosenInterface()));
    box.setInformativeText(tr("Connect it and start Muster again, or use all networks until then."));
    QPushButton* all = box.addButton(tr("&Use all networks this time"), QMessageBox::AcceptRole);
    all->setObjectName(QStringLiteral("useAll"));
    QPushButton* quit = box.addButton(tr("&Quit"), QMessageBox::RejectRole);
    quit->setObjectName(QStringLiteral("quit"));
    box.setDefaultButton(quit);
    box.setEscapeButton(quit);
    box.exec();
    return box.clickedButton() == all;
}

Options NetworkDesk::withChosenInterface(const Options& options)
{
    const QString chosen = chosenInterface();
    if (!options.interface.isEmpty() || chosen.isEmpty() || !net::chooseNetwork(chosen))
        return options;
    Options completed = options;
    completed.interface = chosen;
    completed.isInterfaceRemembered = true;
    return completed;
}

void NetworkDesk::open(QWidget* parent)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    auto* dialog = new ui::NetworkDialog(parent);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::NetworkDialog::checkRequested, this, &NetworkDesk::check);
    connect(dialog, &ui::NetworkDialog::interfaceChosen, this, [this](const QString& name) {
        QSettings().setValue(interfaceKey, name);
        if (m_status.isRunning)
            show();
        else
            check(); // of what Muster will start with
    });
    dialog->open();
    check();
}

QString NetworkDesk::interfaceNow() const
{
    return m_status.isRunning ? m_options.interface : withChosenInterface(m_options).interface;
}

Result<NodeSettings> NetworkDesk::settingsNow()
{
    if (!m_settings) {
        const auto resolved = resolve(m_options);
        if (!resolved)
            return resolved;
        m_settings = *resolved;
    }
    if (const QByteArray now = passphraseMarkOf(m_options); m_status.isRunning && now != m_passphraseMark) {
        const auto key = clusterKeyOf(m_options);
        if (!key)
            return tl::unexpected(key.error());
        m_settings->key = *key;
        m_passphraseMark = now;
    }
    const auto network = net::chooseNetwork(interfaceNow());
    if (!network)
        return tl::unexpected(network.error());
    NodeSettings settings = *m_settings;
    settings.network = *network;
    return settings;
}

void NetworkDesk::check()
{
    m_status.findings.clear();
    const auto settings = settingsNow();
    if (!settings) {
        m_status.findings = {{status::NetworkFinding::Level::Problem, settings.error().message, {}}};
        show();
        return;
    }
    m_check = std::make_unique<NetworkCheck>(*settings, m_clock);
    connect(m_check.get(), &NetworkCheck::finished, this, [this](const auto& findings) {
        m_status.findings = findings;
        m_status.isChecking = false;
        show();
        m_check.release()->deleteLater(); // it is just telling us, and would go on listening
    });
    const auto started = m_check->start();
    m_status.isChecking = started.has_value();
    if (!started)
        m_status.findings = {{status::NetworkFinding::Level::Problem, started.error().message, {}}};
    show();
}

void NetworkDesk::show()
{
    // What another program plugged in or chose meanwhile is there, too.
    const auto network = net::chooseNetwork(interfaceNow());
    m_status.interfaces = NetworkCheck::interfacesOf(network ? *network : net::NetworkChoice{});
    m_status.canChoose = m_options.interface.isEmpty() || m_options.isInterfaceRemembered;
    m_status.chosen = m_status.canChoose ? chosenInterface() : m_options.interface;
    if (m_dialog)
        m_dialog->showNetwork(m_status);
}

} // namespace muster::app
