// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkdesk.h"

#include "ui/dialogs/networkdialog.h"

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
}

NetworkDesk::NetworkDesk(const NodeSettings& settings, const QStringList& listensAt, QObject* parent)
    : QObject(parent)
    , m_options(settings.options)
    , m_settings(settings)
{
    m_status.listensAt = listensAt;
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
        show();
    });
    dialog->open();
    check();
}

Result<NodeSettings> NetworkDesk::settingsNow()
{
    if (!m_settings) {
        const auto resolved = resolve(m_options);
        if (!resolved)
            return resolved;
        m_settings = *resolved;
    }
    const auto network = net::chooseNetwork(m_options.interface);
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
    const auto network = net::chooseNetwork(m_options.interface);
    m_status.interfaces = NetworkCheck::interfacesOf(network ? *network : net::NetworkChoice{});
    m_status.canChoose = m_options.interface.isEmpty() || m_options.isInterfaceRemembered;
    m_status.chosen = m_status.canChoose ? chosenInterface() : m_options.interface;
    if (m_dialog)
        m_dialog->showNetwork(m_status);
}

} // namespace muster::app
