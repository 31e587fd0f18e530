import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../src/questions/firstDifference.ts'
import type { ScriptEntry } from '../../src/simulation/scenario.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { at, simulated } from '../simulation/given.ts'

const played = (...script: readonly ScriptEntry[]): Timeline =>
  simulated({ script: [{ at: '0s', deploy: true }, { at: '10s', setImage: 'app:v2' }, ...script] })

describe('the first difference of two runs', () => {
  it('is none between two of the same', () => {
    expect(firstDifference(played(), played())).toBeNull()
  })

  it('is the first instant that tells another story, and what people look at first', () => {
    const aborted = played({ at: '20s', abort: true })
    expect(firstDifference(played(), aborted)).toEqual({
      at: at(20),
      of: 'phase',
      from: 'Paused: CanaryPauseStep',
      to: 'Degraded: RolloutAborted: Rollout aborted update to revision 2',
    })
  })

  it('is found in what only one of them has an instant for', () => {
    const scaled = played({ at: '22s', scale: 3 })
    expect(firstDifference(scaled, played())).toMatchObject({ at: at(22) })
    expect(firstDifference(played(), scaled)).toMatchObject({ at: at(22) })
  })

  it('may be in the conditions alone', () => {
    const one = played()
    const moments = one.moments.map((moment) => {
      const { rollout } = moment.world
      if (rollout === null || moment.at < 15_000) return moment
      const conditions = rollout.status.conditions.filter(({ type }) => type !== 'Paused')
      const status = { ...rollout.status, conditions }
      return { ...moment, world: { ...moment.world, rollout: { ...rollout, status } } }
    })
    expect(firstDifference(one, { ...one, moments })).toEqual({
      at: at(15),
      of: 'conditions',
      from: 'Paused True (RolloutPaused)',
      to: '',
    })
  })
})
