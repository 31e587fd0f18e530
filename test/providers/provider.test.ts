import { expect, it } from 'vitest'
import { ampleCluster } from '../../src/providers/measure.ts'
import { usual } from '../../src/providers/provider.ts'

it('a provider that says nothing of itself is one, that objects to nothing and notes nothing', () => {
  expect(usual.countIn({ anything: 1 })).toBe(1)
  expect(usual.objectionTo({ anything: 1 }, ampleCluster)).toBe('')
  expect(usual.metadataOf({ query: 'up' })).toEqual({})
})
