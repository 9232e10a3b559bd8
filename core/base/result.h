// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace muster {

// What went wrong, in one sentence for a person; where they can do something, it says what.
struct Error
{
    QString message;

    friend bool operator==(const Error&, const Error&) = default;
};

template<typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(QString message)
{
    return tl::unexpected<Error>(Error{std::move(message)});
}

} // namespace muster
