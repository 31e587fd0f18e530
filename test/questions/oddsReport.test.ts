import { expect, it } from 'vitest'
import { odds } from '../../src/questions/odds.ts'
import { oddsReport } from '../../src/questions/oddsReport.ts'
import { rateMetric, templateOf } from './template.ts'

const template = templateOf(rateMetric('rate', { interval: '1m', count: 20, failureLimit: 3 }))

it('says both kinds of wrong verdicts, in per cent', () => {
  const report = oddsReport(odds(template, { good: { failed: 0.05 }, bad: { failed: 0.5 } }))
  const said = report.sentences.map(({ text }) => text)
  expect(said[0]).toBe('A good release is taken back in 1.59 % of all cases.')
  expect(said[1]).toBe('A bad release passes in 0.13 % of all cases.')
  expect(report.tables[0]?.rows.map(([name]) => name)).toEqual(['good', 'bad'])
})

it('tells what is wrong with a question', () => {
  const { sentences, tables } = oddsReport(odds(template, { good: { failed: 2 } }))
  expect(sentences[0]?.text).toContain('are not the odds of one measurement')
  expect(tables).toEqual([])
})
