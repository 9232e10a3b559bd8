// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace muster {

// Reads big-endian fields one after another. A read past the end gives zero (or an empty view) and makes
// ok() false for good, so that a parser reads all its fields and asks once.
// The views it returns live as long as the bytes it was given.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.isEmpty(); }
    qsizetype remaining() const { return m_rest.size(); }
    QByteArrayView rest() const { return m_rest; }

    quint8 u8() { return number<quint8>(); }
    quint16 u16() { return number<quint16>(); }
    quint32 u32() { return number<quint32>(); }
    quint64 u64() { return number<quint64>(); }
    qint32 i32() { return number<qint32>(); }
    qint64 i64() { return number<qint64>(); }

    QByteArrayView bytes(qsizetype count)
    {
        if (count < 0 || count > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }

    // A u8 / u16 / u32 length and that many bytes.
    QByteArrayView blob8() { return bytes(u8()); }
    QByteArrayView blob16() { return bytes(u16()); }
    QByteArrayView blob32() { return bytes(qsizetype(u32())); }

    template<typename Fixed> // a FixedBytes
    Fixed fixed()
    {
        return Fixed::fromBytes(bytes(Fixed::size)).value_or(Fixed{});
    }

private:
    template<typename T> T number()
    {
        const QByteArrayView raw = bytes(sizeof(T));
        return raw.size() == qsizetype(sizeof(T)) ? qFromBigEndian<T>(raw.data()) : T{};
    }

    QByteArrayView m_rest;
    bool m_ok = true;
};

} // namespace muster
