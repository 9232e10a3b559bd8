// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peerinfosender.h"

#include "protocol/stateimage.h"
#include "protocol/udpreply.h"

#include <algorithm>
#include <utility>

namespace muster::tracker {

using namespace protocol;
using namespace std::chrono_literals;

namespace {

constexpr Millis slowestUpkeep = 5s;

Secret newSecret()
{
    // Not from the seed of the settings: nobody may guess it.
    std::array<quint32, Secret::size / sizeof(quint32)> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return *Secret::fromBytes(QByteArrayView(reinterpret_cast<const char*>(words.data()), Secret::size));
}

} // namespace

PeerInfoSender::PeerInfoSender(const PeerInfoSenderSettings& settings, const Clock& clock,
                               const MasterLease* lease, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_lease(lease)
    , m_port(settings.network, [this](std::span<const net::ArrivedDatagram> arrived) { receive(arrived); })
    , m_random(settings.seed)
    , m_admission(settings.limits)
    , m_answers(m_index, m_admission, settings.interval, m_random)
    , m_replies(m_index, settings.interval, settings.seed)
    , m_batch(settings.node, settings.boot)
    , m_announces(clock.monotonic())
    , m_timeMovedAt(clock.monotonic())
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &PeerInfoSender::sendOverdue);
    m_upkeep.setInterval(std::min<Millis>(Millis(settings.interval) / 8, slowestUpkeep));
    connect(&m_upkeep, &QTimer::timeout, this, &PeerInfoSender::keepUp);
    m_load.setInterval(1s);
    connect(&m_load, &QTimer::timeout, this, &PeerInfoSender::measureLoad);
}

PeerInfoSender::~PeerInfoSender() = default;

Result<void> PeerInfoSender::start()
{
    const auto bound = m_port.bind(m_settings.port, m_settings.announceGroup);
    m_port.setReceiving(!m_isHeld);
    if (bound) {
        m_upkeep.start();
        m_load.start();
    }
    return bound;
}

void PeerInfoSender::release()
{
    m_isHeld = false;
    m_port.setReceiving(true);
}

void PeerInfoSender::setTablesBehind(bool areBehind)
{
    m_areTablesBehind = areBehind;
    if (!areBehind)
        m_nobodyExpiresUntil = m_clock.monotonic() + expiry();
}

void PeerInfoSender::setRole(bool isMaster)
{
    if (m_isMaster != isMaster)
        m_upkeepSequence.reset(); // an earlier mastership's command may be lost
    m_isMaster = isMaster;
    if (!isMaster)
        m_waiting.dropViaGroup();
    armDeadline();
    keepUp();
    tellAppliedSoon();
}

void PeerInfoSender::setIsolated(bool isIsolated) { m_port.setIsolated(isIsolated); }

void PeerInfoSender::applyCommitted(quint64 index, const QByteArray& logEntry)
{
    if (m_hasFailed)
        return;
    const auto entry = parseLogEntry(logEntry);
    if (!entry)
        return stopFor(entry.error());
    const ClusterTime before = m_index.clusterTime();
    m_index.apply(index, *entry);
    if (m_index.clusterTime() != before)
        noteTime();
    tellAppliedSoon();
}

void PeerInfoSender::restore(const QByteArray& image)
{
    ++m_replacements;
    load(image);
}

void PeerInfoSender::load(const QByteArray& image)
{
    const auto parsed = parseStateImage(image);
    if (!parsed)
        return stopFor(parsed.error());
    m_index.restore(*parsed);
    m_hasFailed = false;
    noteTime();
    tellAppliedSoon();
}

void PeerInfoSender::acknowledge(quint64 sequence)
{
    if (m_upkeepSequence && *m_upkeepSequence <= sequence)
        m_upkeepSequence.reset();
    m_admission.settle(sequence);
    m_latency.finish(sequence, m_clock.precise());
    if (m_accessSequence && *m_accessSequence <= sequence) {
        m_accessSequence.reset();
        emit accessStored(*std::exchange(m_wantedAccess, std::nullopt));
    }
    const bool isUnsure = isUnsureMaster();
    while (const auto waiting = m_waiting.takeStored(sequence)) {
        if (isUnsure)
            ++m_counters.unsure; // it is stored, but who else has come meanwhile is not known: they ask again
        else
            sendStored(*waiting);
    }
    m_port.flush();
    armDeadline();
    emit stored(sequence);
}

void PeerInfoSender::sendStored(const WaitingReply& waiting)
{
    const Sender& to = waiting.to;
    if (const auto* announce = std::get_if<DeferredAnnounce>(&waiting.reply)) {
        ++m_counters.replied;
        m_port.send(to.endpoint, to.back,
                    m_replies.writeStored(*announce, m_port.room(to.endpoint, to.back)));
    } else
        send(to, m_answers.bytesOf(waiting.reply));
}

void PeerInfoSender::refuse(quint64 sequence)
{
    for (const WaitingReply& waiting : m_waiting.take(sequence))
        sendUnstored(waiting.to, waiting.reply);
    m_port.flush();
    m_admission.drop(sequence);
    m_latency.drop(sequence);
    if (m_accessSequence == sequence)
        m_accessSequence.reset(); // keepUp() sends it again
    armDeadline();
    emit notTaken(sequence);
}

void PeerInfoSender::receive(std::span<const net::ArrivedDatagram> arrived)
{
    m_counters.received += arrived.size();
    if (isUnsureMaster()) {
        m_counters.unsure += arrived.size();
        return;
    }
    if (m_hasFailed) {
        m_counters.unanswered += arrived.size();
        return;
    }
    prefetch(arrived);
    const ClusterTime now = clusterTime();
    for (std::size_t i = 0; i < arrived.size(); ++i)
        if (!answerAtOnce(arrived[i], i, now))
            receive(arrived[i]);
    m_port.flush();
}

// Most announces are of peers that were not asked about for long: all of a batch wait for memory at once, and
// not one after the other.
void PeerInfoSender::prefetch(std::span<const net::ArrivedDatagram> arrived)
{
    for (std::size_t i = 0; i < arrived.size(); ++i) {
        const auto& plain = m_plain[i] = readPlainAnnounce(arrived[i].payload);
        m_hints[i] = plain ? m_index.hintFor(plain->infoHash, {arrived[i].from.address, plain->port})
                           : SwarmIndex::Hint{};
    }
    for (std::size_t i = 0; i < arrived.size(); ++i)
        m_index.prefetch(m_hints[i]);
    for (std::size_t i = 0; i < arrived.size(); ++i)
        m_index.prefetchList(m_hints[i]);
}

bool PeerInfoSender::answerAtOnce(const net::ArrivedDatagram& datagram, std::size_t place, ClusterTime now)
{
    const std::optional<PlainAnnounce>& announce = m_plain[place];
    if (!announce)
        return false;
    const std::size_t bytes =
        m_replies.writeUnchanged(*announce, m_hints[place], {datagram.from, datagram.viaGroup, datagram.back},
                                 m_isMaster, now, m_port.room(datagram.from, datagram.back));
    if (bytes == 0)
        return false;
    m_announces.count();
    ++m_counters.replied;
    m_port.send(datagram.from, datagram.back, bytes);
    return true;
}

void PeerInfoSender::receive(const net::ArrivedDatagram& datagram)
{
    const Sender sender{datagram.from, datagram.viaGroup, datagram.back};
    const Answer answer = answerTo(datagram.payload, sender);
    if (const auto* now = std::get_if<AnswerNow>(&answer)) {
        if (now->refusedBy)
            noteRefused(*now->refusedBy);
        send(sender, now->reply);
    } else if (const auto* later = std::get_if<AnswerOnceStored>(&answer))
        storeThenAnswer(*later, sender);
    else
        ++m_counters.unanswered;
}

void PeerInfoSender::send(const Sender& to, const QByteArray& reply)
{
    ++m_counters.replied;
    m_port.send(to.endpoint, to.back, QByteArrayView(reply));
}

Answer PeerInfoSender::answerTo(QByteArrayView datagram, const Sender& sender)
{
    const auto request = parseUdpRequest(datagram);
    if (!request) {
        ++m_counters.malformed;
        return m_answers.answerTo(request.error(), sender, m_isMaster, clusterTime());
    }
    if (std::holds_alternative<AnnounceRequest>(*request) && (m_isMaster || !sender.viaGroup))
        m_announces.count();
    return m_answers.answerTo(*request, sender, m_isMaster, clusterTime());
}

void PeerInfoSender::storeThenAnswer(const AnswerOnceStored& answer, const Sender& sender)
{
    switch (m_admission.handlingOf(answer.command, m_index, !m_waiting.isFull() && takesChanges())) {
    case Handling::Take:
        break;
    case Handling::AlreadyUnderWay:
        return sendUnstored(sender, answer.reply); // asked again while there is no master, say
    case Handling::BusyButKnown:
        ++m_counters.busy;
        return send(sender, *m_answers.bytesOfUnstored(answer.reply));
    case Handling::Busy:
        ++m_counters.busy;
        const TransactionId transaction =
            std::visit([](const auto& r) { return r.transaction; }, answer.reply);
        return send(sender, encode(ErrorReply{transaction, "busy; ask again"}));
    }
    const bool isFirst = !m_waiting.nextDeadline();
    const quint64 sequence = take(answer.command);
    m_waiting.add({sequence, m_clock.monotonic() + longestWait, sender, answer.reply});
    if (isFirst)
        armDeadline();
}

quint64 PeerInfoSender::take(const Command& command)
{
    const quint64 sequence = m_batch.add(command);
    m_admission.note(sequence, command, m_index);
    if (m_batch.isFull()) {
        sendChanges();
    } else if (!m_willSendChanges) {
        m_willSendChanges = true;
        QMetaObject::invokeMethod(this, &PeerInfoSender::sendChanges, Qt::QueuedConnection);
    }
    return sequence;
}

void PeerInfoSender::sendChanges()
{
    m_willSendChanges = false;
    if (m_batch.isEmpty())
        return;
    const LogPart part = m_batch.take();
    m_latency.begin(part.sequence, m_clock.precise());
    emit changesTaken(part);
}

void PeerInfoSender::sendOverdue()
{
    while (const auto waiting = m_waiting.takeOverdue(m_clock.monotonic()))
        sendUnstored(waiting->to, waiting->reply);
    m_port.flush();
    armDeadline();
}

// Who asked the group asks again, and whoever is master then answers.
void PeerInfoSender::sendUnstored(const Sender& to, const DeferredReply& reply)
{
    if (const auto bytes = to.viaGroup ? std::nullopt : m_answers.bytesOfUnstored(reply))
        send(to, *bytes);
}

void PeerInfoSender::armDeadline()
{
    const auto next = m_waiting.nextDeadline();
    if (next)
        m_deadline.start(std::max(*next - m_clock.monotonic(), Millis(0)));
    else
        m_deadline.stop();
}

void PeerInfoSender::tellAppliedSoon()
{
    if (m_willTellApplied)
        return;
    m_willTellApplied = true;
    const auto tell = [this] {
        m_willTellApplied = false;
        emit applied(m_index.appliedIndex(), m_index.digest(), m_index.contentCount(), m_index.peerCount(),
                     m_index.distinctPeerCount(), m_replacements);
        if (m_index.accessDigest() != std::exchange(m_toldAccess, m_index.accessDigest()))
            emit accessChanged(m_index.access().rules());
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

// The master's own duties: the secret at the beginning and from time to time, what expired, and the time.
void PeerInfoSender::keepUp()
{
    sendAccess();
    if (!m_isMaster || m_hasFailed || m_upkeepSequence)
        return;
    const MonotonicTime monotonic = m_clock.monotonic();
    const ClusterTime now = clusterTimeAt(monotonic);
    if (m_index.secrets().isTimeForAnother(now)) {
        m_upkeepSequence = take(SecretCommand{newSecret()});
        return;
    }
    const bool mayExpire = !m_areTablesBehind && monotonic >= m_nobodyExpiresUntil;
    const ClusterTime before = mayExpire ? now - expiry() : ClusterTime{};
    const auto oldest = m_index.oldestAnnounce();
    const bool timeIsOld = monotonic - m_timeMovedAt >= longestWithoutTime;
    if ((oldest && *oldest < before) || timeIsOld)
        m_upkeepSequence = take(ExpireCommand{before});
}

Millis PeerInfoSender::expiry() const
{
    return std::max<Millis>(m_settings.shortestExpiry,
                            std::chrono::round<Millis>(m_settings.interval * intervalsUntilExpiry));
}

void PeerInfoSender::proposeAccess(const AccessRules& rules)
{
    m_wantedAccess = rules;
    m_accessSequence.reset(); // what is under way is followed by this one
    sendAccess();
}

// In a part of its own, for it may be long.
void PeerInfoSender::sendAccess()
{
    if (!m_wantedAccess || m_accessSequence || m_hasFailed)
        return;
    sendChanges();
    m_accessSequence = take(AccessCommand{*m_wantedAccess});
    sendChanges();
}

void PeerInfoSender::noteRefused(RefusedBy by)
{
    if (by == RefusedBy::Access)
        ++m_counters.refusedByAccess;
    else if (by == RefusedBy::Limit)
        ++m_counters.refusedByLimit;
}

void PeerInfoSender::measureLoad()
{
    const double load = m_announces.tick(m_clock.monotonic());
    if (load != m_lastLoad)
        emit loadMeasured(load);
    m_lastLoad = load;
    measureActivity();
}

void PeerInfoSender::measureActivity()
{
    const Measured last =
        std::exchange(m_measured, Measured{m_clock.precise(), m_announces.total(), m_counters.replied});
    const double seconds = std::chrono::duration<double>(m_measured.at - last.at).count();
    if (last.at.count() == 0 || seconds <= 0)
        return; // the first look
    status::ActivityStatus activity;
    activity.at = m_clock.wall();
    activity.announcesPerSecond = double(m_measured.announces - last.announces) / seconds;
    activity.repliesPerSecond = double(m_measured.replies - last.replies) / seconds;
    if (const auto latency = m_latency.take()) {
        activity.commitP50Ms = latency->p50Ms;
        activity.commitP99Ms = latency->p99Ms;
    }
    emit activityMeasured(activity, clusterTime());
}

void PeerInfoSender::stopFor(const Error& error)
{
    m_hasFailed = true;
    emit failed(error);
}

bool PeerInfoSender::answersUnicast() const
{
    return !m_isHeld && !m_hasFailed && m_index.secret() != Secret{} && !isUnsureMaster();
}

// It was frozen, say, and has not learnt yet whether there is another master by now.
bool PeerInfoSender::isUnsureMaster() const
{
    return m_isMaster && m_lease && !m_lease->isValid(m_clock.monotonic());
}

void PeerInfoSender::noteTime() { m_timeMovedAt = m_clock.monotonic(); }

// It goes on between two log entries, by this machine's monotonic clock, as far as the next master's does:
// a connection id that is given while there is none is good afterwards, too.
ClusterTime PeerInfoSender::clusterTime() const { return clusterTimeAt(m_clock.monotonic()); }

ClusterTime PeerInfoSender::clusterTimeAt(MonotonicTime now) const
{
    return carriedOn(m_index.clusterTime(), now - m_timeMovedAt);
}

} // namespace muster::tracker
