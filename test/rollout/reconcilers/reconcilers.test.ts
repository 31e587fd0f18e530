import { expect, it } from 'vitest'
import { blueGreen } from '../../../src/rollout/reconcilers/blueGreen/blueGreen.ts'
import { canary } from '../../../src/rollout/reconcilers/canary/canary.ts'
import { beginning } from '../../../src/rollout/reconcilers/reconcilers.ts'
import { reconcile } from '../../../src/rollout/transition.ts'
import {
  at,
  canary as canaryPlan,
  condition,
  eventsOf,
  promoted,
  replicaSet,
  updating,
} from '../given.ts'

const names = (reconcilers: typeof beginning): readonly string[] => reconcilers.map(([by]) => by)

// The order of a pass is the controller's own, and can be seen in orders and events.
it('a pass runs its reconcilers in the controller’s order', () => {
  expect(names(beginning)).toEqual([
    'validation',
    'creation',
    'defaultReplicas',
    'pauseBookkeeping',
    'revision',
    'scaleEvent',
    'revisionAgain',
  ])
  expect(names(canary.reconcilers)).toEqual([
    'change',
    'restart',
    'ephemeralMetadata',
    'history',
    'pingPong',
    'services',
    'traffic',
    'experiments',
    'analysis',
    'replicaSets',
    'pauseStep',
    'stepPlugin',
  ])
  expect(names(blueGreen.reconcilers)).toEqual([
    'findServices',
    'preview',
    'change',
    'restart',
    'replicaSets',
    'pause',
    'active',
    'analysis',
    'ephemeralMetadata',
  ])
})

it('of several reconcilers that have something to do the first one has its turn', () => {
  const plan = canaryPlan()
  const resized = { ...plan.rollout, replicas: 9 }
  const undecided = { ...resized, replicas: null }
  const conditions = [condition('Progressing', 'True', 'NewReplicaSetAvailable')]
  const status = { conditions, pauseConditions: [{ reason: 'x', startTime: at(0) }] }
  const endedBy = (more: object): string =>
    reconcile({ ...updating(plan, { status }), spec: resized, ...more }, at(100)).endedBy
  const replicaSets = [replicaSet('v1', 4)]
  expect(endedBy({ replicaSets, spec: { ...undecided, refused: 'no' } })).toBe('validation')
  expect(endedBy({ replicaSets, spec: undecided })).toBe('creation')
  expect(endedBy({ spec: undecided })).toBe('defaultReplicas')
  expect(endedBy({})).toBe('pauseBookkeeping')
  const done = promoted(plan, { status: { conditions } })
  expect(reconcile({ ...done, spec: resized }, at(100)).endedBy).toBe('scaleEvent')
  expect(reconcile(done, at(100)).endedBy).toBe('status')
})

it('a pass that numbers its ReplicaSet anew numbers the Rollout, too', () => {
  const replicaSets = [replicaSet('v2', 0, { revision: 1 }), replicaSet('v1', 4, { revision: 2 })]
  const { state, orders } = reconcile(updating(canaryPlan(), { replicaSets }), at(100))
  expect(state.revision).toBe(3)
  expect(eventsOf({ effects: orders })).toContain('RolloutUpdated: Rollout updated to revision 3')
})
