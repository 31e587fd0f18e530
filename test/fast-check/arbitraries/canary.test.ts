import fc from 'fast-check'
import { expect, it } from 'vitest'
import { basicCanaries, routedCanaries } from '../../../src/fast-check/arbitraries/canary.ts'
import { smallestOf } from './smallest.ts'

it('shrinks to one step', () => {
  expect(smallestOf(basicCanaries())).toEqual({ steps: [{ setWeight: 0 }] })
  expect(smallestOf(routedCanaries())).toEqual({
    canaryService: 'demo-canary',
    stableService: 'demo-stable',
    trafficRouting: { smi: {} },
    steps: [{ setWeight: 0 }],
  })
})

it('varies everything that an update depends on', () => {
  const sample = fc.sample(routedCanaries(), { seed: 1, numRuns: 300 })
  const fields = new Set(sample.flatMap((strategy) => Object.keys(strategy)))
  expect([...fields].sort()).toEqual([
    'abortScaleDownDelaySeconds',
    'analysis',
    'canaryService',
    'dynamicStableScale',
    'minPodsPerReplicaSet',
    'pingPong',
    'scaleDownDelayRevisionLimit',
    'scaleDownDelaySeconds',
    'stableService',
    'steps',
    'trafficRouting',
  ])
})
