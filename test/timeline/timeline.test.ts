import { describe, expect, it } from 'vitest'
import { simulate, simulateFrom } from '../../src/simulation/simulate.ts'
import type { Moment } from '../../src/timeline/moment.ts'
import { readTime } from '../../src/timeline/time.ts'
import { timelineOf } from '../../src/timeline/timeline.ts'
import { instant } from '../../src/units/time.ts'
import { scenarioOf, simulated } from '../simulation/given.ts'

const { moments } = simulated({ script: [{ at: '30s', setImage: 'app:v2' }] })
const end = { at: instant(90_000), reason: 'until' } as const
const timeline = timelineOf(moments, [], end)

describe('a timeline', () => {
  it('answers what the world was like at any time', () => {
    expect(timeline.at('0s')).toBe(moments[0]?.world)
    const before = moments.filter(({ at }) => at < 30_000).at(-1)
    expect(timeline.at('29s')).toBe(before?.world)
    expect(timeline.at('30s')?.at).toBe(30_000)
    expect(timeline.at('1000000000s')).toBe(moments.at(-1)?.world)
    expect(timeline.at(instant(30_000))).toBe(timeline.at('30s'))
  })

  it('counts requests up to that time, and a run from there tells the rest of the story', () => {
    const script = [{ at: '30s', setImage: 'app:v2' }] as const
    const scenario = scenarioOf({ script, traffic: { requestsPerSecond: 7 }, until: '4m' })
    const whole = simulate(scenario)
    for (const time of ['0.5s', '7s', '31s', '52.25s', '100s', '239s']) {
      const world = whole.at(time)
      expect(world?.at).toBe(readTime(time))
      expect(world?.traffic?.sent).toBe(Math.ceil(((world?.at ?? 0) * 7) / 1000))
      const rest = simulateFrom(scenario, JSON.parse(JSON.stringify(world)))
      expect(rest.end).toEqual(whole.end)
      expect(rest.at('4m')).toEqual(whole.at('4m'))
      expect(rest.at(time)).toEqual(world)
    }
    expect(whole.at('9h')).toEqual(whole.at('4m'))
  })

  it('knows no world before its first moment, nor at what is no time', () => {
    expect(timelineOf(moments.slice(3), [], end).at('0s')).toBeNull()
    expect(timeline.at('soon')).toBeNull()
  })

  it('ends in the last phase', () => {
    const { phase, message } = moments.at(-1)?.world.rollout?.status ?? { phase: '', message: '?' }
    expect(timeline.end).toEqual({ at: 90_000, phase, message, reason: 'until' })
  })

  it('of nothing ends in no phase', () => {
    const nothing: readonly Moment[] = []
    expect(timelineOf(nothing, [], end).end).toMatchObject({ phase: '', message: '' })
  })
})
