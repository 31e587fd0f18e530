import { expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import { rolling } from '../../src/deployment/rolling.ts'
import { at, deployment, replicaSet, sizesOf } from './given.ts'

it.each([
  ['the new ReplicaSet first', 8, 3, ['v2 3→5'], 'end'],
  ['the old ones when it has its size', 8, 5, ['v1 8→3'], 'end'],
  ['nothing at the end', 0, 10, [], 'next'],
])('resizes %s', (_, one, other, sizes, outcome) => {
  const state = deployment([replicaSet('v1', one), replicaSet('v2', other)])
  const draft = beginDraft(state, at(9))
  expect(rolling(draft)).toBe(outcome)
  expect(sizesOf(draft.orders)).toEqual(sizes)
})
