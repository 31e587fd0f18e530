import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import {
  announceAnnotations,
  byCreation,
  createReplicaSet,
  deleteReplicaSet,
  resizeReplicaSet,
  storeReplicaSet,
} from '../../src/deployment/replicaSets.ts'
import { at, deployment, replicaSet, sizesOf } from './given.ts'

const first = replicaSet('v1', 10)
const begun = () => beginDraft(deployment([first]), at(40))

describe('a creation', () => {
  it('is told with its first size, and one event', () => {
    const draft = begun()
    createReplicaSet(draft, 2, 3)
    expect(sizesOf(draft.orders)).toEqual(['v2 created', 'v2 0→3'])
    const messages = draft.orders.flatMap((one) =>
      one.kind === 'recordEvent' ? [one.message] : [],
    )
    expect(messages).toEqual(['Scaled up replica set demo-v2 from 0 to 3'])
    expect(
      draft.replicaSets.map(({ hash, want, maxReplicas }) => [hash, want, maxReplicas]),
    ).toEqual([
      ['v1', 10, 13],
      ['v2', 3, 13],
    ])
  })

  it('without pods has no event', () => {
    const draft = begun()
    createReplicaSet(draft, 2, 0)
    expect(draft.orders.map(({ kind }) => kind)).toEqual(['createReplicaSet'])
  })
})

describe('a resize', () => {
  it('writes the size and the annotations at once', () => {
    const draft = beginDraft(deployment([{ ...first, desiredReplicas: 4 }]), at(40))
    resizeReplicaSet(draft, 'demo-v1', 8)
    expect(draft.replicaSets).toEqual([{ ...first, want: 8, desiredReplicas: 10 }])
    expect(draft.orders.map(({ kind }) => kind)).toEqual(['scaleReplicaSet', 'recordEvent'])
  })

  it('may be one of annotations alone', () => {
    const draft = beginDraft(deployment([{ ...first, maxReplicas: 9 }]), at(40))
    resizeReplicaSet(draft, 'demo-v1', 10)
    expect(draft.orders.map(({ kind }) => kind)).toEqual(['annotateReplicaSet'])
  })

  it('of what is right already, or not there, is nothing', () => {
    const draft = begun()
    resizeReplicaSet(draft, 'demo-v1', 10)
    resizeReplicaSet(draft, 'demo-v7', 10)
    expect(draft.orders).toEqual([])
    expect(draft.replicaSets).toBe(draft.begun.replicaSets)
  })
})

it('stores and deletes ReplicaSets in their places', () => {
  const draft = beginDraft(deployment([first, replicaSet('v2', 0)]), at(40))
  const changed = { ...first, revision: 7 }
  storeReplicaSet(draft, first, changed)
  announceAnnotations(draft, changed)
  deleteReplicaSet(draft, replicaSet('v2', 0))
  expect(draft.replicaSets).toEqual([changed])
  expect(draft.orders).toMatchObject([
    { kind: 'annotateReplicaSet', revision: 7 },
    { kind: 'deleteReplicaSet', hash: 'v2' },
  ])
})

it('takes the name where two were created in one second', () => {
  const twins = [replicaSet('v3', 0, { createdAt: at(1) }), replicaSet('v1', 0)]
  expect(twins.sort(byCreation).map(({ hash }) => hash)).toEqual(['v1', 'v3'])
})
