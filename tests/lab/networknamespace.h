// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>
#include <utility>

namespace muster::lab {

// A network of its own, with nothing but a loopback in it. It has no name: it is there as long as this
// object, what was started inside and what was opened inside are, so that nothing is left over however a test
// ends.
class NetworkNamespace
{
public:
    // The error says why this machine allows none.
    static Result<NetworkNamespace> make();

    NetworkNamespace(NetworkNamespace&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    NetworkNamespace& operator=(NetworkNamespace&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~NetworkNamespace();

    int descriptor() const { return m_descriptor; }
    QString path() const; // for the `netns` of ip(8)

private:
    explicit NetworkNamespace(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

// While it lives, the calling thread is in that namespace: the sockets that it opens belong there for good,
// and so do the processes that it starts. Null: stays where it is.
class Inside
{
public:
    explicit Inside(const NetworkNamespace* where);
    ~Inside();
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

private:
    int m_back = -1;
};

// Who is not root becomes root of a user namespace of his own, where the machine allows that. Before any
// thread is started, so as the first thing in main().
void becomeRootOfOwnNamespace();

// Runs `program` inside, with `input`. The error has what it complained of.
Result<void> run(const NetworkNamespace& where, const QString& program, const QStringList& arguments,
                 const QByteArray& input = {});

} // namespace muster::lab
