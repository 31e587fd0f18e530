import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapedXml, fitted, label, textWidth } from '../../../src/views/svg/text.ts'

it('lets nothing of a text become markup', () => {
  expect(escapedXml(`<a b="c">&'`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;')
  expect(escapedXml('plain')).toBe('plain')
})

it('leaves out what XML has no letter for', () => {
  expect(escapedXml('a\u0000b\ud800c\uffff')).toBe('a\ufffdb\ufffdc\ufffd')
  expect(escapedXml('é 漢 😀\n')).toBe('é 漢 😀\n')
})

it('never lets a text be wider than its room', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 300 }), (text, room) => {
      const words = fitted(text, room)
      expect(textWidth(words)).toBeLessThanOrEqual(room)
      if (textWidth(text) <= room) expect(words).toBe(text)
    }),
    { seed: 20261130 },
  )
})

it('says nothing rather than a letter or two', () => {
  expect(fitted('Progressing', 20)).toBe('')
  expect(fitted('Progressing', 60)).toMatch(/^Prog\w*…$/)
})

it('takes letters of full width for twice as wide', () => {
  expect(textWidth('漢字')).toBeGreaterThan(2 * textWidth('n'))
  expect(textWidth('')).toBe(0)
})

it('is a text at a place', () => {
  expect(label(3, 4, 'a<b', ' class="m"')).toBe('<text x="3" y="4" class="m">a&lt;b</text>')
})
