import { describe, expect, it } from 'vitest'
import type { Moment } from '../../src/timeline/moment.ts'
import { timelineOf } from '../../src/timeline/timeline.ts'
import { instant } from '../../src/units/time.ts'
import { simulated } from '../simulation/given.ts'

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
