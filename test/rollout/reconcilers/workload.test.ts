import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../../src/manifest/read.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { shrinkWorkload } from '../../../src/rollout/reconcilers/workload.ts'
import type { RolloutState } from '../../../src/rollout/state.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, passOf, replicaSet, updating } from '../given.ts'

function planOf(scaleDown: string, strategy: JsonObject): Plan {
  const { plan } = admitManifests(
    [
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: { name: 'demo' },
        spec: {
          replicas: 4,
          selector: { matchLabels: { app: 'demo' } },
          workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'demo', scaleDown },
          strategy,
        },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'demo' },
        spec: {
          replicas: 4,
          selector: { matchLabels: { app: 'demo' } },
          template: {
            metadata: { labels: { app: 'demo' } },
            spec: { containers: [{ name: 'app', image: 'app:v1' }] },
          },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'demo' },
        spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
      },
    ],
    { templateNames: 'imageTag' },
  )
  if (plan === null) throw new Error('no plan')
  return plan
}

const strategies = { canary: {}, blueGreen: { activeService: 'demo' } }

/** `[second, replicas]` of every order to the Deployment; two of the four pods start late. */
function ordersOf(scaleDown: string, kind: keyof typeof strategies): unknown {
  const { moments } = simulate({
    plan: planOf(scaleDown, { [kind]: strategies[kind] }),
    pods: { startup: '5s' },
    script: [
      { at: '0s', deploy: true },
      { at: '1m', setImage: 'app:v2' },
    ],
    until: '2m',
  })
  return moments.flatMap(({ at, effects }) =>
    effects.flatMap((one) => (one.kind === 'scaleWorkload' ? [[at / 1000, one.replicas]] : [])),
  )
}

describe('the Deployment that a Rollout refers to', () => {
  it.each(['canary', 'blueGreen'] as const)(
    'goes to 0 once a %s is Healthy (onsuccess)',
    (kind) => {
      expect(ordersOf('onsuccess', kind)).toEqual([[5, 0]])
    },
  )

  it.each(['canary', 'blueGreen'] as const)(
    'gives way as pods of a %s get ready (progressively)',
    (kind) => {
      expect(ordersOf('progressively', kind)).toEqual([[5, 0]])
    },
  )

  it('stays as it is with scaleDown never, and for later revisions', () => {
    expect(ordersOf('never', 'canary')).toEqual([])
  })

  it('keeps as many pods as are not ready yet', () => {
    const { moments } = simulate({
      plan: planOf('progressively', { canary: {} }),
      pods: { startup: '5s', images: { 'app:v1': { readyCap: 1 } } },
      until: '30s',
    })
    const orders = moments.flatMap(({ effects }) =>
      effects.filter(({ kind }) => kind === 'scaleWorkload'),
    )
    expect(orders).toMatchObject([{ replicas: 3 }])
  })
})

describe('with every sizing of the first revision (progressively)', () => {
  const plan = canary()
  const workloadRef = { kind: 'Deployment', name: 'web', scaleDown: 'progressively', replicas: 4 }
  const orders = (more: Partial<RolloutStatus>, size: number, revision = 1): number[] => {
    const state = updating(plan, { status: more })
    const spec = { ...state.spec, workloadRef } as RolloutState['spec']
    const pass = passOf({ ...state, spec })
    shrinkWorkload(pass, replicaSet('v2', 2, { revision }), size)
    return pass.effects.flatMap((one) => (one.kind === 'scaleWorkload' ? [one.replicas] : []))
  }

  it('the Deployment keeps as many pods as are not ready', () => {
    expect(orders({ readyReplicas: 3 }, 2)).toEqual([1])
    expect(orders({ readyReplicas: 9 }, 2)).toEqual([0])
    expect(orders({ readyReplicas: 3 }, 2, 2)).toEqual([])
  })

  it('is left alone before the first pod is ready, unless the ReplicaSet shrinks', () => {
    expect([orders({}, 3), orders({}, 2)]).toEqual([[], []])
    const state = updating(plan)
    const spec = { ...state.spec, workloadRef } as RolloutState['spec']
    const pass = passOf({ ...state, spec, workloadReplicas: 1 })
    shrinkWorkload(pass, replicaSet('v2', 2, { revision: 1 }), 1)
    expect(pass.workloadReplicas).toBe(4)
  })

  it('goes once the Rollout is Healthy', () => {
    expect(orders({ phase: 'Healthy' }, 2)).toEqual([0])
  })
})
