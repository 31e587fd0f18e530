import { expect, it } from 'vitest'
import { toSvg } from '../../src/views/svg.ts'
import { ran } from '../timeline/objects/sample.ts'

it('is well-formed, and asks for nothing from outside', () => {
  const text = toSvg(ran())
  const open: string[] = []
  for (const [tag, slash, name, own] of text.matchAll(/<(\/?)([a-z]+)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (slash === '/') expect(open.pop(), tag).toBe(name)
    else if (own === '') open.push(name ?? '')
  }
  expect(open).toEqual([])
  expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|url\((?!#)|@import|<script/,
  )
})

it('has whole pixels only', () => {
  const paths = [...toSvg(ran()).matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)
  expect(paths.filter((path) => path?.includes('.'))).toEqual([])
})

it('is as wide as it is asked to be, within reason', () => {
  expect(toSvg(ran(), { width: 600 })).toContain('viewBox="0 0 600 ')
  expect(toSvg(ran(), { width: 1 })).toContain('viewBox="0 0 420 ')
  expect(toSvg(ran(), { width: Number.NaN })).toContain('viewBox="0 0 900 ')
})

it('keeps two pictures of one page apart', () => {
  const [one, other] = [toSvg(ran(), { scope: 'one' }), toSvg(ran(), { scope: 'a" b' })]
  expect(one).toContain('id="one-rev0"')
  expect(other).toContain('id="ab-rev0"')
})

it('says the same of the same, to the byte', () => {
  expect(toSvg(ran())).toBe(toSvg(ran()))
})
