import { describe, expect, it } from 'vitest'
import type { AnalysisRunState } from '../../src/analysis/run.ts'
import { takeMeasurement } from '../../src/analysis/takeMeasurement.ts'
import type { Answer } from '../../src/providers/answer.ts'
import { answer, at, begin, judge, measurement, metric, result } from './given.ts'

const run = begin([metric('m', { interval: '5s' })], {
  measurementRetention: [{ metricName: 'm', limit: 2 }],
})

const take = (
  given: Answer,
  action: 'run' | 'resume' | 'terminate' = 'run',
  state: AnalysisRunState = run,
) => {
  const [first] = state.metrics
  if (first === undefined) throw new Error('a metric is given')
  return takeMeasurement(state, first, 0, action, at(7), () => given, judge).result
}

const inFlight = {
  ...run,
  metricResults: [
    result('m', {
      measurements: [
        measurement('Running', { finishedAt: null, resumeAt: at(7), metadata: { job: 'j' } }),
      ],
    }),
  ],
}

describe('a new measurement', () => {
  it('is judged by the conditions and counted', () => {
    expect(take(answer('F'))).toMatchObject({
      count: 1,
      failed: 1,
      measurements: [{ phase: 'Failed', value: 'F', startedAt: at(7), finishedAt: at(7) }],
    })
  })

  it('has no value when a condition cannot be evaluated, unless its provider prints it early', () => {
    const [m] = run.metrics
    if (m === undefined) throw new Error('a metric is given')
    const broken = () => ({ phase: 'Error' as const, message: 'bad' })
    const taken = (given: Answer) =>
      takeMeasurement(run, m, 0, 'run', at(7), () => given, broken).result.measurements[0]?.value
    expect(taken({ kind: 'result', result: 1, value: '1' })).toBe('')
    expect(taken({ kind: 'result', result: 1, value: '1', keepsValue: true })).toBe('1')
  })

  it('is in Error when the provider fails', () => {
    expect(take({ kind: 'failure', message: 'boom' })).toMatchObject({
      count: 0,
      error: 1,
      measurements: [{ phase: 'Error', message: 'boom' }],
    })
  })

  it('pushes the oldest out, unless the provider cannot be made', () => {
    const measurements = [measurement('Successful'), measurement('Successful')]
    const full = { ...run, metricResults: [result('m', { measurements })] }
    expect(take(answer('S'), 'run', full).measurements).toHaveLength(2)
    const unusable: Answer = { kind: 'failure', message: 'no address', unusable: true }
    expect(take(unusable, 'run', full).measurements).toHaveLength(3)
  })

  it('notes what Prometheus was asked', () => {
    const asked = begin([metric('m', { provider: { prometheus: { query: 'up' } } })])
    expect(take(answer('S'), 'run', asked).metadata).toEqual({ ResolvedPrometheusQuery: 'up' })
  })
})

describe('a measurement in flight', () => {
  it('is not counted before it is finished', () => {
    const started = take({ kind: 'running', resumeAt: at(9) })
    expect(started).toMatchObject({
      count: 0,
      measurements: [{ phase: 'Running', resumeAt: at(9) }],
    })
  })

  it('is the same result when it is still as it was', () => {
    const same = take(
      { kind: 'running', resumeAt: at(7), metadata: { job: 'j' } },
      'resume',
      inFlight,
    )
    expect(same).toBe(inFlight.metricResults[0])
  })

  it('is replaced when it is finished, and keeps what it began with', () => {
    const done = take(
      { kind: 'finished', phase: 'Failed', value: '3', message: 'no', resumeAt: at(7) },
      'resume',
      inFlight,
    )
    expect(done.measurements).toEqual([
      measurement('Failed', {
        value: '3',
        message: 'no',
        finishedAt: at(7),
        resumeAt: at(7),
        metadata: { job: 'j' },
      }),
    ])
    expect(done.failed).toBe(1)
  })

  it('forgets when it was to be resumed if it fails, unless nobody can even ask', () => {
    const fail = (more: object) =>
      take({ kind: 'failure', message: 'gone', ...more }, 'resume', inFlight).measurements[0]
    expect(fail({})?.resumeAt).toBeNull()
    expect(fail({ unusable: true })?.resumeAt).toBe(at(7))
    expect(fail({ resumeAt: at(5) })?.resumeAt).toBe(at(5))
  })

  it('says that it was terminated, unless it failed', () => {
    const end = (phase: 'Inconclusive' | 'Failed') =>
      take(
        { kind: 'finished', phase, value: '', message: 'x', resumeAt: null },
        'terminate',
        inFlight,
      ).measurements[0]?.message
    expect(end('Inconclusive')).toBe('Metric Terminated')
    expect(end('Failed')).toBe('x')
  })
})
