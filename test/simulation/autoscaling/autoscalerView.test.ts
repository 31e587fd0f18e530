import { expect, it } from 'vitest'
import { autoscalerView } from '../../../src/simulation/autoscaling/autoscalerView.ts'
import { autoscaler } from '../../manifest/given.ts'
import { nowOf, planOf, simulated } from '../given.ts'

const other = { ...autoscaler(), metadata: { name: 'other' } }
const plan = planOf({}, {}, [autoscaler(), other])

it('a pass sees the target, its pods, what they use, and whom else they are counted for', () => {
  const load = { cpu: '1' }
  const world = simulated({ plan, load, until: '1m' }).at('1m')
  if (world === null) throw new Error('no world')
  const now = nowOf(world, 60, { plan, load })
  const [first] = now.autoscalers
  if (first === undefined) throw new Error('no HPA')
  const view = autoscalerView(now, first)
  expect(view.scale).toMatchObject({ specReplicas: 2, selector: 'app=demo' })
  expect(view.pods).toMatchObject([{ count: 2, ready: { status: 'True' } }])
  expect(view.metrics.resource.values).toMatchObject([{ containers: [{ usage: { cpu: 500 } }] }])
  expect(view.others).toEqual([{ name: 'other', selector: 'app=demo' }])
})
