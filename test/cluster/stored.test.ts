import { describe, expect, it } from 'vitest'
import {
  isActive,
  placeOf,
  readCreation,
  readHash,
  readPlainReplicaSet,
  readTemplate,
} from '../../src/cluster/stored.ts'
import { timeReader } from '../../src/document/timeReader.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { instant, start } from '../../src/units/time.ts'

const timeIn = timeReader(start, ({ message }) => {
  throw new Error(message)
})

function pod(second: number, readyAt: number | null, more: object = {}, status: object = {}) {
  const stamp = (at: number): string => `2026-01-01T00:00:${String(at).padStart(2, '0')}Z`
  const ready =
    readyAt === null
      ? { type: 'Ready', status: 'False', lastTransitionTime: stamp(second) }
      : { type: 'Ready', status: 'True', lastTransitionTime: stamp(readyAt) }
  return {
    kind: 'Pod',
    metadata: { name: 'p', creationTimestamp: stamp(second), ...more },
    status: { conditions: [ready], ...status },
  }
}

describe('a stored ReplicaSet', () => {
  const object = {
    kind: 'ReplicaSet',
    metadata: { name: 'a', annotations: { 'scale-down-deadline': '2026-01-01T00:00:30Z' } },
    spec: { replicas: 3, minReadySeconds: 4, template: {} },
    status: { replicas: 3, readyReplicas: 2 },
  }

  it('has its sizes, and zeros that Go leaves out', () => {
    const { pods: _, template: __, ...rest } = readPlainReplicaSet(object, 'h', [], start, timeIn)
    expect(rest).toEqual({
      name: 'a',
      createdAt: 0,
      minReadySeconds: 4,
      scaleDownAt: 30_000,
      want: 3,
      have: 3,
      ready: 2,
      available: 0,
      failure: '',
    })
  })

  it('has its pods in cohorts, the oldest first, without those that go or have ended', () => {
    const pods = [
      pod(9, null),
      pod(1, 5),
      pod(1, 5),
      pod(1, 6),
      pod(2, 7, { deletionTimestamp: '2026-01-01T00:00:09Z' }),
      pod(3, null, {}, { phase: 'Failed' }),
    ]
    expect(readPlainReplicaSet(object, 'h', pods, start, timeIn).pods).toEqual([
      { count: 2, createdAt: 1000, readyAt: 5000, heldUntil: null },
      { count: 1, createdAt: 1000, readyAt: 6000, heldUntil: null },
      { count: 1, createdAt: 9000, readyAt: null, heldUntil: null },
    ])
    expect(pods.map(isActive)).toEqual([true, true, true, true, false, false])
  })
})

it('a stored template is what people wrote, under the hash of its label', () => {
  const containers = [{ name: 'c', image: 'app:v1', ports: [{ containerPort: 80 }] }]
  const labels = { app: 'demo', 'rollouts-pod-template-hash': 'h' }
  const read = readTemplate({ metadata: { labels }, spec: { containers } }, 'h')
  expect(read).toEqual({
    hash: 'h',
    image: 'app:v1',
    images: ['app:v1'],
    hasPorts: true,
    names: 'podTemplateHash',
    source: { metadata: { labels: { app: 'demo' } }, spec: { containers } },
  })
})

it('an object without a creation time or a hash is told by kind and name', () => {
  const found: Diagnostic[] = []
  const report = (one: Diagnostic): void => void found.push(one)
  const bare = { kind: 'ReplicaSet', metadata: { name: 'a' } }
  expect(readCreation(bare, timeReader(start, report), report)).toBeNull()
  expect(readHash(bare, report)).toBe('')
  expect(found.map(({ path }) => path)).toEqual([
    'ReplicaSet/a.metadata.creationTimestamp',
    'ReplicaSet/a.metadata.labels',
  ])
  expect(placeOf({ metadata: { name: 'b' } })).toBe('b')
  const dated = { metadata: { creationTimestamp: '2026-01-01T00:00:02Z' } }
  expect(readCreation(dated, timeIn, report)).toBe(instant(2000))
})
