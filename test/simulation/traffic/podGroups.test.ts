import { describe, expect, it } from 'vitest'
import {
  answeringImage,
  cohortsBehind,
  cohortsOf,
  podGroupsOf,
} from '../../../src/simulation/traffic/podGroups.ts'
import { canary, replicaSet, updating } from '../../rollout/given.ts'
import { answered, planFrom, played, pods, service, webPlan } from './given.ts'

const groups = [pods('v1', 3), pods('v2', 1), pods('v3', 0), pods('v4', 2, { app: 'other' })]

describe('behind a Service', () => {
  it('are the ready pods whose labels it selects, and of its hash if it has one', () => {
    const selector = { app: 'web' }
    expect(cohortsBehind({ selector, hash: '' }, groups)).toEqual([
      { replicaSet: 'v1', ready: 3 },
      { replicaSet: 'v2', ready: 1 },
    ])
    expect(cohortsBehind({ selector, hash: 'v2' }, groups)).toEqual([
      { replicaSet: 'v2', ready: 1 },
    ])
    expect(cohortsBehind({ selector: { app: 'web', tier: 'a' }, hash: '' }, groups)).toEqual([])
  })

  it('is nobody where it selects by nothing', () => {
    expect(cohortsBehind({ selector: {}, hash: '' }, groups)).toEqual([])
  })
})

it('pods of one hash are one cohort, whoever owns them', () => {
  expect(cohortsOf([pods('v1', 3), pods('v2', 1), pods('v1', 2)])).toEqual([
    { replicaSet: 'v1', ready: 5 },
    { replicaSet: 'v2', ready: 1 },
  ])
})

it('pods that a Rollout has released are still there, also when it is gone', () => {
  const released = replicaSet('v0', 2)
  const rollout = { ...updating(canary()), orphans: [released] }
  const left = { router: rollout.router, orphans: [released] }
  const keys = (world: Parameters<typeof podGroupsOf>[0]) =>
    podGroupsOf(world).map(({ key }) => key)
  expect(keys({ rollout, deployments: [], experiments: [], remains: null })).toEqual([
    'v1',
    'v2',
    'v0',
  ])
  expect(keys({ rollout: null, deployments: [], experiments: [], remains: left })).toEqual(['v0'])
  expect(answeringImage({ rollout, deployments: [], experiments: [], remains: null }, 'v0')).toBe(
    'app:v0',
  )
  expect(
    answeringImage({ rollout: null, deployments: [], experiments: [], remains: null }, 'v0'),
  ).toBe('')
})

describe('the pods of an experiment', () => {
  const steps = (metadata: string): string =>
    `{ canary: { steps: [{ experiment: { duration: 5m, templates: [{ name: exp, specRef: canary${metadata} }] } }] } }`

  it('carry the labels of the template, so the Service selects them: 1 of 5', () => {
    const timeline = played(webPlan(steps(''), [service('web')]))
    expect(answered(timeline, '65s', '5m')).toEqual({ 'web:1': 1880, 'web:2': 470 })
  })

  it('do not where the step says otherwise', () => {
    const others = ', metadata: { labels: { app: trial } }'
    const timeline = played(webPlan(steps(others), [service('web')]))
    expect(answered(timeline, '65s', '5m')).toEqual({ 'web:1': 2350 })
  })
})

it('the pods of a referenced Deployment stand behind the same Service', () => {
  const deployment = `{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web }, spec: { replicas: 12,
  selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } },
  spec: { containers: [{ name: web, image: 'web:1' }] } } } }`
  const rollout = `{ apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: { name: web }, spec: { replicas: 4,
  workloadRef: { apiVersion: apps/v1, kind: Deployment, name: web, scaleDown: never }, strategy: { canary: {} } } }`
  const plan = planFrom([rollout, deployment, service('web')])
  const script = [
    { at: '0s', deploy: true },
    { at: '325s', scale: 4 },
  ]
  const timeline = played(plan, { script, until: '325s' })
  // Alone for the first 5 s, then 12 of 16.
  const [workload, ours] = timeline.at('325s')?.traffic?.served ?? []
  const [theirs] = timeline.at('325s')?.deployments[0]?.replicaSets ?? []
  expect(workload).toMatchObject({ hash: theirs?.name, requests: 2450 })
  expect(ours).toMatchObject({ requests: 800 })
})
