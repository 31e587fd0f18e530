import { expect, it } from 'vitest'
import { readManagedFields } from '../../../src/application/apply/managedFields.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { autoscaler } from '../../manifest/given.ts'
import { application, planOf } from './given.ts'

it('a size that an HPA wrote is its own, and stays when Git brings the next commit', () => {
  const others = [application({ automated: { selfHeal: true } }), autoscaler({ minReplicas: 6 })]
  const plan = planOf('app:v1', others)
  const timeline = simulate({
    plan,
    commits: [{ at: '5m', plan: planOf('app:v2', others) }],
    until: '10m',
  })
  const stored = timeline.at('1m')?.gitops?.objects.find(({ kind }) => kind === 'Rollout') ?? {}
  expect(readManagedFields(stored).map(({ manager }) => manager)).toContain(
    'kube-controller-manager',
  )
})
