import { expect, it } from 'vitest'
import { stablePods } from '../../../../src/questions/stuck/obstacles/stablePods.ts'
import { viewWith } from './state.ts'

it('tells that the stable version has fewer pods available than it wants', () => {
  const view = viewWith(({ replicaSets, status }) => ({
    replicaSets: replicaSets.map((one) =>
      one.hash === status.stableRS ? { ...one, available: one.want - 1 } : one,
    ),
  }))
  expect(stablePods(view)).toMatchObject({ blockedBy: 'pods of web:1' })
  expect(stablePods(viewWith(() => ({})))).toBeNull()
})
