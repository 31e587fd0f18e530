import { expect, it } from 'vitest'
import { reportText } from '../../../src/questions/report/reportText.ts'
import { example } from './reports.ts'

it('a report is plain text with aligned columns', () => {
  expect(reportText(example, { width: 60 })).toBe(`What | becomes of *it*
======================

Five pods carry 16.7 % of the requests, and not the tenth
that was asked for. [at 1m10s, by maxSurge
(spec.strategy.canary.maxSurge)]
Nothing else.

By step
step           pods
setWeight: 10     1
a | b            12

Fix:
- Ask for more: spec.replicas: 9
- Or wait.
`)
})

it('no line is wider than asked for but where one word is', () => {
  for (let width = 30; width < 100; width++) {
    for (const line of reportText({ ...example, tables: [] }, { width }).split('\n')) {
      expect(line.length <= width || !line.trim().includes(' ')).toBe(true)
    }
  }
})

it.each([0, -1, -80])('in a line of %d characters stands one word', (width) => {
  expect(reportText({ ...example, tables: [] }, { width })).toMatch(/^What .*\n\n\nFive\npods\n/)
})
