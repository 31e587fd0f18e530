import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

const threshold = (type: string, value: number): string =>
  `, replicaProgressThreshold: { type: ${type}, value: ${value} }`

it('asks for more pods than the step wants, and goes on without it', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { setWeight: 50 }]', threshold('Pods', 3))
  const stuck = stuckAt(plan, '15m')
  expect(stuck.obstacles).toMatchObject([
    { blockedBy: 'replicaProgressThreshold', needs: { podsAvailable: 3, are: 1, wanted: 1 } },
  ])
  expect(stuck.releasedBy).toEqual(['remove replicaProgressThreshold', 'promote', 'promoteFull'])
  expect(stuck.notEnough).toContain('retry')
})

it('is none where enough of the wanted pods are there', () => {
  const plan = canaryPlan('[{ setWeight: 50 }, { pause: {} }]', threshold('Percent', 50))
  expect(stuckAt(plan, '15m').blockedBy).toEqual(['pause step 2'])
})
