import { describe, expect, it } from 'vitest'
import { groupPods } from '../../src/autoscaler/groupPods.ts'
import type { ObservedPods } from '../../src/autoscaler/observed.ts'
import { seconds } from '../../src/units/time.ts'
import { at, pods } from './given.ts'

/** What becomes of a pod at second 0; `measured`: the end of its window of 15 s. */
function groupOf(fields: Partial<ObservedPods>, { isCpu = true, measured = 0 } = {}): string {
  const metric = { value: 100, at: at(measured), window: seconds(15) }
  const groups = groupPods([pods('p', fields)], new Map([['p', metric]]), isCpu, at(0))
  const { unready, missing, ignored } = groups
  if (unready.length > 0) return 'unready'
  if (missing.length > 0) return 'missing'
  return ignored.length > 0 ? 'ignored' : `counted ${groups.counted}`
}

const notReady = (since: number) => ({ status: 'False', since: at(since) }) as const
const ready = (since: number) => ({ status: 'True', since: at(since) }) as const

describe('a pod', () => {
  it('is ignored when it fails or goes, whatever else it is', () => {
    expect(groupOf({ phase: 'Failed' })).toBe('ignored')
    expect(groupOf({ phase: 'Pending', terminating: true })).toBe('ignored')
  })

  it('is unready while it is Pending, for every metric', () => {
    expect(groupOf({ phase: 'Pending' }, { isCpu: false })).toBe('unready')
  })

  it('is missing without a metric, also when it is unready or has succeeded', () => {
    const odd = [pods('a', { ready: notReady(-5) }), pods('b', { phase: 'Succeeded' })]
    expect(groupPods(odd, new Map(), true, at(0)).missing).toEqual(odd)
  })

  it('counts for all that it stands for', () => {
    expect(groupOf({ count: 7 })).toBe('counted 7')
  })

  it('is looked at for its readiness for the CPU alone', () => {
    const young = { startedAt: at(-60), ready: notReady(-60) }
    expect(groupOf(young)).toBe('unready')
    expect(groupOf(young, { isCpu: false })).toBe('counted 1')
  })

  it('without start or condition is unready', () => {
    expect(groupOf({ startedAt: null })).toBe('unready')
    expect(groupOf({ ready: null })).toBe('unready')
  })

  it('that is young counts from the first window on that it was ready for', () => {
    const young = { startedAt: at(-299) }
    expect(groupOf({ ...young, ready: ready(-15) })).toBe('counted 1')
    expect(groupOf({ ...young, ready: ready(-14) })).toBe('unready')
    expect(groupOf({ ...young, ready: ready(-15) }, { measured: -1 })).toBe('unready')
    expect(groupOf({ startedAt: at(-300), ready: ready(-1) })).toBe('counted 1')
  })

  it('that is old counts if it was ever ready, and is unready if it never was', () => {
    expect(groupOf({ startedAt: at(-600), ready: notReady(-10) })).toBe('counted 1')
    expect(groupOf({ startedAt: at(-600), ready: notReady(-570) })).toBe('counted 1')
    expect(groupOf({ startedAt: at(-600), ready: notReady(-571) })).toBe('unready')
  })
})
