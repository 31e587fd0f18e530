import { expect, it } from 'vitest'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import { historyAt, historyOf } from '../../../src/timeline/objects/history.ts'
import { rolloutJson, rolloutObjects } from '../../../src/timeline/objects/rollout.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { ran } from './sample.ts'
import { at } from './sampleWorld.ts'

const { moments } = ran()
const history = historyAt(moments, at(70)) ?? unreachable('it has begun')
const state = history.world.rollout ?? unreachable('it was applied')

it('is what was written, with a generation, a revision and a status', () => {
  expect(rolloutJson(state, at(0))).toMatchObject({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      name: 'demo',
      namespace: 'default',
      generation: 2,
      creationTimestamp: '2026-01-01T00:00:00Z',
      annotations: { 'rollout.argoproj.io/revision': '2' },
    },
    spec: {
      replicas: 2,
      template: { spec: { containers: [{ name: 'c', image: 'app:v2' }] } },
    },
    status: { phase: 'Paused', currentStepIndex: 1, observedGeneration: '2' },
  })
})

it('has no template where it comes from a workload, which is there', () => {
  const workloadRef = { kind: 'Deployment', name: 'web', scaleDown: 'never', replicas: 1 } as const
  const rollout = { ...state, spec: { ...state.spec, workloadRef } }
  const objects = rolloutObjects({ ...history, world: { ...history.world, rollout } }, at(70))
  expect(objects[0]?.spec).not.toHaveProperty('template')
  expect(objects[1]).toMatchObject({
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'default' },
    spec: { template: { spec: { containers: [{ image: 'app:v2' }] } } },
  })
})

it('notes on its ReplicaSets what the controller needs to know', () => {
  const annotations = {
    'rollout.argoproj.io/revision': '1',
    'rollout.argoproj.io/desired-replicas': '2',
  }
  const [first] = rolloutObjects(history, at(70)).filter(({ kind }) => kind === 'ReplicaSet')
  expect(first).toMatchObject({ metadata: { name: 'demo-v1', annotations } })
})

it('is not there before it is applied', () => {
  expect(rolloutObjects(historyOf(emptyWorld), at(0))).toEqual([])
})
