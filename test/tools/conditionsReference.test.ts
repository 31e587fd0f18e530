import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { builtins } from '../../src/expr/builtins/builtins.ts'
import { chapters, conditionsReference, pagePath, shownResult } from './conditionsReference.ts'

it('the reference of conditions is the one that the tables make', () => {
  expect(existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : '').toBe(conditionsReference())
})

it('every example has the value that is printed beside it', () => {
  const page = readFileSync(pagePath, 'utf8')
  for (const [, entries] of chapters()) {
    for (const [, example] of Object.values(entries)) {
      const printed = `\`${example}\` | \`${shownResult(example)}\` |`
      expect(page.replaceAll('\\|', '|')).toContain(printed.replaceAll('\n', ' '))
    }
  }
})

it('no built-in is left out', () => {
  const told = new Set(chapters().flatMap(([, entries]) => Object.keys(entries)))
  expect(Object.keys(builtins).filter((name) => !told.has(name))).toEqual([])
})
