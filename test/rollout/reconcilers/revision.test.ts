import { describe, expect, it } from 'vitest'
import { revision } from '../../../src/rollout/reconcilers/revision.ts'
import { canary, eventsOf, passOf, replicaSet, updating } from '../given.ts'

describe('the revision of the new ReplicaSet', () => {
  it('is one more than the highest when it is used again, and remembers its past', () => {
    const again = replicaSet('v2', 0, { revision: 1, revisionHistory: '' })
    const pass = passOf(
      updating(canary(), { replicaSets: [again, replicaSet('v1', 4, { revision: 2 })] }),
    )
    expect(revision(pass)).toBe('next')
    expect(pass.newRS).toMatchObject({ revision: 3, revisionHistory: '1' })
    // The Rollout’s own annotation follows in the next call.
    expect(pass.revision).toBe(2)
    revision(pass)
    expect(pass.revision).toBe(3)
    expect(eventsOf(pass)).toEqual(['RolloutUpdated: Rollout updated to revision 3'])
  })

  it('collects every number it had', () => {
    const again = replicaSet('v2', 0, { revision: 3, revisionHistory: '1' })
    const pass = passOf(
      updating(canary(), { replicaSets: [again, replicaSet('v1', 4, { revision: 4 })] }),
    )
    revision(pass)
    expect(pass.newRS).toMatchObject({ revision: 5, revisionHistory: '1,3' })
  })

  it('is never lowered', () => {
    const pass = passOf(
      updating(canary(), { replicaSets: [replicaSet('v2', 0, { revision: 9 })], revision: 9 }),
    )
    revision(pass)
    expect(pass.newRS?.revision).toBe(9)
  })
})

it('minReadySeconds is copied to the new ReplicaSet alone', () => {
  const pass = passOf(updating(canary({}, { minReadySeconds: 5 })))
  revision(pass)
  expect(pass.replicaSets.map(({ minReadySeconds }) => minReadySeconds)).toEqual([0, 5])
  expect(pass.newRS?.revision).toBe(2)
})

it('a ReplicaSet that is found without any progress noted gets a condition', () => {
  const pass = passOf(updating(canary()))
  revision(pass)
  expect(pass.storedStatus.conditions).toMatchObject([
    { reason: 'FoundNewReplicaSet', message: 'Found new replica set "demo-v2"' },
  ])
})
