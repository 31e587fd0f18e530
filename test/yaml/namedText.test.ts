import { expect, it } from 'vitest'
import { namedTexts } from '../../src/yaml/namedText.ts'

it('a text has no name, files have theirs', () => {
  expect(namedTexts('a: 1')).toEqual([{ name: '', text: 'a: 1' }])
  const files = [{ name: 'a.yaml', text: 'a: 1' }]
  expect(namedTexts(files)).toBe(files)
  expect(namedTexts([])).toEqual([])
})

it('what holds anything else is no text', () => {
  for (const given of [undefined, null, 1, new Uint8Array(3), [null], [{ name: 'a' }], ['a']]) {
    expect(namedTexts(given)).toBeNull()
  }
})
