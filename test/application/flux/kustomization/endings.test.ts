import { describe, expect, it } from 'vitest'
import { emptyServer, stored } from '../../../../src/application/apply/apiServer.ts'
import { conditionNamed } from '../../../../src/application/flux/conditions.ts'
import {
  ended,
  endFailed,
  finalize,
  succeeded,
  terminal,
} from '../../../../src/application/flux/kustomization/endings.ts'
import { newKustomization } from '../../../../src/application/flux/kustomization/kustomization.ts'
import { ownerLabels } from '../../../../src/application/flux/kustomization/marks.ts'
import {
  type KustomizationRun,
  reporting,
} from '../../../../src/application/flux/kustomization/run.ts'
import { readSpec } from '../../../../src/application/flux/kustomization/spec.ts'
import { never, returning } from '../../../../src/application/flux/outcome.ts'
import { referenceOf } from '../../../../src/application/reference.ts'
import { instant, start } from '../../../../src/units/time.ts'

const spec = readSpec({ interval: '10m', retryInterval: '2m', prune: true })
const run: KustomizationRun = {
  state: { ...newKustomization('app', 'default', {}), generation: 3, requestedAt: 't1' },
  server: emptyServer,
  output: [],
  events: [],
}
const working = reporting(run, 'Reconciling', 'True', 'Progressing', 'at it')

describe('the end of a run', () => {
  it('takes note of the request that was handled', () => {
    const { state } = ended(run, spec, returning(never), start, start)
    expect(state?.status).toMatchObject({ lastHandledReconcileAt: 't1', observedGeneration: -1 })
  })

  it('with success observes the generation, and is reconciling no more', () => {
    const done = succeeded(working, spec, 'r', 'd', start, instant(1500))
    expect(done.state?.status).toMatchObject({ lastAppliedRevision: 'r', observedGeneration: 3 })
    expect(done.state?.status.conditions.map(({ type }) => type)).toEqual(['Ready'])
    expect(done.events).toMatchObject([
      { message: 'Reconciliation finished in 1.5s, next run in 10m0s' },
    ])
  })

  it('with failure waits for the retry interval, and observes nothing', () => {
    const done = endFailed(working, spec, 'BuildFailed', 'no', start)
    expect(done.returned?.requeue).toEqual({ kind: 'after', after: 120_000_000_000n })
    expect(done.state?.status.observedGeneration).toBe(-1)
    expect(conditionNamed(done.state?.status.conditions ?? [], 'Reconciling')?.reason).toBe(
      'ProgressingWithRetry',
    )
    expect(done.events).toEqual([{ type: 'Warning', reason: 'BuildFailed', message: 'no' }])
  })

  it('for good is stalled, and not tried again', () => {
    const done = terminal(working, spec, 'cause', 'error', start)
    expect(done.returned).toEqual({ requeue: { kind: 'never' }, error: 'error', terminal: true })
    expect(done.state?.status.conditions.map(({ type }) => type)).toEqual(['Ready', 'Stalled'])
  })
})

it('a Kustomization that goes takes along what is in its inventory', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'default', labels: ownerLabels('app', 'default') },
  }
  const status = { ...run.state.status, inventory: [referenceOf(object)] }
  const owning = { ...run, server: stored(emptyServer, object), state: { ...run.state, status } }
  expect(finalize(owning, spec).server.objects.size).toBe(0)
  expect(finalize(owning, { ...spec, prune: false }).server.objects.size).toBe(1)
  expect(
    finalize(owning, { ...spec, prune: false, deletionPolicy: 'Delete' }).server.objects.size,
  ).toBe(0)
})
