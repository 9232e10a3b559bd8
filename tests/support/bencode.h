// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <optional>
#include <variant>

namespace muster::testing {

// A bencoded value, read as strictly as BEP 3 has it: keys in order and none twice, no leading zeros, nothing
// behind the end.
struct Bencoded
{
    using List = QList<Bencoded>;
    using Dictionary = QMap<QByteArray, Bencoded>;
    std::variant<qint64, QByteArray, List, Dictionary> value;

    qint64 number() const { return std::get<qint64>(value); }
    QByteArray string() const { return std::get<QByteArray>(value); }
    const List& list() const { return std::get<List>(value); }
    const Dictionary& dictionary() const { return std::get<Dictionary>(value); }
    bool has(const char* key) const { return dictionary().contains(QByteArray(key)); }
    Bencoded at(const QByteArray& key) const { return dictionary().value(key); }
};

class BencodeReader
{
public:
    static std::optional<Bencoded> read(QByteArrayView bytes)
    {
        BencodeReader reader(bytes);
        auto value = reader.readValue(0);
        return reader.m_rest.isEmpty() ? value : std::nullopt;
    }

private:
    explicit BencodeReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    std::optional<Bencoded> readValue(int depth)
    {
        if (m_rest.isEmpty() || depth > 10)
            return std::nullopt;
        if (take('i')) {
            const auto number = readNumber('e');
            return number ? std::optional(Bencoded{*number}) : std::nullopt;
        }
        if (take('l'))
            return readList(depth);
        if (take('d'))
            return readDictionary(depth);
        const auto string = readString();
        return string ? std::optional(Bencoded{*string}) : std::nullopt;
    }

    std::optional<Bencoded> readList(int depth)
    {
        Bencoded::List list;
        while (!take('e')) {
            const auto value = readValue(depth + 1);
            if (!value)
                return std::nullopt;
            list << *value;
        }
        return Bencoded{list};
    }

    std::optional<Bencoded> readDictionary(int depth)
    {
        Bencoded::Dictionary dictionary;
        while (!take('e')) {
            const auto key = readString();
            if (!key || (!dictionary.isEmpty() && *key <= dictionary.lastKey()))
                return std::nullopt;
            const auto value = readValue(depth + 1);
            if (!value)
                return std::nullopt;
            dictionary.insert(*key, *value);
        }
        return Bencoded{dictionary};
    }

    std::optional<QByteArray> readString()
    {
        const auto size = readNumber(':');
        if (!size || *size < 0 || *size > m_rest.size())
            return std::nullopt;
        const QByteArray string = m_rest.first(*size).toByteArray();
        m_rest = m_rest.sliced(*size);
        return string;
    }

    std::optional<qint64> readNumber(char end)
    {
        const qsizetype at = m_rest.indexOf(end);
        if (at < 0)
            return std::nullopt;
        const QByteArray digits = m_rest.first(at).toByteArray();
        m_rest = m_rest.sliced(at + 1);
        bool isNumber = false;
        const qint64 number = digits.toLongLong(&isNumber);
        return isNumber && QByteArray::number(number) == digits ? std::optional(number) : std::nullopt;
    }

    bool take(char c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    QByteArrayView m_rest;
};

} // namespace muster::testing
