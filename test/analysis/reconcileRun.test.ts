import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCompleted } from '../../src/analysis/phase.ts'
import { reconcileRun } from '../../src/analysis/reconcileRun.ts'
import { type AnalysisRunState, startRun } from '../../src/analysis/run.ts'
import type { MeasureMetric } from '../../src/providers/task.ts'
import { type Duration, duration } from '../../src/units/time.ts'
import {
  answer,
  argument,
  at,
  begin,
  judge,
  metric,
  scripted,
  secret,
  settled,
  spec,
} from './given.ts'

const pass = (run: AnalysisRunState, seconds: number, measure: MeasureMetric) =>
  reconcileRun(run, at(seconds), measure, judge)

describe('a pass', () => {
  it('measures what is due, starts the run and asks for the next wake-up', () => {
    const first = pass(begin([metric('m', { interval: '5s' })]), 0, scripted({}))
    expect(first.run).toMatchObject({ phase: 'Running', message: '', startedAt: at(0) })
    expect(first.run.metricResults[0]).toMatchObject({ name: 'm', count: 1, phase: 'Running' })
    expect(first.wakeAt).toBe(at(5))
    expect(first.events).toEqual([])
  })

  it('gives back the very run when nothing is due', () => {
    const { run } = pass(begin([metric('m', { interval: '5s' })]), 0, scripted({}))
    const idle = pass(run, 4, scripted({}))
    expect(idle.run).toBe(run)
    expect(idle.wakeAt).toBe(at(5))
  })

  it('rests where another one at the same instant would do nothing', () => {
    const slow = pass(begin([metric('m', { interval: '5s' })]), 0, scripted({}))
    expect(slow.rests).toBe(true)
    expect(pass(slow.run, 0, scripted({})).rests).toBe(true)
    expect(pass(begin([metric('m', { interval: '0s' })]), 0, scripted({})).rests).toBe(false)
    const stopping = begin([metric('a'), metric('b', { interval: '5s' })])
    const first = pass(stopping, 0, scripted({ a: 'F' }))
    expect(first.rests).toBe(false)
    const second = pass(first.run, 0, scripted({}))
    expect([second.rests, pass(second.run, 0, scripted({})).rests]).toEqual([true, true])
  })

  it('puts a summary right that counts something else', () => {
    const { run } = pass(begin([metric('m', { interval: '5s' })]), 0, scripted({}))
    for (const key of ['count', 'successful', 'failed', 'inconclusive', 'error'] as const) {
      for (const summary of ['runSummary', 'dryRunSummary'] as const) {
        const wrong = { ...run, [summary]: { ...run[summary], [key]: 7 } }
        expect(pass(wrong, 1, scripted({})).run).toEqual(run)
      }
    }
  })

  it('takes two passes to stop the siblings of a bad metric, in one instant', () => {
    const begun = begin([metric('a'), metric('b', { interval: '5s' })])
    const first = pass(begun, 0, scripted({ a: 'F' }))
    expect(first.run.phase).toBe('Running')
    expect(first.events.map(({ reason }) => reason)).toEqual(['MetricFailed'])
    const second = pass(first.run, 0, scripted({}))
    expect(second.run).toMatchObject({
      phase: 'Failed',
      message: 'Metric "a" assessed Failed due to failed (1) > failureLimit (0)',
      completedAt: at(0),
    })
    expect(second.events).toEqual([
      {
        type: 'Normal',
        reason: 'MetricSuccessful',
        message: "Metric 'b' Completed. Result: Successful",
      },
      {
        type: 'Warning',
        reason: 'AnalysisRunFailed',
        message: 'Analysis Completed. Result: Failed',
      },
    ])
  })

  it('measures a delayed metric not in the first pass but after its delay', () => {
    const begun = begin([metric('m', { initialDelay: '30s' })])
    const first = pass(begun, 0, scripted({}))
    expect(first.run.metricResults).toEqual([])
    expect(first.wakeAt).toBe(at(30))
    expect(settled(first.run, at(30), scripted({})).phase).toBe('Successful')
  })

  it('ends a run whose spec is not in order, without a start or an end', () => {
    const { run, events } = pass(begin([metric('m', { count: 2 })]), 0, scripted({}))
    expect(run).toMatchObject({
      phase: 'Error',
      message: 'Analysis spec invalid: metrics[0]: interval must be specified when count > 1',
      startedAt: null,
      completedAt: null,
    })
    expect(events[0]?.reason).toBe('AnalysisRunError')
  })

  it('ends a run whose metric cannot take a secret when that metric is due, not before', () => {
    const metrics = [metric('m', { initialDelay: '10s', successCondition: '{{args.s}}' })]
    const args = [secret('s', 'cred', 'token')]
    const begun = startRun('run', spec(metrics, { args }), null, { cred: { token: '\x07' } })
    const waiting = settled(begun, at(0), scripted({}))
    expect(waiting.phase).toBe('Running')
    const ended = settled(waiting, at(10), scripted({}))
    expect(ended.message).toBe(
      "Unable to resolve metric arguments: invalid character 'a' in string escape code",
    )
  })

  it('leaves a completed run alone', () => {
    const done = settled(begin([metric('m')]), at(0), scripted({}))
    expect(done.phase).toBe('Successful')
    expect(pass(done, 99, scripted({}))).toMatchObject({ run: done, wakeAt: null, events: [] })
  })

  it('lasts as long as its slowest measurement and is stored at its end', () => {
    const latency: Duration = duration(3000)
    const slow: MeasureMetric = () => ({ kind: 'result', result: 'S', value: '', latency })
    const { run, endsAt } = pass(begin([metric('m')]), 0, slow)
    expect(endsAt).toBe(at(3))
    expect([run.startedAt, run.completedAt]).toEqual([at(3), at(3)])
    expect(run.metricResults[0]?.measurements[0]).toMatchObject({
      startedAt: at(0),
      finishedAt: at(3),
    })
  })

  it('ends a measurement in flight when the run is told to stop', () => {
    const measure: MeasureMetric = ({ action, at: now }) =>
      action === 'terminate'
        ? { kind: 'finished', phase: 'Inconclusive', value: '', message: 'x', resumeAt: now }
        : { kind: 'running', resumeAt: at(15) }
    const begun = settled(begin([metric('m')]), at(0), measure)
    const ended = settled({ ...begun, terminate: true }, at(1), measure)
    expect(ended.phase).toBe('Inconclusive')
    expect(ended.message).toBe(
      'Metric "m" assessed Inconclusive due to inconclusive (1) > inconclusiveLimit (0): "Error Message: Metric Terminated"',
    )
  })

  it('keeps results in the order of the metrics, whichever is measured first', () => {
    const metrics = [metric('late', { initialDelay: '5s' }), metric('early', { interval: '9s' })]
    const first = settled(begin(metrics), at(0), scripted({}))
    const later = settled(first, at(5), scripted({}))
    expect(later.metricResults.map(({ name }) => name)).toEqual(['late', 'early'])
  })
})

describe('a run', () => {
  const letters = fc.string({
    unit: fc.constantFrom('S', 'F', 'I', 'E'),
    minLength: 1,
    maxLength: 6,
  })
  const fields = fc.record({
    interval: fc.constantFrom('1s', '7s', '30s'),
    count: fc.integer({ min: 1, max: 5 }),
    failureLimit: fc.integer({ min: 0, max: 1 }),
    inconclusiveLimit: fc.integer({ min: 0, max: 1 }),
  })

  it('comes to an end, can be stored between any two passes, and never leaves its verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fields, letters), { minLength: 1, maxLength: 3 }), (rows) => {
        const scripts = Object.fromEntries(rows.map(([, script], i) => [`m${i}`, script]))
        const measure = scripted(scripts)
        let run = begin(rows.map(([one], i) => metric(`m${i}`, { ...one, failureLimit: 0 })))
        for (let second = 0; second < 300; second++) {
          const stored = JSON.parse(JSON.stringify(run)) as AnalysisRunState
          expect(stored).toStrictEqual(run)
          run = settled(stored, at(second), measure)
        }
        // Errors are retried every ten seconds; five in a row are too many, fewer end by another answer.
        const endless = rows.some(([, script]) => /E.*[^E]/.test(script) && script.endsWith('E'))
        return isCompleted(run.phase) || endless
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  it('shows the text of a secret to nobody', () => {
    const metrics = [metric('m', { successCondition: '{{args.s}}' })]
    const args = [secret('s', 'cred', 'token'), argument('t', '1')]
    const begun = startRun('run', spec(metrics, { args }), null, { cred: { token: 'hush' } })
    const seen: unknown[] = []
    const { run } = reconcileRun(
      begun,
      at(0),
      ({ metric: asked }) => {
        seen.push(asked.successCondition)
        return answer('S')
      },
      () => ({ phase: 'Error', message: 'cannot evaluate hush' }),
    )
    expect(seen).toEqual(['hush'])
    expect(run.metricResults[0]?.measurements[0]?.message).toBe('cannot evaluate *****')
  })
})
