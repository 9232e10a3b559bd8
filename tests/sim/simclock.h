// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

namespace muster::sim {

// How far a machine's clocks are from the world's. The wall clock may jump at any time; the monotonic one
// starts anew with the machine.
struct ClockOffsets
{
    Millis monotonic{0};
    Millis wall{0};
};

// One process' view of the time. While the process is frozen its time goes on, but its alarms do not ring.
class SimClock final : public Clock
{
public:
    // The offsets are the machine's and outlive the process.
    SimClock(World& world, std::shared_ptr<Life> life, const ClockOffsets& offsets)
        : m_world(world)
        , m_life(std::move(life))
        , m_offsets(offsets)
    {
    }

    MonotonicTime monotonic() const override { return MonotonicTime(m_world.now() + m_offsets.monotonic); }
    WallTime wall() const override
    {
        return WallTime(Millis{1'700'000'000'000} + m_world.now() + m_offsets.wall);
    }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) const override
    {
        return std::make_unique<SimAlarm>(m_world, m_life, std::move(ring));
    }

private:
    class SimAlarm final : public Alarm
    {
    public:
        SimAlarm(World& world, std::shared_ptr<Life> life, std::function<void()> ring)
            : m_world(world)
            , m_life(std::move(life))
            , m_state(std::make_shared<State>(State{std::move(ring)}))
        {
        }
        ~SimAlarm() override { stop(); }
        void start(Millis after) override
        {
            m_state->isActive = true;
            const auto rung = [state = m_state, number = ++m_state->number] {
                if (!state->isActive || state->number != number)
                    return;
                state->isActive = false;
                state->ring();
            };
            m_world.post(m_life, EventKind::Alarm, after, rung);
        }
        void stop() override { m_state->isActive = false; }
        bool isActive() const override { return m_state->isActive; }

    private:
        struct State
        {
            std::function<void()> ring;
            quint64 number = 0;
            bool isActive = false;
        };
        World& m_world;
        std::shared_ptr<Life> m_life;
        std::shared_ptr<State> m_state; // the alarm may go while it rings
    };

    World& m_world;
    std::shared_ptr<Life> m_life;
    const ClockOffsets& m_offsets;
};

} // namespace muster::sim
