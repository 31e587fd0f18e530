import { expect, it } from 'vitest'
import { coloursOf, hasColours } from '../../src/cli/colours.ts'

it('has colours for people who look', () => {
  expect(hasColours({}, true)).toBe(true)
  expect(hasColours({}, false)).toBe(false)
})

it('has none where somebody does not want them, or a log is kept', () => {
  expect(hasColours({ NO_COLOR: '1' }, true)).toBe(false)
  expect(hasColours({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false)
  expect(hasColours({ CI: 'true' }, true)).toBe(false)
  expect(hasColours({ TERM: 'dumb' }, true)).toBe(false)
  expect(hasColours({ FORCE_COLOR: '0' }, true)).toBe(false)
})

it('has them in a pipe if they are forced', () => {
  expect(hasColours({ FORCE_COLOR: '1' }, false)).toBe(true)
  expect(hasColours({ FORCE_COLOR: '1', CI: 'true' }, false)).toBe(true)
})

it('takes an empty variable for none', () => {
  expect(hasColours({ NO_COLOR: '', CI: '' }, true)).toBe(true)
})

it('leaves words as they are without colours', () => {
  expect(coloursOf({ hasColours: false }).red('a')).toBe('a')
  expect(coloursOf({ hasColours: true }).red('a')).not.toBe('a')
})
