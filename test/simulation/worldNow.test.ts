import { expect, it } from 'vitest'
import { beginInstant, worldOf } from '../../src/simulation/worldNow.ts'
import { at, programOf, simulated } from './given.ts'

const traffic = { requestsPerSecond: 1 }
const before = simulated({ traffic, script: [{ at: '30s', setImage: 'app:v2' }] }).at('40s')
if (before === null) throw new Error('a canary pauses')

it('an instant in which nobody has a turn leaves the world as it was, but for the time', () => {
  const now = beginInstant(programOf({ traffic }), before, at(41))
  expect([now.actions, now.orders, now.errors]).toEqual([[], [], []])
  expect(worldOf(now)).toEqual({ ...before, at: at(41) })
})

it('what is written into an instant is no part of the world before it', () => {
  const copy = structuredClone(before)
  const now = beginInstant(programOf({ traffic }), before, at(41))
  now.rollout = null
  now.scriptDone = 9
  expect(worldOf(now)).toMatchObject({ rollout: null, scriptDone: 9 })
  expect(before).toEqual(copy)
})
