import { describe, expect, it } from 'vitest'
import { undo } from '../../src/rollout/undo.ts'
import { canary, replicaSet, updating } from './given.ts'

const state = updating(canary(), {
  replicaSets: [replicaSet('v1', 0), replicaSet('v3', 4), replicaSet('v2', 0, { revision: 4 })],
})

describe('undo', () => {
  it('goes back to the template of the second highest revision', () => {
    const undone = undo(state, 0)
    expect(undone.state.spec.template.hash).toBe('v3')
    expect(undone.state.generation).toBe(state.generation + 1)
  })

  it('goes back to a revision by number', () => {
    expect(undo(state, 1).state.spec.template.hash).toBe('v1')
  })

  it.each([
    [7, 'unable to find specified revision 7 in history'],
    [4, 'skipped rollback (current template already matches revision 4)'],
  ])('to revision %i is refused', (revision, error) => {
    expect(undo(state, revision)).toEqual({ ok: false, state, error })
  })

  it('brings along what the controller has put into the template', () => {
    const one = replicaSet('v3', 4)
    const metadata = { labels: { app: 'demo', role: 'stable' } }
    const template = { ...one.template, source: { ...one.template.source, metadata } }
    const before = { ...state, replicaSets: [{ ...one, template }, replicaSet('v2', 0)] }
    const { spec } = undo(before, 3).state
    expect(spec.template.source.metadata).toEqual(metadata)
    expect(spec.source.spec).toMatchObject({ template: { metadata } })
  })

  it('is skipped where the old template only has more than the present one', () => {
    const env = [{ name: 'A', value: '1' }]
    const containers = [{ name: 'app', image: 'app:v2', env }]
    const source = { ...state.spec.template.source, spec: { containers } }
    const old = replicaSet('v1', 4, { template: { ...state.spec.template, source } })
    const before = { ...state, replicaSets: [old, replicaSet('v2', 4)] }
    expect(undo(before, 0)).toMatchObject({ ok: false })
    const less = { ...old, template: { ...old.template, source: { spec: { containers: [] } } } }
    expect(undo({ ...before, replicaSets: [less, replicaSet('v2', 4)] }, 0).ok).toBe(true)
  })

  it('finds nothing to go back to after the first deployment', () => {
    const first = { ...state, replicaSets: [replicaSet('v2', 4)] }
    expect(undo(first, 0)).toMatchObject({ error: 'no revision found for rollout "demo"' })
  })
})
