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

  it('finds nothing to go back to after the first deployment', () => {
    const first = { ...state, replicaSets: [replicaSet('v2', 4)] }
    expect(undo(first, 0)).toMatchObject({ error: 'no revision found for rollout "demo"' })
  })
})
