import { describe, expect, it } from 'vitest'
import type { Measurement } from '../../src/analysis/measurement.ts'
import { measurerOf } from '../../src/providers/measurer.ts'
import type { Signal } from '../../src/providers/signal.ts'
import type { MeasurementTask } from '../../src/providers/task.ts'
import { instant } from '../../src/units/time.ts'
import { brief } from './asked.ts'

const measurer = (signals: { readonly [metric: string]: Signal }) =>
  measurerOf({
    signals,
    readingOf: ({ measurementIndex }) => ({
      hash: 'v2',
      image: 'app:v2',
      observed: null,
      seed: 7,
      stream: 'metrics',
      index: measurementIndex,
    }),
    uidOf: (runName) => `uid-of-${runName}`,
    namespace: 'default',
  })

const task = (second: number, more: Partial<MeasurementTask> = {}): MeasurementTask => ({
  action: 'run',
  runName: 'run',
  metric: { name: 'rate', provider: { datadog: { query: 'q' } } },
  metricIndex: 0,
  measurementIndex: 0,
  at: instant(second * 1000 + 1),
  measurement: null,
  ...more,
})

describe('measurerOf', () => {
  it('answers from the signal of the metric at that time', () => {
    const measure = measurer({
      rate: [
        ['0s', 0.99],
        ['2m', 0.5],
        ['200s', null],
      ],
    })
    expect([0, 119, 120, 200].map((second) => brief(measure(task(second))))).toEqual([
      [0.99, '0.99'],
      [0.99, '0.99'],
      [0.5, '0.5'],
      [null, '[]'],
    ])
  })

  it('has no data for a metric without a signal', () => {
    expect(brief(measurer({})(task(0)))).toEqual([null, '[]'])
    const absent = JSON.parse('{}').signal as Signal
    expect(brief(measurer({ rate: absent })(task(0)))).toEqual([null, '[]'])
  })

  it('reads the signal of a measurement in flight as it was when it started', () => {
    const metric = {
      name: 'rate',
      provider: { kayenta: { address: 'http://k', threshold: { pass: 90 } } },
    }
    const measurement: Measurement = {
      phase: 'Running',
      value: '',
      message: '',
      startedAt: instant(0),
      finishedAt: null,
      resumeAt: instant(15_000),
      metadata: {},
    }
    const measure = measurer({
      rate: [
        ['0s', 95],
        ['10s', 20],
      ],
    })
    expect(measure(task(15, { action: 'resume', metric, measurement }))).toMatchObject({
      value: '95',
    })
  })

  it('names Jobs after the run and the measurement', () => {
    const metric = { name: 'rate', provider: { job: {} } }
    expect(measurer({ rate: 0 })(task(0, { metric, measurementIndex: 2 }))).toMatchObject({
      metadata: { 'job-name': 'uid-of-run.rate.3', 'job-namespace': 'default' },
    })
  })
})
