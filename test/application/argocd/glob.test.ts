import { expect, it } from 'vitest'
import { matchesGlob } from '../../../src/application/argocd/glob.ts'

it.each([
  ['*', '', true],
  ['my-*', 'my-app', true],
  ['my-*', 'your-app', false],
  ['m?-app', 'my-app', true],
  ['m?-app', 'm-app', false],
  ['*-ns', 'fake-dest-ns', true],
  ['https://*', 'https://a.b/c', true],
  ['[a-c]x', 'bx', true],
  ['[!ab]x', 'bx', false],
  ['{dev,prod-*}', 'prod-eu', true],
  ['{dev,prod}', 'test', false],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
])('%s and %s match: %j', (pattern, text, matches) => {
  expect(matchesGlob(pattern, text)).toBe(matches)
})

it('a pattern that is never closed matches nothing, not even itself', () => {
  expect(['[a', '{a'].map((pattern) => matchesGlob(pattern, pattern))).toEqual([false, false])
})
