import { expect, it } from 'vitest'
import { managedByRollouts } from '../../src/manifest/service.ts'
import { lastApplied, objectsNow, withSelection } from '../../src/simulation/objectsNow.ts'
import { service } from '../manifest/given.ts'
import { nowOf, planOf, simulated } from './given.ts'

const names = { canaryService: 'demo-canary', stableService: 'demo-stable' }
const plan = planOf({ ...names, trafficRouting: { smi: {} } })

it('objects have what people and the controller wrote into them', () => {
  const script = [{ at: '30s', setImage: 'app:v2' }]
  const world = simulated({ plan, script }).at('40s')
  const objects = objectsNow(nowOf(world ?? {}, 40, { plan }))
  expect(objects).toMatchObject([
    { kind: 'Rollout', spec: { template: { spec: { containers: [{ image: 'app:v2' }] } } } },
    {
      metadata: { name: 'demo-canary', annotations: { [managedByRollouts]: 'demo' } },
      spec: { selector: { app: 'demo', 'rollouts-pod-template-hash': 'v2' } },
    },
    { spec: { selector: { 'rollouts-pod-template-hash': 'v1' } } },
    { kind: 'AnalysisTemplate' },
  ])
  expect(lastApplied(nowOf(world ?? {}, 40, { plan }))).toEqual(plan.manifests)
})

it('there is no Rollout before somebody applies it', () => {
  const now = nowOf({}, 0, { plan })
  expect(objectsNow(now)).toEqual(plan.manifests.slice(1))
  expect(lastApplied(now)).toEqual(plan.manifests.slice(1))
})

it('a Service that nobody manages is as it is written', () => {
  const written = service('s')
  const managed = withSelection(written, { name: 's', hash: 'v1', managedBy: 'demo' })
  expect(managed).not.toEqual(written)
  expect(withSelection(managed, { name: 's', hash: '', managedBy: null })).toEqual(written)
})
