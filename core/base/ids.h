// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstring>
#include <optional>

namespace muster {

// N bytes that mean one thing; the tag keeps an info-hash from being passed as a peer id.
template<std::size_t N, typename Tag> class FixedBytes
{
public:
    static constexpr qsizetype size = N;

    constexpr FixedBytes() = default;

    static std::optional<FixedBytes> fromBytes(QByteArrayView bytes)
    {
        if (bytes.size() != size)
            return std::nullopt;
        FixedBytes value;
        std::memcpy(value.m_bytes.data(), bytes.data(), N);
        return value;
    }

    // Takes upper and lower case; anything but 2 N hexadecimal digits is nothing.
    static std::optional<FixedBytes> fromHex(QByteArrayView hex)
    {
        const auto isHexDigit = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        if (hex.size() != 2 * size || !std::all_of(hex.begin(), hex.end(), isHexDigit))
            return std::nullopt;
        return fromBytes(QByteArray::fromHex(hex.toByteArray()));
    }

    QByteArrayView view() const
    {
        return QByteArrayView(reinterpret_cast<const char*>(m_bytes.data()), size);
    }
    QByteArray toByteArray() const { return view().toByteArray(); }
    QByteArray toHex() const { return toByteArray().toHex(); }
    QString toHexString() const { return QString::fromLatin1(toHex()); }

    friend bool operator==(const FixedBytes& a, const FixedBytes& b)
    {
        return std::memcmp(a.m_bytes.data(), b.m_bytes.data(), N) == 0;
    }
    friend auto operator<=>(const FixedBytes&, const FixedBytes&) = default;
    friend size_t qHash(const FixedBytes& value, size_t seed = 0)
    {
        return qHashBits(value.m_bytes.data(), N, seed);
    }

private:
    std::array<quint8, N> m_bytes{};
};

using InfoHash = FixedBytes<20, struct InfoHashTag>;
using PeerId = FixedBytes<20, struct PeerIdTag>;
using Secret = FixedBytes<16, struct SecretTag>; // the cluster's connection-id secret
// Of one private share (protocol/sharekey.h). Whoever has it can do everything.
using ShareKey = FixedBytes<32, struct ShareKeyTag>;

// One tracker, for as long as its data folder lives. 0 is nobody. Shown as 16 hexadecimal digits.
class NodeId
{
public:
    constexpr NodeId() = default;
    constexpr explicit NodeId(quint64 value)
        : m_value(value)
    {
    }

    constexpr quint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value != 0; }
    QString toHexString() const { return QStringLiteral("%1").arg(m_value, 16, 16, QLatin1Char('0')); }

    friend bool operator==(const NodeId&, const NodeId&) = default;
    friend auto operator<=>(const NodeId&, const NodeId&) = default;
    friend size_t qHash(const NodeId& id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    quint64 m_value = 0;
};

// One history of a cluster: trackers of one name but another lineage hold another log.
// The epoch rises when a survivor goes on without its majority. id 0: none yet.
struct Lineage
{
    quint64 id = 0;
    quint32 epoch = 0;

    bool isValid() const { return id != 0; }
    QString toHexString() const
    {
        return QStringLiteral("%1%2").arg(id, 16, 16, QLatin1Char('0')).arg(epoch, 8, 16, QLatin1Char('0'));
    }

    friend bool operator==(const Lineage&, const Lineage&) = default;
    friend auto operator<=>(const Lineage&, const Lineage&) = default;
};

// A sum over the rows of the replicated tables: equal tables, equal digest, whatever the order.
using Digest = quint64;

} // namespace muster

Q_DECLARE_METATYPE(muster::NodeId)
Q_DECLARE_METATYPE(muster::InfoHash)
