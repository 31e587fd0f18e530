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

it('has the template that the Rollout knows in the object that workloadRef names', () => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { ...rollout('demo', 3).spec, strategy: {} },
  }
  const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
  const { selector: _, template: __, ...spec } = rollout('demo', 3).spec
  const referring = { ...rollout('demo', 3), spec: { ...spec, workloadRef } }
  const { plan } = admitManifests([referring, deployment], { templateNames: 'imageTag' })
  if (plan === null) throw new Error('no plan')
  const { rollout: before } = plan
  const source = { ...before.template.source, metadata: { labels: { app: 'demo', tier: 'web' } } }
  const now = planNow(plan, { ...before, template: { ...before.template, source } })
  expect(now.manifests[1]).toMatchObject({ spec: { template: source, replicas: 3 } })
  expect(
    planNow(plan, { ...before, template: { ...before.template, source: {} } }).manifests,
  ).toEqual(plan.manifests)
})
