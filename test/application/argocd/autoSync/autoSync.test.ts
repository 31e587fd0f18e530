import { describe, expect, it } from 'vitest'
import {
  type AutoSyncInput,
  autoSync,
  type LastOperation,
} from '../../../../src/application/argocd/autoSync/autoSync.ts'
import { defaultSelfHeal } from '../../../../src/application/argocd/autoSync/selfHeal.ts'
import { instant } from '../../../../src/units/time.ts'

const source = { repoURL: 'r', path: 'p' }
const on = { prune: false, selfHeal: false, allowEmpty: false }
const drifted = {
  group: 'argoproj.io',
  kind: 'Rollout',
  name: 'web',
  sync: 'OutOfSync',
  requiresPruning: false,
} as const
const synced = { ...drifted, name: 'other', sync: 'Synced' } as const
const extra = { ...drifted, requiresPruning: true }
const input: AutoSyncInput = {
  policy: { automated: on, syncOptions: ['PruneLast=true'], retry: null },
  source,
  operationRequested: false,
  deleting: false,
  last: null,
  sync: 'OutOfSync',
  revision: 'b',
  resources: [drifted, synced],
  revisionsMayHaveChanges: true,
  selfHeal: defaultSelfHeal,
}
const done: LastOperation = {
  phase: 'Succeeded',
  message: 'successfully synced (all tasks run)',
  finishedAt: instant(0),
  selfHealAttempts: 2,
  result: { revision: 'b', source },
}
const decide = (parts: Partial<AutoSyncInput>, at = 1000) =>
  autoSync({ ...input, ...parts }, instant(at))
const automated = (parts: Partial<typeof on>) => ({
  policy: { ...input.policy, automated: { ...on, ...parts } },
})

describe('an automated sync', () => {
  it('takes everything to the new revision, with five retries', () => {
    expect(decide({})).toEqual({
      kind: 'sync',
      operation: {
        revision: 'b',
        source,
        prune: false,
        syncOptions: ['PruneLast=true'],
        resources: null,
        selfHealAttempts: 0,
        retry: { limit: 5, refresh: false, backoff: null },
      },
    })
  })

  it.each([
    ['is off', { policy: { ...input.policy, automated: null } }],
    ['waits for the operation that there is', { operationRequested: true }],
    ['leaves a dying Application alone', { deleting: true }],
    ['has nothing to do when all is Synced', { sync: 'Synced' }],
    ['does nothing when nothing is known', { sync: 'Unknown' }],
    ['does nothing for what it may not prune', { resources: [extra, synced] }],
    ['does not repeat itself', { last: done }],
  ] as const)('%s', (_, parts) => {
    expect(decide(parts)).toEqual({ kind: 'nothing' })
  })

  it('does not repeat what has failed, until the revision or the source changes', () => {
    const failed = { ...done, phase: 'Failed', message: 'why' } as const
    expect(decide({ last: failed })).toEqual({
      kind: 'refused',
      message: 'Failed last sync attempt to [b]: why',
    })
    expect(decide({ last: failed, revision: 'c' })).toMatchObject({ kind: 'sync' })
    expect(decide({ last: failed, source: { path: 'q' } })).toMatchObject({ kind: 'sync' })
    expect(decide({ last: failed, revision: 'c', revisionsMayHaveChanges: false })).toMatchObject({
      kind: 'refused',
    })
  })

  it('does not wipe everything out', () => {
    const parts = { ...automated({ prune: true }), resources: [extra] }
    expect(decide(parts)).toEqual({
      kind: 'refused',
      message: 'Skipping sync attempt to [b]: auto-sync will wipe out all resources',
    })
    const told = { ...automated({ prune: true, allowEmpty: true }), resources: [extra] }
    expect(decide(told)).toMatchObject({ kind: 'sync' })
  })
})

describe('a self-heal', () => {
  const healing = { ...automated({ selfHeal: true }), last: done }

  it('waits for the rest of its back-off', () => {
    expect(decide(healing, 1000)).toEqual({ kind: 'later', after: 5000 })
  })

  it('syncs what is not Synced, and counts', () => {
    expect(decide(healing, 6000)).toMatchObject({
      kind: 'sync',
      operation: {
        resources: [{ group: 'argoproj.io', kind: 'Rollout', name: 'web' }],
        selfHealAttempts: 3,
      },
    })
  })
})
