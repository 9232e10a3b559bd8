// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace muster {

// What went wrong, in one sentence for a person; where they can do something, it says what.
struct Error
{
    enum class Kind : quint8 {
        Other,
        Damage, // of a file of ours: what it holds cannot be trusted, and may be brought back from elsewhere
        Passing // the same may succeed later: a disk is full, or somebody else is at it
    };

    QString message;
    Kind kind = Kind::Other;

    friend bool operator==(const Error&, const Error&) = default;
};

template<typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(QString message, Error::Kind kind = Error::Kind::Other)
{
    return tl::unexpected<Error>(Error{std::move(message), kind});
}

} // namespace muster
