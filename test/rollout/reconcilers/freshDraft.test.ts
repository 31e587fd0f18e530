import { expect, it } from 'vitest'
import { freshDraft, resetForUpdate } from '../../../src/rollout/reconcilers/freshDraft.ts'
import { canary, condition, draftOf, passOf, pausedSince, replicaSet, updating } from '../given.ts'

const stale = condition('InvalidSpec', 'True', 'InvalidSpec')
const healthy = condition('Healthy', 'True', 'RolloutHealthy')
const run = { name: 'demo-v2-2', status: 'Running', message: '' } as const
const replicaSets = [
  replicaSet('v1', 3),
  replicaSet('v2', 2, { ready: 1, available: 0 }),
  replicaSet('v3', 1),
]

it('a status begins with the pods there are, and nothing of the last one that is not named', () => {
  const status = {
    abort: true,
    currentStepIndex: 2,
    conditions: [stale, healthy],
    backgroundRun: run,
  }
  const pass = passOf(updating(canary(), { replicaSets, status: { ...status, ...pausedSince(1) } }))
  expect(freshDraft(pass)).toMatchObject({
    replicas: 6,
    updatedReplicas: 2,
    readyReplicas: 5,
    currentPodHash: 'v2',
    stableRS: 'v1',
    currentStepHash: '',
    stablePingPong: '',
    activeSelector: '',
    previewSelector: '',
    abort: false,
    controllerPause: false,
    pauseConditions: [],
    currentStepIndex: null,
    backgroundRun: null,
    // A spec that gets this far is valid.
    conditions: [healthy],
  })
})

it('a status counts no updated pods without a ReplicaSet of the template', () => {
  const pass = passOf(updating(canary(), { replicaSets: [replicaSet('v1', 3)] }))
  expect(freshDraft(pass)).toMatchObject({ currentPodHash: 'v2', updatedReplicas: 0, replicas: 3 })
})

it('a new update drops what the last one has recorded', () => {
  const pass = passOf(updating(canary()))
  const draft = draftOf(pass, { promoteFull: true, stepRun: run, backgroundRun: run })
  resetForUpdate(pass, draft)
  expect(draft).toMatchObject({ promoteFull: false, stepRun: null, backgroundRun: null })
  expect(pass.pause).toMatchObject({ clear: true, dropAbort: true })
})
