// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <utility>

namespace muster::protocol {

// Writes bencoding (BEP 3) from front to back. The caller ends what it begins, and writes the keys of a
// dictionary in the order of their bytes, each with its value.
class BencodeWriter
{
public:
    BencodeWriter& beginDictionary() { return put('d'); }
    BencodeWriter& beginList() { return put('l'); }
    BencodeWriter& end() { return put('e'); }
    BencodeWriter& integer(qint64 value)
    {
        put('i');
        m_bytes.append(QByteArray::number(value));
        return put('e');
    }
    BencodeWriter& string(QByteArrayView value)
    {
        m_bytes.append(QByteArray::number(value.size()));
        put(':');
        m_bytes.append(value);
        return *this;
    }
    // A key and its value.
    BencodeWriter& entry(QByteArrayView key, qint64 value) { return string(key).integer(value); }
    BencodeWriter& entry(QByteArrayView key, QByteArrayView value) { return string(key).string(value); }

    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    BencodeWriter& put(char c)
    {
        m_bytes.append(c);
        return *this;
    }

    QByteArray m_bytes;
};

} // namespace muster::protocol
