import { expect, it } from 'vitest'
import { blueGreen } from '../../../src/rollout/reconcilers/blueGreen/blueGreen.ts'
import { canary } from '../../../src/rollout/reconcilers/canary/canary.ts'
import { beginning } from '../../../src/rollout/reconcilers/reconcilers.ts'

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
  ])
})
