// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace muster::testing {

// A clock that stands until the test moves it; its alarms ring while it moves, each at its time.
class ManualClock final : public Clock
{
public:
    MonotonicTime monotonic() const override { return m_book->now; }
    WallTime wall() const override { return m_wall + (m_book->now - start); }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) const override
    {
        return std::make_unique<ManualAlarm>(m_book, std::move(ring));
    }

    void advance(Millis by)
    {
        const MonotonicTime end = m_book->now + by;
        while (ManualAlarm* const next = first(end))
            next->ringNow();
        m_book->now = end;
    }
    // When the next alarm rings.
    std::optional<MonotonicTime> nextAlarm() const
    {
        const auto earliest = std::min_element(m_book->waiting.begin(), m_book->waiting.end(), isBefore);
        return earliest == m_book->waiting.end() ? std::nullopt : std::optional((*earliest)->due);
    }
    void jumpWall(Millis by) { m_wall += by; }

private:
    static constexpr MonotonicTime start{Millis{1'000'000}};

    class ManualAlarm;
    struct Book
    {
        MonotonicTime now = start;
        quint64 started = 0;
        std::vector<ManualAlarm*> waiting;
    };
    class ManualAlarm final : public Alarm
    {
    public:
        ManualAlarm(std::shared_ptr<Book> book, std::function<void()> ring)
            : m_book(std::move(book))
            , m_ring(std::move(ring))
        {
        }
        ~ManualAlarm() override { stop(); }
        void start(Millis after) override
        {
            stop();
            due = m_book->now + after;
            number = ++m_book->started;
            m_book->waiting.push_back(this);
        }
        void stop() override { std::erase(m_book->waiting, this); }
        bool isActive() const override
        {
            return std::find(m_book->waiting.begin(), m_book->waiting.end(), this) != m_book->waiting.end();
        }
        void ringNow()
        {
            m_book->now = std::max(m_book->now, due);
            stop();
            const auto ring = m_ring; // the alarm may go meanwhile
            ring();
        }

        MonotonicTime due;
        quint64 number = 0; // of equal times the one that was started first

    private:
        std::shared_ptr<Book> m_book;
        std::function<void()> m_ring;
    };

    static bool isBefore(const ManualAlarm* a, const ManualAlarm* b)
    {
        return std::tie(a->due, a->number) < std::tie(b->due, b->number);
    }
    ManualAlarm* first(MonotonicTime end) const
    {
        const auto earliest = std::min_element(m_book->waiting.begin(), m_book->waiting.end(), isBefore);
        return earliest == m_book->waiting.end() || (*earliest)->due > end ? nullptr : *earliest;
    }

    std::shared_ptr<Book> m_book = std::make_shared<Book>();
    WallTime m_wall{Millis{1'700'000'000'000}};
};

} // namespace muster::testing
