import { expect, it } from 'vitest'
import { capacityReport } from '../../../src/questions/capacity/capacityReport.ts'
import { capacity } from '../../../src/questions/capacity.ts'
import { planFrom } from '../given.ts'

it('tells the worst of everything, and a row for what was done', () => {
  const plan = planFrom('{ canary: { maxSurge: 0, maxUnavailable: 1 } }', 2)
  const { sentences, tables } = capacityReport(capacity(plan, { abortAt: '61s', startup: '10s' }))
  expect(sentences.map(({ text }) => text).slice(0, 3)).toEqual([
    'At worst 1 of 2 pods is available.',
    'At most there are 2 pods.',
    'At most a pod carries 2 times what one carried before the release.',
  ])
  expect(tables[0]?.rows.map(([cause]) => cause)).toEqual(['nothing', 'abort'])
})

it('says with what a moment has to do, in the words of the command line', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }', 2)
  const { sentences, tables } = capacityReport(capacity(plan, { loseAt: 'any', lose: 2 }))
  expect(sentences[0]?.text).toBe('At worst 0 of 2 pods are available, after lost pods at 1m.')
  expect(tables[0]?.rows.map(([cause]) => cause)).toEqual(['nothing', 'lost pods'])
})
