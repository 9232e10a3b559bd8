// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sha1stream.h"

#include <QtEndian>
#include <algorithm>

namespace muster::peer {

namespace {

std::size_t blocksIn(QByteArrayView bytes) { return std::size_t(bytes.size()) / sha1BlockBytes; }

} // namespace

Sha1Stream::Sha1Stream(bool byInstructions)
{
    if (!byInstructions)
        m_other.emplace();
}

void Sha1Stream::add(QByteArrayView bytes)
{
    if (m_other) {
        m_other->add(bytes);
        return;
    }
    fillRest(bytes);
    addBlocks(bytes);
}

void Sha1Stream::addBoth(Sha1Stream& one, QByteArrayView bytesOfOne, Sha1Stream& other,
                         QByteArrayView bytesOfOther)
{
    if (!one.m_other && !other.m_other) {
        one.fillRest(bytesOfOne);
        other.fillRest(bytesOfOther);
        const std::size_t blocks = std::min(blocksIn(bytesOfOne), blocksIn(bytesOfOther));
        addSha1Blocks(one.m_state, bytesOfOne.data(), other.m_state, bytesOfOther.data(), blocks);
        const std::size_t bytes = blocks * sha1BlockBytes;
        one.m_bytes += bytes;
        other.m_bytes += bytes;
        bytesOfOne = bytesOfOne.sliced(qsizetype(bytes));
        bytesOfOther = bytesOfOther.sliced(qsizetype(bytes));
    }
    one.add(bytesOfOne);
    other.add(bytesOfOther);
}

// Makes what is kept a whole block, if there is enough; takes what it needs from the front.
void Sha1Stream::fillRest(QByteArrayView& more)
{
    const std::size_t kept = m_bytes % sha1BlockBytes;
    if (kept == 0)
        return;
    const std::size_t taken = std::min(sha1BlockBytes - kept, std::size_t(more.size()));
    std::copy_n(more.data(), taken, m_rest.data() + kept);
    more = more.sliced(qsizetype(taken));
    m_bytes += taken;
    if (kept + taken == sha1BlockBytes)
        addSha1Blocks(m_state, m_rest.data(), 1);
}

// With nothing kept, or with nothing to add.
void Sha1Stream::addBlocks(QByteArrayView more)
{
    const std::size_t blocks = blocksIn(more);
    addSha1Blocks(m_state, more.data(), blocks);
    const QByteArrayView tail = more.sliced(qsizetype(blocks * sha1BlockBytes));
    std::copy(tail.begin(), tail.end(), m_rest.begin());
    m_bytes += std::uint64_t(more.size());
}

// Padded as FIPS 180-4, 5.1.1, says: a one, noughts, and the length in bits.
QByteArray Sha1Stream::result()
{
    if (m_other)
        return m_other->result();
    const std::uint64_t bits = m_bytes * 8;
    QByteArray padding(1, char(0x80));
    padding.append(qsizetype((2 * sha1BlockBytes - 9 - m_bytes % sha1BlockBytes) % sha1BlockBytes), '\0');
    padding.append(8, '\0');
    qToBigEndian(bits, padding.data() + padding.size() - 8);
    add(padding);
    QByteArray hash(20, Qt::Uninitialized);
    qToBigEndian<std::uint32_t>(m_state.data(), qsizetype(m_state.size()), hash.data());
    return hash;
}

} // namespace muster::peer
