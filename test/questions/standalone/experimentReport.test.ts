import { expect, it } from 'vitest'
import { reportText } from '../../../src/questions/report/reportText.ts'
import { experimentRehearsal } from '../../../src/questions/standalone/experimentRehearsal.ts'
import { experimentReport } from '../../../src/questions/standalone/experimentReport.ts'
import { simulateExperiment } from '../../../src/simulation/simulateExperiment.ts'
import { parseExperiment } from '../../../src/yaml/index.ts'
import { experiment } from './given.ts'

function told(text: string, release: 'good' | 'bad', until?: string): string {
  const options = { release, startup: '8s', ...(until === undefined ? {} : { until }) }
  const scenario = experimentRehearsal(parseExperiment(text), options)
  return reportText(experimentReport(simulateExperiment(scenario)))
}

it('says how it ended and why, and has a line for all that changed', () => {
  expect(told(experiment, 'bad')).toBe(`The Experiment ab: Failed
=========================

ab is Failed, 1m8s after its creation: Metric "error-rate" assessed Failed due
to failed (2) > failureLimit (1). [at 1m8s]

What changed
 time  phase    baseline: ready  canary: ready  errors: run
   0s  Pending  0 of 1 pods      0 of 2 pods    –
   8s  Running  1 of 1 pods      2 of 2 pods    Running
 1m8s  Failed   1 of 1 pods      2 of 2 pods    Failed
1m38s  Failed   0 of 0 pods      0 of 0 pods    Failed
`)
})

it('says that one is not over', () => {
  expect(told(experiment, 'good', '5m')).toContain('ab is not over after 5m.')
})

it('says that there was none', () => {
  expect(told('', 'good')).toContain('No Experiment was played')
})
