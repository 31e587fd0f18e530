import { describe, expect, it } from 'vitest'
import type { TimeIn } from '../../src/document/timeReader.ts'
import {
  isOwnedBy,
  readOwnedRun,
  readReplicaSet,
  revisionOf,
} from '../../src/rollout/liveObjects.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { instant, parseRfc3339, start } from '../../src/units/time.ts'

const timeIn: TimeIn = (object, key) =>
  typeof object[key] === 'string' ? parseRfc3339(object[key]) : null

const replicaSet: JsonObject = {
  metadata: {
    name: 'demo-5f9b',
    labels: { 'rollouts-pod-template-hash': '5f9b' },
    annotations: {
      'rollout.argoproj.io/revision': '4',
      'rollout.argoproj.io/revision-history': '1,2',
      'rollout.argoproj.io/desired-replicas': '5',
      'scale-down-deadline': '2026-01-01T00:01:00Z',
    },
  },
  spec: {
    replicas: 3,
    template: { spec: { containers: [{ image: 'app:1', ports: [{ containerPort: 80 }] }] } },
  },
  status: { replicas: 2 },
}

describe('a ReplicaSet that is read', () => {
  it('carries what the controller noted on it', () => {
    expect(readReplicaSet(replicaSet, '5f9b', [], start, timeIn)).toMatchObject({
      name: 'demo-5f9b',
      hash: '5f9b',
      revision: 4,
      revisionHistory: '1,2',
      desiredReplicas: 5,
      scaleDownAt: 60_000,
      want: 3,
      have: 2,
      ready: 0,
      available: 0,
      template: { hash: '5f9b', image: 'app:1', hasPorts: true },
    })
  })

  it('counts its pods in cohorts, the oldest first', () => {
    const pod = (name: string, createdAt: string): JsonObject => ({
      metadata: { name, creationTimestamp: createdAt },
    })
    const pods = [
      pod('a', '2026-01-01T00:00:20Z'),
      pod('b', '2026-01-01T00:00:10Z'),
      pod('c', '2026-01-01T00:00:20Z'),
    ]
    expect(readReplicaSet(replicaSet, '5f9b', pods, start, timeIn).pods).toEqual([
      { count: 1, createdAt: 10_000, readyAt: null, heldUntil: null },
      { count: 2, createdAt: 20_000, readyAt: null, heldUntil: null },
    ])
  })

  it('wears the metadata of a role as the controller noted it, if it can be read', () => {
    const noted = (text: string) => {
      const annotations = { 'rollout.argoproj.io/ephemeral-metadata': text }
      const object = { ...replicaSet, metadata: { name: 'demo-5f9b', annotations } }
      return readReplicaSet(object, '5f9b', [], start, timeIn).ephemeral
    }
    const role = { labels: { role: 'canary' }, annotations: { since: 'noon' } }
    expect(noted(JSON.stringify(role))).toEqual(role)
    expect([noted('{'), noted('[]')]).toEqual([null, null])
    expect(readReplicaSet(replicaSet, '5f9b', [], start, timeIn).ephemeral).toBeNull()
  })

  it('without a revision has revision 0', () => {
    expect(revisionOf({})).toBe(0)
    expect(revisionOf(replicaSet)).toBe(4)
  })
})

describe('ownership', () => {
  it('goes by kind and name, and an object without owners belongs', () => {
    const owned = { metadata: { ownerReferences: [{ kind: 'Rollout', name: 'demo' }] } }
    expect(isOwnedBy(owned, 'Rollout', 'demo')).toBe(true)
    expect(isOwnedBy(owned, 'Rollout', 'other')).toBe(false)
    expect(isOwnedBy({}, 'Rollout', 'demo')).toBe(true)
  })

  it('may be shared with others', () => {
    const owners = [
      { kind: 'Rollout', name: 'other' },
      { kind: 'Rollout', name: 'demo' },
    ]
    expect(isOwnedBy({ metadata: { ownerReferences: owners } }, 'Rollout', 'demo')).toBe(true)
  })
})

describe('an AnalysisRun that is read', () => {
  const labels = { 'rollout-type': 'Step', 'step-index': '2', 'rollouts-pod-template-hash': 'v2' }

  it('is a step by its labels', () => {
    const run = { metadata: { name: 'demo-v2-2-2', labels }, status: { phase: 'Running' } }
    expect(readOwnedRun(run, instant(7000))).toMatchObject({
      name: 'demo-v2-2-2',
      kind: 'Step',
      stepIndex: 2,
      hash: 'v2',
      createdAt: 7000,
      phase: 'Running',
      terminate: false,
    })
  })

  it('is of no hash and no step where no label says so', () => {
    const bare = { metadata: { name: 'x', labels: { 'rollout-type': 'Background' } } }
    expect(readOwnedRun(bare, start)).toMatchObject({ hash: '', stepIndex: null })
  })

  it.each(['Step', 'Background', 'PrePromotion', 'PostPromotion'])('may be one of %s', (kind) => {
    const metadata = { name: 'x', labels: { 'rollout-type': kind } }
    expect(readOwnedRun({ metadata }, start)?.kind).toBe(kind)
  })

  it('is none of ours without a type', () => {
    expect(readOwnedRun({ metadata: { name: 'by-hand' } }, start)).toBeNull()
  })
})
