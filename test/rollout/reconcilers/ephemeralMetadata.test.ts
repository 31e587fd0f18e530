import { describe, expect, it } from 'vitest'
import type { ReplicaSet } from '../../../src/cluster/objects.ts'
import { ephemeralMetadata } from '../../../src/rollout/reconcilers/ephemeralMetadata.ts'
import { resize } from '../../../src/rollout/reconcilers/scaling.ts'
import { canary, passOf, promoted, replicaSet, updating } from '../given.ts'

const roles = {
  canaryMetadata: { labels: { role: 'canary' } },
  stableMetadata: { labels: { role: 'stable' } },
}
const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 1), replicaSet('v3', 0)]

const labelled = (list: readonly ReplicaSet[]): readonly unknown[] =>
  list.map(({ hash, ephemeral }) => [hash, ephemeral?.labels.role])

describe('ephemeral metadata', () => {
  it('goes by role during an update, and an older revision has none', () => {
    const [v1, v2, v3] = replicaSets as [ReplicaSet, ReplicaSet, ReplicaSet]
    const ephemeral = { labels: { role: 'canary' }, annotations: {} }
    const source = { ...v3.template.source, metadata: { labels: { role: 'canary' } } }
    const before = { ...v3, ephemeral, template: { ...v3.template, source } }
    const pass = passOf(updating(canary(roles), { replicaSets: [v1, v2, before] }))
    expect(ephemeralMetadata(pass)).toBe('next')
    expect(labelled(pass.replicaSets)).toEqual([
      ['v1', 'stable'],
      ['v2', 'canary'],
      ['v3', undefined],
    ])
    expect(pass.replicaSets[2]?.template.source.metadata).toEqual({ labels: {} })
  })

  it('goes from every older revision', () => {
    const ephemeral = { labels: { role: 'canary' }, annotations: {} }
    const worn = ['v0', 'v3'].map((hash) => {
      const one = replicaSet(hash, 0)
      const source = { ...one.template.source, metadata: { labels: { role: 'canary' } } }
      return { ...one, ephemeral, template: { ...one.template, source } }
    })
    const pass = passOf(
      updating(canary(roles), { replicaSets: [...replicaSets.slice(0, 2), ...worn] }),
    )
    expect(ephemeralMetadata(pass)).toBe('next')
    expect(labelled(pass.replicaSets).slice(2)).toEqual([
      ['v0', undefined],
      ['v3', undefined],
    ])
  })

  it('of the new ReplicaSet is that of the stable one once it is promoted', () => {
    const pass = passOf(promoted(canary(roles)))
    ephemeralMetadata(pass)
    expect(labelled(pass.replicaSets)).toEqual([
      ['v1', undefined],
      ['v2', 'stable'],
    ])
  })

  it('is a write: who goes on with the old copy meets a conflict', () => {
    const pass = passOf(updating(canary(roles), { replicaSets }))
    ephemeralMetadata(pass)
    expect(pass.newRS).not.toBeNull()
    expect(pass.newRS && resize(pass, pass.newRS, 2)).toBe('failed')
    expect(pass.failure).toContain('has been modified')
  })

  it('fails where the pass has written the ReplicaSet before', () => {
    const pass = passOf(updating(canary(roles), { replicaSets }))
    expect(pass.newRS && resize(pass, pass.newRS, 2)).toBe('scaled')
    expect(ephemeralMetadata(pass)).toBe('failed')
  })

  it.each([
    ['canaryMetadata', 'v2'],
    ['stableMetadata', 'v1'],
  ] as const)('of one role alone is that of its ReplicaSet: %s', (key, hash) => {
    const pass = passOf(updating(canary({ [key]: roles[key] }), { replicaSets }))
    expect(ephemeralMetadata(pass)).toBe('next')
    const worn = pass.replicaSets.filter(({ ephemeral }) => ephemeral !== null)
    expect(worn.map((one) => one.hash)).toEqual([hash])
  })

  it.each(['demo-v1', 'demo-v3'])('fails where somebody else has written %s', (name) => {
    const [v1, v2, v3] = replicaSets as [ReplicaSet, ReplicaSet, ReplicaSet]
    const ephemeral = { labels: { role: 'canary' }, annotations: {} }
    const source = { ...v3.template.source, metadata: { labels: { role: 'canary' } } }
    const labelledOne = { ...v3, ephemeral, template: { ...v3.template, source } }
    const pass = passOf(updating(canary(roles), { replicaSets: [v1, v2, labelledOne] }))
    pass.replicaSets = pass.replicaSets.map((one) => (one.name === name ? { ...one } : one))
    expect(ephemeralMetadata(pass)).toBe('failed')
    expect(pass.failure).toContain('has been modified')
  })

  it('waits for a ReplicaSet that is not there', () => {
    const pass = passOf(updating(canary(roles), { replicaSets: replicaSets.slice(1) }))
    expect(ephemeralMetadata(pass)).toBe('next')
    expect(labelled(pass.replicaSets)).toEqual([
      ['v2', 'canary'],
      ['v3', undefined],
    ])
  })

  it('is not touched where none is configured (any more)', () => {
    const [v1, v2, v3] = replicaSets as [ReplicaSet, ReplicaSet, ReplicaSet]
    const ephemeral = { labels: { role: 'canary' }, annotations: {} }
    const source = { ...v3.template.source, metadata: { labels: { role: 'canary' } } }
    const worn = { ...v3, ephemeral, template: { ...v3.template, source } }
    const pass = passOf(updating(canary(), { replicaSets: [v1, v2, worn] }))
    expect(ephemeralMetadata(pass)).toBe('next')
    expect(pass.replicaSets).toBe(pass.begun.replicaSets)
  })
})
