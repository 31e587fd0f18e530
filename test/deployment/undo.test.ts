import { describe, expect, it } from 'vitest'
import { undoDeployment } from '../../src/deployment/undo.ts'
import { deployment, replicaSet } from './given.ts'

const list = [replicaSet('v1', 0), replicaSet('v2', 10, { revision: 4 }), replicaSet('v3', 0)]
const state = deployment(list)

describe('kubectl rollout undo', () => {
  it('goes back to the second highest revision', () => {
    const { state: after } = undoDeployment(state, 0)
    expect(after.spec.template).toBe(list[2]?.template)
    expect(after.generation).toBe(2)
  })

  it('goes back to a revision by its number', () => {
    expect(undoDeployment(state, 1).state.spec.template.hash).toBe('v1')
  })

  it.each([
    ['a revision that is nobody’s', state, 2, 'unable to find specified revision 2 in history'],
    ['a revision below 0', state, -1, 'unable to find specified revision -1 in history'],
    [
      'a revision that is nobody’s, paused or not',
      deployment(list, { paused: true }),
      2,
      'unable to find specified revision 2 in history',
    ],
    [
      'the present template',
      state,
      4,
      'skipped rollback (current template already matches revision 4)',
    ],
    [
      'a first deployment',
      deployment([list[1] ?? replicaSet('v2', 1)]),
      0,
      'no rollout history found for deployment "demo"',
    ],
    [
      'a paused Deployment',
      deployment(list, { paused: true }),
      1,
      "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again",
    ],
  ])('refuses %s', (_, given, revision, error) => {
    expect(undoDeployment(given, revision)).toEqual({ ok: false, state: given, error })
  })
})
