import { describe, expect, it } from 'vitest'
import { deploymentObjects } from '../../../src/timeline/objects/deployment.ts'
import { historyAt } from '../../../src/timeline/objects/history.ts'
import { instant } from '../../../src/units/time.ts'
import { deploymentPlan, migrationPlan, simulated } from '../../simulation/given.ts'

function objectsOf(scenario: object, second: number) {
  const { moments } = simulated({ until: '10m', ...scenario })
  const history = historyAt(moments, instant(second * 1000))
  return history === null ? [] : deploymentObjects(history, instant(second * 1000))
}

describe('a Deployment as kubectl prints it', () => {
  const script = [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'app:v2' },
    { at: '2m', scale: 5 },
  ]
  const objects = objectsOf({ plan: deploymentPlan(), script, pods: { startup: '5s' } }, 300)

  it('has its spec as it stands, its status and its revision', () => {
    expect(objects[0]).toMatchObject({
      kind: 'Deployment',
      metadata: {
        name: 'demo',
        generation: 3,
        creationTimestamp: '2026-01-01T00:00:00Z',
        annotations: { 'deployment.kubernetes.io/revision': '2' },
      },
      spec: { replicas: 5 },
      status: { observedGeneration: 3, replicas: 5, updatedReplicas: 5, availableReplicas: 5 },
    })
  })

  it('owns ReplicaSets with its annotations and label, and they own pods', () => {
    const [, first, second, pod] = objects
    expect(first).toMatchObject({ kind: 'ReplicaSet', metadata: { name: 'demo-v1' } })
    expect(second).toMatchObject({
      metadata: {
        name: 'demo-v2',
        labels: { app: 'demo', 'pod-template-hash': 'v2' },
        annotations: {
          'deployment.kubernetes.io/desired-replicas': '5',
          'deployment.kubernetes.io/max-replicas': '7',
          'deployment.kubernetes.io/revision': '2',
        },
        ownerReferences: [{ kind: 'Deployment', name: 'demo' }],
      },
      status: { readyReplicas: 5 },
    })
    expect(pod).toMatchObject({
      kind: 'Pod',
      metadata: { labels: { 'pod-template-hash': 'v2' }, ownerReferences: [{ name: 'demo-v2' }] },
    })
    expect(objects).toHaveLength(3 + 5)
  })
})

it('the Deployment of a workloadRef is older than the story', () => {
  const [deployment] = objectsOf({ plan: migrationPlan() }, 60)
  expect(deployment).toMatchObject({ metadata: { creationTimestamp: '2025-12-31T00:00:00Z' } })
})
