import { expect, it } from 'vitest'
import { observedPods } from '../../../src/simulation/autoscaling/observedPods.ts'
import { replicaSet } from '../../rollout/given.ts'
import { at } from '../given.ts'

const source = {
  spec: {
    resources: { requests: { cpu: '2' } },
    initContainers: [
      { name: 'setup', resources: { requests: { cpu: '5' } } },
      { name: 'mesh', restartPolicy: 'Always', resources: { limits: { cpu: '100m' } } },
    ],
    containers: [{ name: 'app', resources: { limits: { memory: '1Gi' }, requests: { cpu: 1 } } }],
  },
}

it('pods are seen a cohort at a time, with what their containers request', () => {
  const one = replicaSet('v1', 3)
  const pods = [
    { count: 2, createdAt: at(1), readyAt: at(6), heldUntil: null },
    { count: 1, createdAt: at(9), readyAt: null, heldUntil: null },
  ]
  const template = { ...one.template, source }
  const labels = { app: 'demo' }
  const seen = observedPods({ replicaSet: { ...one, template, pods }, labels })
  expect(seen).toMatchObject([
    {
      name: 'demo-v1-0000',
      count: 2,
      labels,
      startedAt: at(1),
      ready: { status: 'True', since: at(6) },
      requests: { cpu: 2000 },
      // A limit is a request where none is written; containers that run once do not count.
      containers: [
        { name: 'app', requests: { cpu: 1000, memory: 1024 ** 3 * 1000 } },
        { name: 'mesh', requests: { cpu: 100 } },
      ],
    },
    { name: 'demo-v1-0001', count: 1, ready: { status: 'False', since: at(9) } },
  ])
})
