import { expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { planNow } from '../../src/simulation/planNow.ts'

const rollout = (name: string, replicas: number) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name },
  spec: {
    replicas,
    selector: { matchLabels: { app: name } },
    strategy: { canary: {} },
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name: 'app', image: 'app:v1' }] },
    },
  },
})

it('replaces the Rollout that is simulated, and no other object', () => {
  const objects = [rollout('demo', 3), rollout('other', 2)]
  const { plan } = admitManifests(objects, { rollout: 'demo' })
  if (plan === null) throw new Error('no plan')
  const source = rollout('demo', 9)
  expect(planNow(plan, { ...plan.rollout, source }).manifests).toEqual([source, objects[1]])
})
