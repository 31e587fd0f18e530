import { expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { joinMoments, type Moment } from '../../src/timeline/moment.ts'
import { instant } from '../../src/units/time.ts'

const at = instant(10_000)
const before = { ...emptyWorld, at, scriptDone: 1 }
const after = { ...emptyWorld, at, scriptDone: 2 }
const event = (reason: string): Moment['effects'][number] => {
  return { kind: 'recordEvent', at, type: 'Normal', reason, message: '', object: 'Rollout/demo' }
}
const first: Moment = {
  at,
  actions: [{ at: '10s', abort: true }],
  effects: [event('RolloutAborted')],
  errors: ['it fails'],
  flapping: ['stable'],
  world: before,
}
const second: Moment = {
  at,
  actions: [{ at: '10s', retry: true }],
  effects: [event('RolloutUpdated')],
  errors: ['it fails', 'it fails otherwise'],
  flapping: [],
  world: after,
}

it('a joined moment has what happened first, then what happened next, and the last world', () => {
  expect(joinMoments(first, second)).toEqual({
    at,
    actions: [...first.actions, ...second.actions],
    effects: [...first.effects, ...second.effects],
    // The same failure is told once in a row, as in an instant.
    errors: ['it fails', 'it fails otherwise'],
    flapping: [],
    world: after,
  })
})

it('joining a moment in which nothing happened changes nothing but the world', () => {
  const quiet: Moment = { at, actions: [], effects: [], errors: [], flapping: [], world: after }
  expect(joinMoments(first, quiet)).toEqual({ ...first, flapping: [], world: after })
})
