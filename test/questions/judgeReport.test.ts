import { expect, it } from 'vitest'
import { judge } from '../../src/questions/judge.ts'
import { judgeReport } from '../../src/questions/judgeReport.ts'
import { reportText } from '../../src/questions/report/reportText.ts'
import { rateMetric, templateOf } from './template.ts'

it('names the measurement, the field and the instant that decided', () => {
  const template = templateOf(rateMetric('rate', { interval: '1m', count: 3, failureLimit: 0 }))
  const text = reportText(judgeReport(judge(template, '0,1\n60,0\n120,1')))
  expect(text).toContain('The verdict: Failed')
  expect(text).toContain('Measurement 2 of rate, which found [0], decided. [at 1m, by failureLimit')
  expect(text).toContain('Had it been good, the run would have been Successful after 2m.')
})

it('says where nothing was seen, and where nothing was judged', () => {
  const template = templateOf(rateMetric('rate'))
  const blind = judgeReport(judge(template, { rate: null }))
  expect(blind.sentences.map(({ text }) => text)).toContain(
    'It never saw data: the verdict says nothing of the release.',
  )
  expect(judgeReport(judge(template, 'nonsense')).title).toBe('Nothing was judged')
})
