import { expect, it } from 'vitest'
import {
  luaNumber,
  nilCompared,
  nilIndexed,
  nilIterated,
} from '../../../src/application/argocd/lua.ts'

it('a number may be spelled in a text', () => {
  const spelled = [3, ' 12 ', '1.5', '-2', '1e2', '0x1f'].map(luaNumber)
  expect(spelled).toEqual([3, 12, 1.5, -2, 100, 31])
  expect(['', '12x', '6df8b9c7f', 'Infinity', null, true].map(luaNumber)).toEqual(
    Array(6).fill(null),
  )
})

it('a broken script speaks in the words of its interpreter', () => {
  expect([nilIndexed(1, 'abort'), nilIterated(100), nilCompared(2)]).toEqual([
    "<string>:1: attempt to index a non-table object(nil) with key 'abort'",
    '<string>:100: bad argument #1 to ipairs (table expected, got nil)',
    '<string>:2: attempt to compare nil with number',
  ])
})
