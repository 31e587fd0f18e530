import fc from 'fast-check'
import { expect, it } from 'vitest'
import { manifestLists, type PlanFamily } from '../../../src/fast-check/arbitraries/manifests.ts'
import { readManifests } from '../../../src/manifest/read.ts'
import { smallestOf } from './smallest.ts'

it('puts the Services that a strategy names beside it', () => {
  const kinds = smallestOf(manifestLists('blueGreen')).map((manifest) => manifest.kind)
  expect(kinds).toEqual(['Rollout', 'Service', 'Service', 'AnalysisTemplate', 'AnalysisTemplate'])
})

it('keeps a history that is as long as the list of those that wait for their end', () => {
  const sample = fc.sample(manifestLists('blueGreen'), { seed: 2, numRuns: 300 })
  const { rollouts } = {
    rollouts: sample.map((manifests) => readManifests(manifests).plan?.rollout),
  }
  const waiting = rollouts.map((one) => one?.strategy.scaleDownDelayRevisionLimit ?? 0)
  expect(waiting).toContain(2)
  expect(rollouts.every((one, at) => (one?.revisionHistoryLimit ?? -1) >= (waiting[at] ?? 0))).toBe(
    true,
  )
})

it('knows no family but its own', () => {
  for (const family of ['constructor', 'rolling', null]) {
    expect(() => manifestLists(family as PlanFamily)).toThrow('there is no such family')
  }
})
