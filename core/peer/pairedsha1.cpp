// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/pairedsha1.h"

#include <QtEndian>
#include <algorithm>

namespace muster::peer {

namespace {

std::size_t blocksIn(QByteArrayView bytes) { return std::size_t(bytes.size()) / sha1BlockBytes; }

} // namespace

PairedSha1::PairedSha1(bool byInstructions)
{
    if (!byInstructions)
        m_others.emplace();
}

void PairedSha1::add(QByteArrayView one, QByteArrayView other)
{
    if (m_others) {
        (*m_others)[0].add(one);
        (*m_others)[1].add(other);
        return;
    }
    auto& [first, second] = m_streams;
    first.fillRest(one);
    second.fillRest(other);
    const std::size_t blocks = std::min(blocksIn(one), blocksIn(other));
    const auto bytes = qsizetype(blocks * sha1BlockBytes);
    addSha1Blocks(first.state, one.data(), second.state, other.data(), blocks);
    first.addRest(one.sliced(bytes));
    second.addRest(other.sliced(bytes));
    // fillRest() and addRest() count what they keep.
    first.bytes += std::uint64_t(bytes);
    second.bytes += std::uint64_t(bytes);
}

std::array<QByteArray, 2> PairedSha1::results()
{
    if (m_others)
        return {(*m_others)[0].result(), (*m_others)[1].result()};
    return {m_streams[0].result(), m_streams[1].result()};
}

// Makes what is kept a whole block, if there is enough; takes what it needs from the front.
void PairedSha1::Stream::fillRest(QByteArrayView& more)
{
    const std::size_t kept = bytes % sha1BlockBytes;
    if (kept == 0)
        return;
    const std::size_t taken = std::min(sha1BlockBytes - kept, std::size_t(more.size()));
    std::copy_n(more.data(), taken, rest.data() + kept);
    more = more.sliced(qsizetype(taken));
    bytes += taken;
    if (kept + taken == sha1BlockBytes)
        addSha1Blocks(state, rest.data(), 1);
}

// With nothing kept, or with nothing to add.
void PairedSha1::Stream::addRest(QByteArrayView more)
{
    const std::size_t blocks = blocksIn(more);
    addSha1Blocks(state, more.data(), blocks);
    const QByteArrayView tail = more.sliced(qsizetype(blocks * sha1BlockBytes));
    std::copy(tail.begin(), tail.end(), rest.begin());
    bytes += std::uint64_t(more.size());
}

// Padded as FIPS 180-4, 5.1.1, says: a one, noughts, and the length in bits.
QByteArray PairedSha1::Stream::result()
{
    const std::uint64_t bits = bytes * 8;
    QByteArray padding(1, char(0x80));
    padding.append(qsizetype((2 * sha1BlockBytes - 9 - bytes % sha1BlockBytes) % sha1BlockBytes), '\0');
    padding.append(8, '\0');
    qToBigEndian(bits, padding.data() + padding.size() - 8);
    QByteArrayView view = padding;
    fillRest(view);
    addRest(view);
    QByteArray hash(20, Qt::Uninitialized);
    qToBigEndian<std::uint32_t>(state.data(), qsizetype(state.size()), hash.data());
    return hash;
}

} // namespace muster::peer
