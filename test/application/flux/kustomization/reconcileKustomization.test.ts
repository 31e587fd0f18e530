import { describe, expect, it } from 'vitest'
import {
  emptyServer,
  readStored,
  stored,
  updating,
} from '../../../../src/application/apply/apiServer.ts'
import { conditionNamed } from '../../../../src/application/flux/conditions.ts'
import {
  type Kustomization,
  newKustomization,
} from '../../../../src/application/flux/kustomization/kustomization.ts'
import {
  type KustomizationView,
  reconcileKustomization,
} from '../../../../src/application/flux/kustomization/reconcileKustomization.ts'
import { referenceOf } from '../../../../src/application/reference.ts'
import { mergeObject } from '../../../../src/document/mergePatch.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { instant, start } from '../../../../src/units/time.ts'

const rollout = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo', namespace: 'default' },
  spec: { replicas: 1 },
}
const file = { name: 'all.yaml', objects: [rollout], malformed: '' }
const view: KustomizationView = {
  server: emptyServer,
  source: { artifact: { revision: 'main@sha1:a', folders: new Map([['', [file]]]) } },
  kustomizations: new Map(),
  failFast: true,
}
const kustomization = (spec: JsonObject = {}): Kustomization => ({
  ...newKustomization('app', 'default', {
    interval: '10m',
    prune: true,
    sourceRef: { kind: 'GitRepository', name: 'app' },
    ...spec,
  }),
  hasFinalizer: true,
})
const run = (state: Kustomization, seen = view, at = start) =>
  reconcileKustomization(state, seen, at)
const ready = (state: Kustomization | null) =>
  conditionNamed(state?.status.conditions ?? [], 'Ready')

describe('reconcileKustomization', () => {
  it('applies, and comes back after its interval', () => {
    const done = run(kustomization())
    expect(ready(done.state)?.message).toBe('Applied revision: main@sha1:a')
    expect(done.returned?.requeue).toEqual({ kind: 'interval', after: 600_000_000_000n })
    expect(done.events.map(({ message }) => message)).toEqual([
      'Rollout/default/demo created',
      'Reconciliation finished in 0s, next run in 10m0s',
    ])
  })

  it('reverts what the plugin did, at the next run and not before', () => {
    const first = run(kustomization())
    const live = readStored(first.server, referenceOf(rollout)) ?? {}
    const paused = updating(
      first.server,
      mergeObject(live, { spec: { paused: true } }),
      'kubectl-argo-rollouts',
      '',
    )
    if (paused.refused || first.state === null) throw new Error('not paused')
    const second = run(first.state, { ...view, server: stored(first.server, paused.object) })
    expect(readStored(second.server, referenceOf(rollout))?.spec).toEqual({ replicas: 1 })
    expect(second.output.map(({ action }) => action)).toEqual(['configured'])
  })

  it('waits for health until its timeout, and then retries', () => {
    const withStatus = stored(emptyServer, {
      ...rollout,
      status: { observedGeneration: '1' },
      metadata: { ...rollout.metadata, generation: 1 },
    })
    const begun = run(kustomization({ wait: true, timeout: '32s', retryInterval: '2m' }), {
      ...view,
      server: withStatus,
    })
    expect([begun.returned, begun.wakeAt]).toEqual([null, 5000])
    let { state, server, wakeAt } = begun
    let last = begun
    while (last.returned === null && state !== null && wakeAt !== null) {
      last = run(state, { ...view, server }, wakeAt)
      ;({ state, server, wakeAt } = { ...last, wakeAt: last.wakeAt ?? wakeAt })
    }
    expect(wakeAt).toBe(32_000)
    expect(last.returned?.requeue).toEqual({ kind: 'after', after: 120_000_000_000n })
    expect(ready(state)?.message).toMatch(/^health check failed after 32s: timeout waiting for: /)
  })

  it('goes on with a run as it began, whatever is changed meanwhile', () => {
    const check = [{ apiVersion: 'v1', kind: 'Service', name: 'none', namespace: 'default' }]
    const waiting = run(kustomization({ healthChecks: check, timeout: '32s' }), view)
    if (waiting.state === null) throw new Error('gone')
    const spec = { ...waiting.state.spec, suspend: true, retryInterval: '5m' }
    const changed = { ...waiting.state, spec, generation: 2 }
    const seen = { ...view, server: waiting.server }
    expect(run(changed, seen, instant(5000)).returned).toBeNull()
    const over = run(changed, seen, instant(32_000))
    expect(over.returned?.requeue).toEqual({ kind: 'after', after: 600_000_000_000n })
    expect([ready(over.state)?.observedGeneration, over.state?.generation]).toEqual([1, 2])
  })

  it('takes its objects along when it is deleted, unless it is suspended', () => {
    const first = run(kustomization())
    const deleting = (spec: JsonObject) => {
      const state = {
        ...(first.state ?? kustomization()),
        deleting: true,
        spec: { ...first.state?.spec, ...spec },
      }
      const gone = run(state, { ...view, server: first.server })
      return [gone.state, gone.server.objects.size]
    }
    expect(
      [{}, { suspend: true }, { prune: false }, { deletionPolicy: 'Orphan' }].map(deleting),
    ).toEqual([
      [null, 0],
      [null, 1],
      [null, 1],
      [null, 1],
    ])
  })

  it('gives up on expressions that cannot be read', () => {
    const exprs = [
      { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', current: 'status.phase ==' },
    ]
    const done = run(kustomization({ healthCheckExprs: exprs }))
    expect(done.returned).toMatchObject({ requeue: { kind: 'never' }, terminal: true })
    expect(done.state?.status.conditions.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'Ready False',
      'Stalled True',
    ])
  })
})
