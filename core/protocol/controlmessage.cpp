// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/controlmessage.h"

#include "protocol/controlfields.h"
#include "protocol/fields.h"

#include <QCoreApplication>

namespace muster::protocol {

namespace {

// u32 magic | u8 version | u8 type | u64 cluster | u64 target | u64 nonce | fields of the type | 16 code
constexpr quint32 magic = 0x4d754354; // "MuCT"
constexpr quint8 currentVersion = 1;
enum MessageType : quint8 { RequestType = 1, ChallengeType = 2, OrderType = 3, AnswerType = 4 };

void writeFields(ByteWriter&, const ChallengeRequest&) {}
void writeFields(ByteWriter& writer, const ControlChallenge& message) { writer.bytes(message.challenge); }
void writeFields(ByteWriter& writer, const ChallengedOrder& message)
{
    writer.bytes(message.challenge);
    writeOrder(writer, message.order);
}
void writeFields(ByteWriter& writer, const ControlAnswer& message) { writer.u8(quint8(message.outcome)); }

ControlOutcome readOutcome(ByteReader& reader)
{
    const quint8 outcome = reader.u8();
    if (outcome > quint8(ControlOutcome::NoMaster))
        refuse(reader);
    return ControlOutcome(outcome);
}

ControlMessage readMessage(ByteReader& reader, quint8 type)
{
    const NodeId target(reader.u64());
    const quint64 nonce = reader.u64();
    switch (type) {
    case RequestType:
        return ChallengeRequest{target, nonce};
    case ChallengeType:
        return ControlChallenge{target, nonce, reader.bytes(challengeBytes).toByteArray()};
    case OrderType: {
        const QByteArray challenge = reader.bytes(challengeBytes).toByteArray();
        return ChallengedOrder{target, nonce, challenge, readOrder(reader)};
    }
    case AnswerType:
        return ControlAnswer{target, nonce, readOutcome(reader)};
    default:
        refuse(reader);
        return {};
    }
}

auto refused(const char* why) { return fail(QCoreApplication::translate("muster::protocol", why)); }

} // namespace

void writeOrder(ByteWriter& writer, const ControlOrder& order)
{
    writer.u8(quint8(order.action))
        .u16(order.seconds)
        .blob8(utf8Prefix(order.who, ControlOrder::maxWhoBytes));
}

ControlOrder readOrder(ByteReader& reader)
{
    ControlOrder order;
    const quint8 action = reader.u8();
    order.action = ControlAction(action);
    order.seconds = reader.u16();
    const QByteArrayView who = reader.blob8();
    order.who = displayName(who);
    const bool isAction = action >= quint8(ControlAction::Stop) && action <= quint8(ControlAction::Promote);
    const bool fits =
        order.lasts() ? order.seconds >= 1 && order.seconds <= ControlOrder::mostSeconds : order.seconds == 0;
    if (!isAction || !fits || who.size() > ControlOrder::maxWhoBytes)
        refuse(reader);
    return order;
}

bool isControlMessage(QByteArrayView datagram)
{
    ByteReader reader(datagram);
    return reader.u32() == magic && reader.ok();
}

QByteArray encode(const ControlMessage& message, quint64 clusterNameHash, const ClusterKey& key)
{
    ByteWriter writer(128);
    writer.u32(magic).u8(currentVersion).u8(quint8(message.index() + 1)).u64(clusterNameHash);
    std::visit(
        [&writer](const auto& known) {
            writer.u64(known.target.value()).u64(known.nonce);
            writeFields(writer, known);
        },
        message);
    writer.bytes(codeOf(writer.peek(), key.control));
    return writer.take();
}

Result<ControlMessage> parseControlMessage(QByteArrayView datagram, quint64 clusterNameHash,
                                           const ClusterKey& key)
{
    if (!isControlMessage(datagram) || datagram.size() < codeBytes)
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the datagram is no control message"));
    const QByteArrayView message = datagram.chopped(codeBytes);
    if (!isCodeOf(datagram.last(codeBytes), message, key.control))
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the control message is damaged or of another "
                                                             "passphrase; give all the same one"));
    ByteReader reader(message);
    reader.u32();
    if (reader.u8() != currentVersion)
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the control message is of another version; use "
                                                             "one version of Muster everywhere"));
    const quint8 type = reader.u8();
    const bool isOfCluster = reader.u64() == clusterNameHash;
    const ControlMessage parsed = readMessage(reader, type);
    if (!isOfCluster || !reader.ok() || !reader.atEnd())
        return refused(
            QT_TRANSLATE_NOOP("muster::protocol", "the control message says something that cannot be"));
    return parsed;
}

} // namespace muster::protocol
