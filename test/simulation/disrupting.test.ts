import { expect, it } from 'vitest'
import type { RolloutState } from '../../src/rollout/state.ts'
import { lose, makeUnready } from '../../src/simulation/disrupting.ts'
import { at, simulated } from './given.ts'

const paused = simulated({ script: [{ at: '30s', setImage: 'app:v2' }] }).at('40s')?.rollout
if (paused == null) throw new Error('no Rollout')
const counts = ({ replicaSets }: RolloutState) =>
  replicaSets.map(({ hash, have, ready }) => [hash, have, ready])

it('pods that are lost leave all counts of their revision', () => {
  expect(counts(paused)).toEqual([
    ['v1', 1, 1],
    ['v2', 1, 1],
  ])
  expect(counts(lose(paused, { image: 'app:v2', count: 5 }, at(40)))).toEqual([
    ['v1', 1, 1],
    ['v2', 0, 0],
  ])
  expect(counts(lose(paused, { count: 1 }, at(40)))[0]).toEqual(['v1', 0, 0])
})

it('pods go by their part, their revision, or what they are to the Rollout', () => {
  const left = (lost: Parameters<typeof lose>[1]) =>
    counts(lose(paused, lost, at(40))).map(([, have]) => have)
  expect(left({ share: 1 })).toEqual([0, 0])
  expect(left({ share: 0.5 })).toEqual([0, 1])
  expect(left({ share: 0.2 })).toEqual([1, 1])
  expect(left({ role: 'canary', share: 1 })).toEqual([1, 0])
  expect(left({ role: 'stable', count: 9 })).toEqual([0, 1])
  expect(left({ revision: 2, count: 9 })).toEqual([1, 0])
})

it('pods that are not ready keep their places', () => {
  expect(counts(makeUnready(paused, null, 2, at(60), at(40)))[0]).toEqual(['v1', 1, 0])
})

it('nothing befalls pods that are not there', () => {
  expect(lose(paused, { image: 'app:v9', count: 1 }, at(40))).toBe(paused)
  expect(makeUnready(paused, null, 0, at(60), at(40))).toBe(paused)
})

it('a lost pod is replaced in the same second, and starts anew', () => {
  const timeline = simulated({
    script: [
      { at: '30s', setImage: 'app:v2' },
      { at: '40s', lose: { image: 'app:v2', count: 1 } },
    ],
  })
  const pods = (second: number) => timeline.at(`${second}s`)?.rollout?.replicaSets[1]?.pods
  const born = { count: 1, createdAt: at(40), heldUntil: null }
  expect(pods(40)).toEqual([{ ...born, readyAt: null }])
  expect(pods(45)).toEqual([{ ...born, readyAt: at(45) }])
})
