import { expect, it } from 'vitest'
import { beginning } from '../../../src/rollout/reconcilers/reconcilers.ts'
import { canary, condition, passOf, promoted, replicaSet, updating } from '../given.ts'

const plan = canary()
const conditions = [condition('Progressing', 'True', 'NewReplicaSetAvailable')]

// The order is the controller's own: of several that have something to do the first has its turn.
it('a pass begins with what is wrong, then with what is missing, then with what changed', () => {
  const resized = { ...plan.rollout, replicas: 9 }
  const replicaSets = [replicaSet('v1', 4)]
  const refused = { ...resized, refused: 'no' }
  const status = { conditions, pauseConditions: [{ reason: 'x', startTime: 0 as never }] }
  const endedBy = (more: object): string =>
    beginning(passOf({ ...updating(plan, { status }), spec: resized, ...more }))
  expect(endedBy({ spec: refused, replicaSets })).toBe('validation')
  expect(endedBy({ replicaSets, spec: { ...resized, replicas: null } })).toBe('creation')
  expect(endedBy({ spec: { ...resized, replicas: null } })).toBe('defaultReplicas')
  expect(endedBy({})).toBe('pauseBookkeeping')
  expect(beginning(passOf({ ...promoted(plan, { status: { conditions } }), spec: resized }))).toBe(
    'scaleEvent',
  )
  expect(beginning(passOf(promoted(plan, { status: { conditions } })))).toBe('')
})
