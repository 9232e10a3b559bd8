// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace muster {

// Random numbers that are quick and good enough to choose peers by, and not for secrets (SplitMix64). Equal
// seeds give equal numbers.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15u;
        quint64 value = m_state;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
        return value ^ (value >> 31);
    }
    // 0 to bound - 1; off an even chance by no more than bound / 2^32. `bound` is not 0.
    quint32 below(quint32 bound) { return quint32(((next() >> 32) * bound) >> 32); }

private:
    quint64 m_state;
};

} // namespace muster
