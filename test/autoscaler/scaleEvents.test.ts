import { describe, expect, it } from 'vitest'
import { type Changes, replicasAtStart, withScaleEvent } from '../../src/autoscaler/scaleEvents.ts'
import { at, free } from './given.ts'

const nothing: Changes = { scaleUpEvents: [], scaleDownEvents: [] }
const spec = { behavior: { scaleUp: free, scaleDown: free } }

describe('a change of size', () => {
  it('is remembered by its direction', () => {
    expect(withScaleEvent(nothing, spec, 4, 9, at(0)).scaleUpEvents).toEqual([
      { change: 5, at: at(0), outdated: false },
    ])
    expect(withScaleEvent(nothing, spec, 9, 4, at(0)).scaleDownEvents).toEqual([
      { change: 5, at: at(0), outdated: false },
    ])
  })

  it('is remembered for policies only', () => {
    expect(withScaleEvent(nothing, { behavior: null }, 4, 9, at(0))).toBe(nothing)
  })

  it('takes the place of the last one that was once older than all policies', () => {
    const memory = [0, 3, 14].reduce(
      (all, second) => withScaleEvent(all, spec, 1, 2, at(second)),
      nothing,
    )
    const later = withScaleEvent(memory, spec, 1, 2, at(18))
    expect(later.scaleUpEvents.map((event) => [event.at, event.outdated])).toEqual([
      [at(0), true],
      [at(18), false],
      [at(14), false],
    ])
    // Longer policies come too late for it.
    const longer = { ...free, policies: [{ type: 'Pods' as const, value: 1, periodSeconds: 900 }] }
    const behavior = { scaleUp: longer, scaleDown: free }
    const last = withScaleEvent(later, { behavior }, 1, 2, at(20))
    expect(last.scaleUpEvents.map((event) => event.at)).toEqual([at(20), at(18), at(14)])
  })
})

it('the size at the start of a period is without all that happened since', () => {
  const changes: Changes = {
    scaleUpEvents: [
      { change: 8, at: at(0), outdated: false },
      { change: 3, at: at(1), outdated: true },
    ],
    scaleDownEvents: [{ change: 1, at: at(50), outdated: false }],
  }
  expect(replicasAtStart({ periodSeconds: 60 }, changes, 10, at(60))).toBe(8)
})
