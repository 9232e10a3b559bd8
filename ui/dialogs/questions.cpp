// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/questions.h"

#include "ui/format.h"
#include "ui/keeptranslated.h"
#include "ui/models/transfertablemodel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>
#include <utility>

namespace muster::ui {

using namespace status;

namespace {

struct Question
{
    QString title;
    QString text;
    QString consequences;
    QString yes;
    QString no;
};

using Words = std::function<Question()>; // in the language in force

// Not open yet: what is added to an open box has no room in it.
QMessageBox* boxFor(const Words& words, QWidget* parent, std::function<void()> confirmed)
{
    auto* box = new QMessageBox(QMessageBox::Question, {}, {}, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // of both texts: names of strangers may be in them
    QPushButton* yes = box->addButton(QString(), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("yes"));
    QPushButton* no = box->addButton(QString(), QMessageBox::RejectRole);
    no->setObjectName(QStringLiteral("no"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    keepTranslated(box, [=] {
        const Question question = words();
        box->setWindowTitle(question.title);
        box->setText(question.text);
        box->setInformativeText(question.consequences);
        yes->setText(question.yes);
        no->setText(question.no);
    });
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(confirmed));
    return box;
}

QMessageBox* ask(const Words& words, QWidget* parent, std::function<void()> confirmed)
{
    QMessageBox* box = boxFor(words, parent, std::move(confirmed));
    box->open();
    return box;
}

} // namespace

QString stopConsequences(const ClusterStatus& cluster)
{
    const auto others =
        std::count_if(cluster.trackers.begin(), cluster.trackers.end(),
                      [](const TrackerStatus& t) { return !t.isSelf && t.liveness == Liveness::Alive; });
    const bool isMaster =
        std::any_of(cluster.trackers.begin(), cluster.trackers.end(),
                    [&](const TrackerStatus& t) { return t.isSelf && t.id == cluster.master; });
    if (others == 0)
        return QCoreApplication::translate(
            "Questions",
            "It is the only tracker that is alive. Until one is started again, peers find nothing "
            "new; downloads that already know other peers go on. What it knows stays on its disk.");
    if (isMaster)
        return QCoreApplication::translate("Questions",
                                           "It is the master. It hands over to one of the %n other live "
                                           "tracker(s), which already hold a copy of "
                                           "what it knows; the peers notice nothing, or wait a moment.",
                                           nullptr, int(others));
    return QCoreApplication::translate(
        "Questions", "The %n other live tracker(s) go on without it; the peers notice nothing.", nullptr,
        int(others));
}

QMessageBox* askToStopTracker(const ClusterStatus& cluster, QWidget* parent, std::function<void()> confirmed)
{
    return ask(
        [=] {
            return Question{QCoreApplication::translate("Questions", "Stop this tracker"),
                            QCoreApplication::translate("Questions", "Stop this tracker?"),
                            stopConsequences(cluster),
                            QCoreApplication::translate("Questions", "&Stop the tracker"),
                            QCoreApplication::translate("Questions", "&Keep it running")};
        },
        parent, std::move(confirmed));
}

static QString whoCanStart(StartAgain again)
{
    return again == StartAgain::FromHere
               ? QCoreApplication::translate("Questions", "This window can start it again.")
               : QCoreApplication::translate("Questions",
                                             "Only somebody at its computer can start it again.");
}

QString orderConsequences(const ClusterStatus& cluster, const TrackerStatus& tracker, TrackerOrder order,
                          int seconds, StartAgain again)
{
    const bool isMaster = tracker.id == cluster.master;
    switch (order) {
    case TrackerOrder::Stop:
        return (isMaster ? QCoreApplication::translate("Questions",
                                                       "It hands over to another tracker first, and ends.")
                         : QCoreApplication::translate("Questions", "It says goodbye and ends.")) +
               u' ' + whoCanStart(again);
    case TrackerOrder::Crash:
        return QCoreApplication::translate("Questions",
                                           "It ends at once and tells nobody, as by a power cut; the "
                                           "others have to notice. What was acknowledged is not lost.") +
               u' ' + whoCanStart(again);
    case TrackerOrder::Freeze:
        return QCoreApplication::translate("Questions",
                                           "For %n second(s) it does nothing at all, then it goes on "
                                           "as if nothing had been. If it is the master, another "
                                           "one takes over.",
                                           nullptr, seconds);
    case TrackerOrder::Isolate:
        return QCoreApplication::translate("Questions",
                                           "For %n second(s) nothing reaches it and nothing leaves "
                                           "it, as with a pulled cable. If it is the master, "
                                           "another one takes over.",
                                           nullptr, seconds);
    case TrackerOrder::Promote:
        return QCoreApplication::translate("Questions",
                                           "The present master hands over to it; the peers notice "
                                           "nothing, or wait a moment.");
    }
    return {};
}

namespace {

struct OrderWords
{
    QString title;
    QString text;
    QString yes;
};

OrderWords wordsOf(TrackerOrder order, const QString& name)
{
    switch (order) {
    case TrackerOrder::Stop:
        return {QCoreApplication::translate("Questions", "Stop a tracker"),
                QCoreApplication::translate("Questions", "Stop the tracker %1?").arg(name),
                QCoreApplication::translate("Questions", "&Stop it")};
    case TrackerOrder::Crash:
        return {QCoreApplication::translate("Questions", "Crash a tracker"),
                QCoreApplication::translate("Questions", "Let the tracker %1 crash?").arg(name),
                QCoreApplication::translate("Questions", "&Crash it")};
    case TrackerOrder::Freeze:
        return {QCoreApplication::translate("Questions", "Freeze a tracker"),
                QCoreApplication::translate("Questions", "Let the tracker %1 stand still?").arg(name),
                QCoreApplication::translate("Questions", "&Freeze it")};
    case TrackerOrder::Isolate:
        return {
            QCoreApplication::translate("Questions", "Cut a tracker off"),
            QCoreApplication::translate("Questions", "Cut the tracker %1 off from the network?").arg(name),
            QCoreApplication::translate("Questions", "&Cut it off")};
    case TrackerOrder::Promote:
        return {QCoreApplication::translate("Questions", "Choose the master"),
                QCoreApplication::translate("Questions", "Make %1 the master?").arg(name),
                QCoreApplication::translate("Questions", "&Make it master")};
    }
    return {};
}

} // namespace

static Question aboutBecomingPeer(const ClusterStatus& cluster, bool isRunning, int added)
{
    QStringList consequences;
    if (isRunning)
        consequences << QCoreApplication::translate("Questions", "This computer's tracker stops first.") +
                            u' ' + stopConsequences(cluster);
    if (added > 0)
        consequences << QCoreApplication::translate(
            "Questions", "The %n tracker(s) that this window added stop, too.", nullptr, added);
    consequences << QCoreApplication::translate(
        "Questions", "Muster starts as a peer from then on; its menu leads back here.");
    return {QCoreApplication::translate("Questions", "Use Muster as a peer"),
            QCoreApplication::translate("Questions", "Share and fetch files with this computer instead?"),
            consequences.join(u' '), QCoreApplication::translate("Questions", "&Become a peer"),
            QCoreApplication::translate("Questions", "&Stay a tracker")};
}

QMessageBox* askToBecomePeer(const ClusterStatus& cluster, bool isRunning, int added, QWidget* parent,
                             std::function<void()> confirmed)
{
    return ask([=] { return aboutBecomingPeer(cluster, isRunning, added); }, parent, std::move(confirmed));
}

QMessageBox* askToOrder(const ClusterStatus& cluster, const TrackerStatus& tracker, TrackerOrder order,
                        int seconds, StartAgain again, QWidget* parent, std::function<void()> confirmed)
{
    return ask(
        [=] {
            const OrderWords words = wordsOf(order, tracker.name);
            return Question{words.title, words.text,
                            orderConsequences(cluster, tracker, order, seconds, again), words.yes,
                            QCoreApplication::translate("Questions", "&Leave it as it is")};
        },
        parent, std::move(confirmed));
}

QMessageBox* askToStart(const QString& tracker, QWidget* parent, std::function<void()> confirmed)
{
    return ask(
        [=] {
            return Question{
                QCoreApplication::translate("Questions", "Start a tracker"),
                QCoreApplication::translate("Questions", "Start the tracker %1 again?").arg(tracker),
                QCoreApplication::translate("Questions",
                                            "It reads its data folder, joins the cluster as a slave, and is "
                                            "sent what it has missed. The others go on meanwhile."),
                QCoreApplication::translate("Questions", "&Start it"),
                QCoreApplication::translate("Questions", "&Leave it as it is")};
        },
        parent, std::move(confirmed));
}

QMessageBox* askToAddTracker(QWidget* parent, std::function<void()> confirmed)
{
    return ask(
        [] {
            return Question{
                QCoreApplication::translate("Questions", "Add a tracker"),
                QCoreApplication::translate("Questions", "Start another tracker on this computer?"),
                QCoreApplication::translate(
                    "Questions",
                    "It is a process of its own with a data folder of its own, joins this cluster "
                    "as a slave and gets a copy of what the others know. It takes over if another "
                    "tracker fails, but not if this computer does."),
                QCoreApplication::translate("Questions", "&Add it"),
                QCoreApplication::translate("Questions", "&Leave it as it is")};
        },
        parent, std::move(confirmed));
}

QMessageBox* askToOpenCluster(QWidget* parent, std::function<void()> confirmed)
{
    return ask(
        [] {
            return Question{
                QCoreApplication::translate("Questions", "Open the cluster"),
                QCoreApplication::translate("Questions", "Take the passphrase away?"),
                QCoreApplication::translate(
                    "Questions",
                    "From the next start of Muster on, this computer belongs to an open cluster: anybody on "
                    "the network can join it. It does not hear those that still have the passphrase, nor "
                    "they it; take it away at each of them. Who does not know it by heart cannot set it "
                    "again: it is deleted here."),
                QCoreApplication::translate("Questions", "&Take it away"),
                QCoreApplication::translate("Questions", "&Keep it")};
        },
        parent, std::move(confirmed));
}

QMessageBox* askAboutAddedTrackers(int running, QWidget* parent, std::function<void(bool)> confirmed)
{
    QMessageBox* box = boxFor(
        [=] {
            return Question{
                QCoreApplication::translate("Questions", "Quit Muster"),
                QCoreApplication::translate(
                    "Questions", "Stop the %n tracker(s) that this window added, too?", nullptr, running),
                QCoreApplication::translate(
                    "Questions", "This window's own tracker stops in any case. What it added can go on "
                                 "without a window; \"muster stop\" or another tracker's window stops "
                                 "it later."),
                QCoreApplication::translate("Questions", "&Stop them, too"),
                QCoreApplication::translate("Questions", "&Keep the window open")};
        },
        parent, [confirmed] { confirmed(true); });
    QPushButton* goOn = box->addButton(QString(), QMessageBox::AcceptRole);
    keepTranslated(box,
                   [goOn] { goOn->setText(QCoreApplication::translate("Questions", "Let them &go on")); });
    goOn->setObjectName(QStringLiteral("goOn"));
    QObject::connect(goOn, &QPushButton::clicked, parent, [confirmed] { confirmed(false); });
    box->open();
    return box;
}

namespace {

// How much on the disk would go with these; own files never do.
struct Fetched
{
    int files = 0;
    qint64 bytes = 0;
};

Fetched fetchedOf(const QList<TransferStatus>& transfers)
{
    Fetched fetched;
    for (const TransferStatus& transfer : transfers) {
        if (transfer.isOwn)
            continue;
        for (const FileStatus& file : transfer.files) {
            fetched.files += file.doneBytes > 0 ? 1 : 0;
            fetched.bytes += file.doneBytes;
        }
    }
    return fetched;
}

QString removalConsequences(const QList<TransferStatus>& transfers)
{
    const auto own = std::count_if(transfers.begin(), transfers.end(), [](const auto& t) { return t.isOwn; });
    if (own == transfers.size())
        return QCoreApplication::translate(
            "Questions", "It is no longer shared from here. Its files stay where they are on the disk.");
    if (own == 0 && transfers.size() == 1)
        return QCoreApplication::translate("Questions", "It is no longer downloaded or shared from here. Its "
                                                        "files stay in %1 unless you delete them.")
            .arg(transfers[0].folder);
    return QCoreApplication::translate("Questions",
                                       "They are no longer downloaded or shared from here. The files stay "
                                       "where they are unless you delete them; your own files are never "
                                       "deleted.");
}

} // namespace

QMessageBox* askToRemoveTransfers(const QList<TransferStatus>& transfers, QWidget* parent,
                                  std::function<void(bool)> confirmed)
{
    const Fetched fetched = fetchedOf(transfers);
    const int count = int(transfers.size());
    auto* withFiles = new QCheckBox;
    withFiles->setObjectName(QStringLiteral("withFiles"));
    QMessageBox* box = boxFor(
        [=] {
            return Question{
                QCoreApplication::translate("Questions", "Remove a transfer"),
                count == 1 ? QCoreApplication::translate("Questions", "Remove %1 from the list?")
                                 .arg(transferName(transfers[0]))
                           : QCoreApplication::translate("Questions", "Remove %n transfer(s) from the list?",
                                                         nullptr, count),
                removalConsequences(transfers), QCoreApplication::translate("Questions", "&Remove it"),
                QCoreApplication::translate("Questions", "&Keep it")};
        },
        parent, [withFiles, confirmed = std::move(confirmed)] { confirmed(withFiles->isChecked()); });
    keepTranslated(box, [withFiles, fetched] {
        withFiles->setText(QCoreApplication::translate(
                               "Questions", "&Delete the fetched files from the disk, too: %n file(s), %1",
                               nullptr, fetched.files)
                               .arg(formatSize(fetched.bytes)));
    });
    if (std::all_of(transfers.begin(), transfers.end(), [](const auto& t) { return t.isOwn; })) {
        withFiles->setParent(box);
        withFiles->hide(); // own files are never deleted
    } else {
        box->setCheckBox(withFiles);
    }
    box->open();
    return box;
}

namespace {

QStringList goingOn(int downloads, int givers)
{
    QStringList texts;
    if (downloads > 0)
        texts << QCoreApplication::translate("Questions", "%n download(s) are not finished.", nullptr,
                                             downloads);
    if (givers > 0)
        texts << QCoreApplication::translate("Questions", "Others are fetching %n of your transfer(s) now.",
                                             nullptr, givers);
    return texts;
}

} // namespace

static Question aboutBecomingTracker(int downloads, int givers)
{
    QStringList consequences = goingOn(downloads, givers);
    consequences << QCoreApplication::translate(
        "Questions", "Nothing is fetched or shared from here meanwhile; all of it goes on where it was when "
                     "Muster is a peer again. Muster starts as a tracker from then on; its menu leads back "
                     "here.");
    return {QCoreApplication::translate("Questions", "Use Muster as a tracker"),
            QCoreApplication::translate("Questions", "Make this computer a tracker instead?"),
            consequences.join(u' '), QCoreApplication::translate("Questions", "&Become a tracker"),
            QCoreApplication::translate("Questions", "&Stay a peer")};
}

QMessageBox* askToBecomeTracker(int downloads, int givers, QWidget* parent, std::function<void()> confirmed)
{
    return ask([=] { return aboutBecomingTracker(downloads, givers); }, parent, std::move(confirmed));
}

static Question aboutLeaving(int downloads, int givers)
{
    QStringList consequences = goingOn(downloads, givers);
    consequences << QCoreApplication::translate(
        "Questions", "All of it goes on where it was when Muster is started again.");
    return {QCoreApplication::translate("Questions", "Quit Muster"),
            QCoreApplication::translate("Questions", "Quit Muster now?"), consequences.join(u' '),
            QCoreApplication::translate("Questions", "&Quit"),
            QCoreApplication::translate("Questions", "&Stay")};
}

QMessageBox* askToLeave(int downloads, int givers, QWidget* parent, std::function<void()> confirmed)
{
    return ask([=] { return aboutLeaving(downloads, givers); }, parent, std::move(confirmed));
}

} // namespace muster::ui
