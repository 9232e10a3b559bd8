// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/networkdialog.h"

#include "ui/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster::ui {

using Level = status::NetworkFinding::Level;

namespace {

QString symbolOf(Level level)
{
    switch (level) {
    case Level::Good:
        return QStringLiteral("alive");
    case Level::Hint:
        return QStringLiteral("joining");
    case Level::Problem:
        return QStringLiteral("suspect");
    }
    return {};
}

} // namespace

NetworkDialog::NetworkDialog(QWidget* parent)
    : QDialog(parent)
    , m_heading(headingLabel({}))
    , m_choiceLabel(new QLabel)
    , m_choice(new QComboBox)
    , m_choiceHint(plainLabel())
    , m_listens(plainLabel())
    , m_findingsHeading(headingLabel({}))
    , m_findings(new QVBoxLayout)
    , m_check(new QPushButton)
{
    m_choice->setObjectName(QStringLiteral("interfaces"));
    m_choiceLabel->setBuddy(m_choice);
    m_listens->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_check->setObjectName(QStringLiteral("check"));
    connect(m_choice, &QComboBox::activated, this,
            [this] { emit interfaceChosen(m_choice->currentData().toString()); });
    connect(m_check, &QPushButton::clicked, this, &NetworkDialog::checkRequested);

    auto* choice = new QHBoxLayout;
    choice->addWidget(m_choiceLabel);
    choice->addWidget(m_choice, 1);
    auto* found = new QWidget;
    auto* foundLayout = new QVBoxLayout(found);
    foundLayout->setContentsMargins(0, 0, 0, 0);
    foundLayout->addLayout(m_findings);
    foundLayout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(found);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addLayout(choice);
    layout->addWidget(m_choiceHint);
    layout->addWidget(m_listens);
    layout->addWidget(m_findingsHeading);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    const int character = fontMetrics().averageCharWidth();
    resize(character * 100, fontMetrics().height() * 26);
    retranslate();
}

void NetworkDialog::showNetwork(const status::NetworkStatus& network)
{
    m_network = network;
    m_check->setEnabled(!network.isChecking);
    m_choice->setEnabled(network.canChoose);
    m_listens->setText(network.listensAt.join(u'\n'));
    m_listens->setVisible(!network.listensAt.isEmpty());
    fillChoice();
    fillFindings();
}

void NetworkDialog::fillChoice()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("All networks of this computer"), QString());
    for (const status::InterfaceStatus& interface : std::as_const(m_network.interfaces)) {
        const QString text = interface.addresses.isEmpty()
                                 ? interface.name
                                 : tr("%1: %2", "an interface and its addresses")
                                       .arg(interface.name, interface.addresses.join(QStringLiteral(", ")));
        m_choice->addItem(interface.isLoopback ? tr("%1 (this computer only)").arg(text) : text,
                          interface.name);
    }
    int chosen = m_choice->findData(m_network.chosen);
    if (chosen < 0) { // an address, or an interface that is down now
        m_choice->addItem(m_network.chosen, m_network.chosen);
        chosen = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(chosen);
    m_choiceHint->setText(choiceHint());
}

QString NetworkDialog::choiceHint() const
{
    QStringList used;
    for (const status::InterfaceStatus& interface : m_network.interfaces)
        if (interface.isUsed)
            used << interface.name;
    const QString now = used.isEmpty() ? tr("None is in use now.")
                                       : tr("In use now: %1.").arg(used.join(QStringLiteral(", ")));
    if (!m_network.canChoose)
        return now + u' ' + tr("It was chosen at the start, by --interface.");
    return m_network.isRunning
               ? now + u' ' + tr("Another choice is in force from the next start of Muster on.")
               : now;
}

void NetworkDialog::fillFindings()
{
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const status::NetworkFinding& finding : std::as_const(m_network.findings))
        addFinding(finding);
    if (m_network.isChecking)
        m_findingsHeading->setText(tr("Checking: listening to the others…"));
    else if (m_network.findings.isEmpty())
        m_findingsHeading->setText(tr("Not checked yet"));
    else if (m_network.findings.first().level == Level::Problem)
        m_findingsHeading->setText(tr("Something keeps the others from being found"));
    else
        m_findingsHeading->setText(tr("Nothing is in the way"));
}

void NetworkDialog::addFinding(const status::NetworkFinding& finding)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 6);
    layout->addWidget(new SymbolLabel(symbolOf(finding.level)), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    const QString level = finding.level == Level::Problem ? tr("Problem: %1")
                          : finding.level == Level::Hint  ? tr("Maybe: %1")
                                                          : tr("Good: %1");
    QLabel* text = plainLabel(level.arg(finding.text));
    QFont bold = text->font();
    bold.setBold(finding.level == Level::Problem);
    text->setFont(bold);
    words->addWidget(text);
    if (!finding.remedy.isEmpty())
        words->addWidget(plainLabel(finding.remedy));
    for (QLabel* label : row->findChildren<QLabel*>())
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addLayout(words, 1);
    m_findings->addWidget(row);
}

void NetworkDialog::retranslate()
{
    setWindowTitle(tr("Network"));
    m_heading->setText(tr("Which network Muster uses"));
    m_choiceLabel->setText(tr("&Network:"));
    m_check->setText(tr("&Check the network"));
    m_close->setText(tr("C&lose"));
    showNetwork(status::NetworkStatus(m_network));
}

void NetworkDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace muster::ui
