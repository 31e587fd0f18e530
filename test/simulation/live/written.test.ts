import { expect, it } from 'vitest'
import {
  asWritten,
  countedFrom,
  inNamespace,
  lastAppliedIn,
} from '../../../src/simulation/live/written.ts'
import { at } from '../given.ts'

const last = 'kubectl.kubernetes.io/last-applied-configuration'

it('what the server and controllers keep is taken away', () => {
  const annotations = { mine: 'x', 'rollout.argoproj.io/revision': '3', [last]: '{}' }
  const metadata = { name: 'web', uid: '1', resourceVersion: '7', generation: 2, annotations }
  const object = { kind: 'Rollout', metadata, spec: { replicas: 1 }, status: { phase: 'Healthy' } }
  const written = { kind: 'Rollout', spec: { replicas: 1 } }
  const name = 'web'
  expect(asWritten(object)).toEqual({ ...written, metadata: { name, annotations: { mine: 'x' } } })
  const bare = { ...object, metadata: { name, annotations: { [last]: '{}' } } }
  expect(asWritten(bare)).toEqual({ ...written, metadata: { name } })
})

it('what kubectl applied last is read where it can be', () => {
  const noted = (text: string) => ({ metadata: { annotations: { [last]: text } } })
  expect(lastAppliedIn(noted('{"kind":"Service"}'))).toEqual({ kind: 'Service' })
  expect([lastAppliedIn(noted('{')), lastAppliedIn(noted('[]')), lastAppliedIn({})]).toEqual([
    null,
    null,
    null,
  ])
})

it('a restart is counted from now, in a Rollout alone', () => {
  const object = { kind: 'Rollout', spec: { restartAt: '2026-01-01T00:01:00Z' } }
  expect(countedFrom(at(90), object).spec).toEqual({ restartAt: '2025-12-31T23:59:30Z' })
  expect(countedFrom(at(90), { ...object, kind: 'X' })).toEqual({ ...object, kind: 'X' })
  const none = { kind: 'Rollout', spec: {} }
  expect(countedFrom(at(90), none)).toBe(none)
})

it('an object without a namespace is put in one, but for those that have none', () => {
  const bare = { kind: 'Service', metadata: { name: 's' } }
  expect(inNamespace('prod', bare).metadata).toEqual({ name: 's', namespace: 'prod' })
  const elsewhere = { kind: 'Service', metadata: { namespace: 'other' } }
  expect(inNamespace('prod', elsewhere)).toBe(elsewhere)
  const wide = { kind: 'ClusterAnalysisTemplate', metadata: { name: 't' } }
  expect(inNamespace('prod', wide)).toBe(wide)
})
