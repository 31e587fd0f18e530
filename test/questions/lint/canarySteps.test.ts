import { expect, it } from 'vitest'
import { targetsOf } from '../../../src/questions/lint/canarySteps.ts'
import { rolloutIn } from './subjects.ts'
import { canary, routed } from './written.ts'

const podsAt = (fields: string, spec?: string): readonly number[] =>
  targetsOf(rolloutIn(routed(fields, spec))).map(({ pods }) => pods)

it('lets the pods follow the weight, rounded up', () => {
  expect(podsAt('steps: [{ pause: {} }, { setWeight: 10 }, { setWeight: 51 }]')).toEqual([0, 1, 3])
})

it('keeps a setCanaryScale until another one, or until the weight is to count again', () => {
  const steps =
    'steps: [{ setCanaryScale: { weight: 50 } }, { setWeight: 90 }, { setCanaryScale: { replicas: 3 } }, { setCanaryScale: { matchTrafficWeight: true } }]'
  expect(podsAt(steps)).toEqual([2, 2, 3, 4])
})

it('lifts what comes of a weight to minPodsPerReplicaSet, and what is counted out not', () => {
  const steps =
    'minPodsPerReplicaSet: 3, steps: [{ pause: {} }, { setWeight: 1 }, { setCanaryScale: { replicas: 1 } }]'
  expect(podsAt(steps, 'replicas: 10')).toEqual([0, 3, 1])
  expect(podsAt(steps, 'replicas: 2')).toEqual([0, 2, 1])
})

it('knows what a weight needs, whatever the scale', () => {
  const steps = 'steps: [{ setCanaryScale: { replicas: 1 } }, { setWeight: 90 }]'
  const target = targetsOf(rolloutIn(routed(steps, 'replicas: 10')))[1]
  expect(target).toMatchObject({ pods: 1, needed: 9, weight: 90, maxTrafficWeight: 100 })
})

it('has no targets where nothing routes', () => {
  expect(targetsOf(rolloutIn(canary('steps: [{ setWeight: 50 }]')))).toEqual([])
})
