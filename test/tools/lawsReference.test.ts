import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { invariants } from '../../src/laws/invariants.ts'
import { lawsReference, pagePath } from './lawsReference.ts'

const page = lawsReference()

it('the reference of laws is the one that the laws make', () => {
  expect(readFileSync(pagePath, 'utf8')).toBe(page)
})

it('every law has a story that it refuses', () => {
  const laws = Object.keys(invariants)
  const told = laws.filter((law) => {
    const entry = page.split(`\`invariants.${law}\``)[1] ?? ''
    return /\n\nRefused: .*: “.+” at -?[\d.]+s\.\n/.test(entry.split('\n### ')[0] ?? '')
  })
  expect(told).toEqual(laws)
})

it('every promise has a strategy that breaks it', () => {
  const causes = page.split('## Promises')[1]?.match(/```text\n✖ it .+\n {2}.+\n {2}.+\n```/g)
  expect(causes).toHaveLength(5)
})
