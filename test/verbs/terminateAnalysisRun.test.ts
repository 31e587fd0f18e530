import { expect, it } from 'vitest'
import { bodiesOf, object, typed } from './given.ts'

it.each(['analysisrun', 'analysisruns', 'ar'])('terminate %s ends a run', (word) => {
  const ended = typed(`terminate ${word} check`, [object('AnalysisRun', 'check', { spec: {} })])
  expect(bodiesOf(ended)).toEqual([{ spec: { terminate: true } }])
  expect(ended.stdout).toBe("analysisRun 'check' terminated\n")
})
