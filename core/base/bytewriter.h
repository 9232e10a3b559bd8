// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>
#include <limits>
#include <utility>

namespace muster {

// Writes big-endian fields one after another; the mirror of ByteReader.
class ByteWriter
{
public:
    ByteWriter() = default;
    explicit ByteWriter(qsizetype expectedSize) { m_bytes.reserve(expectedSize); }

    ByteWriter& u8(quint8 value) { return number(value); }
    ByteWriter& u16(quint16 value) { return number(value); }
    ByteWriter& u32(quint32 value) { return number(value); }
    ByteWriter& u64(quint64 value) { return number(value); }
    ByteWriter& i32(qint32 value) { return number(value); }
    ByteWriter& i64(qint64 value) { return number(value); }

    ByteWriter& bytes(QByteArrayView value)
    {
        m_bytes.append(value);
        return *this;
    }

    // Length and bytes. What does not fit the length field is cut off: callers keep their own limits.
    ByteWriter& blob8(QByteArrayView value)
    {
        const QByteArrayView cut = value.first(qMin<qsizetype>(value.size(), 0xff));
        return u8(quint8(cut.size())).bytes(cut);
    }
    ByteWriter& blob16(QByteArrayView value)
    {
        const QByteArrayView cut = value.first(qMin<qsizetype>(value.size(), 0xffff));
        return u16(quint16(cut.size())).bytes(cut);
    }
    ByteWriter& blob32(QByteArrayView value) { return u32(quint32(value.size())).bytes(value); }

    qsizetype size() const { return m_bytes.size(); }
    const QByteArray& peek() const { return m_bytes; }
    QByteArray take() { return std::exchange(m_bytes, {}); }

    // Overwrites four bytes written before, e.g. a length that is known only at the end.
    void patchU32(qsizetype at, quint32 value) { qToBigEndian(value, m_bytes.data() + at); }

private:
    template<typename T> ByteWriter& number(T value)
    {
        char raw[sizeof(T)];
        qToBigEndian(value, raw);
        m_bytes.append(raw, qsizetype(sizeof raw));
        return *this;
    }

    QByteArray m_bytes;
};

} // namespace muster
