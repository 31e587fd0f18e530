import { expect, it } from 'vitest'
import { standingAutoscalers } from '../../../src/simulation/autoscaling/storeAutoscalers.ts'
import { autoscaler } from '../../manifest/given.ts'
import { at, planOf, simulated } from '../given.ts'

const plan = planOf({}, {}, [autoscaler()])

it('HPAs among the manifests stand there from the beginning', () => {
  expect(standingAutoscalers(plan)).toMatchObject([{ spec: { name: 'demo' }, syncedAt: at(0) }])
})

it('one that is applied looks fifteen seconds later, and one that is changed goes on', () => {
  const other = { ...autoscaler({ minReplicas: 3 }), metadata: { name: 'other' } }
  const script = [
    { at: '0s', deploy: true },
    { at: '40s', apply: [autoscaler({ minReplicas: 5 }), other] },
  ]
  const load = { cpu: '1' }
  const world = simulated({ plan, script, load }).at('40s')
  expect(world?.autoscalers).toMatchObject([
    { spec: { minReplicas: 5 }, syncedAt: at(30) },
    { spec: { name: 'other' }, syncedAt: at(40) },
  ])
})
