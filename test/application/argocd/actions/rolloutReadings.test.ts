import { expect, it } from 'vitest'
import {
  canaryOf,
  hasPauseConditions,
  isAborted,
  isFullyPromoted,
  isLegacy,
  isSpecPaused,
  statusOf,
  stepCountOf,
} from '../../../../src/application/argocd/actions/rolloutReadings.ts'
import { rollout } from './rollouts.ts'

it('a Rollout is promoted when its newest pods are the stable ones, or it has named none', () => {
  expect(isFullyPromoted(rollout({}))).toBe(false)
  expect(isFullyPromoted(rollout({ stableRS: 'b' }))).toBe(true)
  expect(isFullyPromoted(rollout({ stableRS: null, currentPodHash: null }))).toBe(true)
})

it('a Rollout is of an old controller if its generation is no number, or too large', () => {
  const generations = ['1', '2', '3', 'abc', '']
  expect(
    generations.map((observedGeneration) => isLegacy(rollout({ observedGeneration }))),
  ).toEqual([false, false, true, true, true])
})

it('a pause is a person’s in the spec and the controller’s in the status', () => {
  expect(isSpecPaused(rollout({}, { paused: true }))).toBe(true)
  expect(hasPauseConditions(rollout({ pauseConditions: [{}] }))).toBe(true)
  expect(hasPauseConditions(rollout({ pauseConditions: [] }))).toBe(false)
  expect(isAborted(rollout({ abort: true }))).toBe(true)
})

it('steps are counted where there is a list of them', () => {
  const spec = { strategy: { canary: {} } }
  expect([stepCountOf(rollout({})), stepCountOf(rollout({}, spec))]).toEqual([2, null])
  expect(canaryOf(rollout({}, { strategy: { blueGreen: {} } }))).toBeNull()
  expect(statusOf(rollout(null))).toBeNull()
})
