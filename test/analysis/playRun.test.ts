import { expect, it } from 'vitest'
import { type PlayedRun, playRun } from '../../src/analysis/playRun.ts'
import { at, begin, judge, metric, scripted } from './given.ts'

const scenario = (more: Partial<PlayedRun>): PlayedRun => ({
  run: begin([metric('m', { interval: '5s', failureLimit: 1 })]),
  measure: scripted({ m: 'SF' }),
  judge,
  terminateAt: null,
  until: at(600),
  isSpent: () => false,
  ...more,
})

it('tells how a run ends, and which measurement decided', () => {
  const { run, decidedBy, events } = playRun(scenario({}))
  expect(run).toMatchObject({ phase: 'Failed', completedAt: at(10) })
  expect(run.message).toBe('Metric "m" assessed Failed due to failed (2) > failureLimit (1)')
  expect(decidedBy).toMatchObject({ metric: 'm', number: 3, measurement: { startedAt: at(10) } })
  expect(events.map((event) => [event.at, event.reason])).toEqual([
    [at(10), 'MetricFailed'],
    [at(10), 'AnalysisRunFailed'],
  ])
})

it('leaves a run that has taken all that it may as it was before the pass that took too much', () => {
  let taken = 0
  const measure: PlayedRun['measure'] = (task) => {
    taken += 1
    return scripted({})(task)
  }
  const { run, spentAt } = playRun(scenario({ measure, isSpent: () => taken > 3 }))
  expect(spentAt).toBe(at(15))
  expect(run.metricResults[0]?.count).toBe(3)
})

it('leaves a run that is not over as it is', () => {
  const { run, decidedBy } = playRun(scenario({ until: at(9) }))
  expect([run.phase, decidedBy]).toEqual(['Running', null])
})

it('takes the last measurement that is due in its time', () => {
  expect(playRun(scenario({ until: at(10) })).run.phase).toBe('Failed')
})

it('stops a run that is told to, before the measurement that is due then', () => {
  const { run, decidedBy } = playRun(scenario({ terminateAt: at(10) }))
  expect(run).toMatchObject({ phase: 'Successful', message: 'Run Terminated' })
  expect(run.metricResults[0]?.count).toBe(2)
  expect(decidedBy).toBeNull()
})

it('takes the last measurement for the decisive one where all went well', () => {
  const metrics = [metric('a', { interval: '20s', count: 2 }), metric('b')]
  const { decidedBy } = playRun(scenario({ run: begin(metrics), measure: scripted({}) }))
  expect(decidedBy).toMatchObject({ metric: 'a', number: 2 })
})

it('says when a run would measure without end in one instant', () => {
  const run = begin([metric('m', { interval: '0s' })])
  expect(playRun(scenario({ run, measure: scripted({}) })).spinsAt).toBe(at(0))
})
