import { expect, it } from 'vitest'
import { capacityReport } from '../../../src/questions/capacity/capacityReport.ts'
import { capacity } from '../../../src/questions/capacity.ts'
import { planFrom } from '../given.ts'

it('tells the worst of everything, and a row for what was done', () => {
  const plan = planFrom('{ canary: { maxSurge: 0, maxUnavailable: 1 } }', 2)
  const { sentences, tables } = capacityReport(capacity(plan, { abortAt: '61s', startup: '10s' }))
  expect(sentences.map(({ text }) => text).slice(0, 3)).toEqual([
    '1 of 2 pods are available.',
    '2 pods exist.',
    'A pod carries 2 times its share.',
  ])
  expect(tables[0]?.rows.map(([cause]) => cause)).toEqual(['none', 'abort'])
})
