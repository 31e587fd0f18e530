import { describe, expect, it } from 'vitest'
import { dueAction, nextMeasurementAt } from '../../src/analysis/due.ts'
import { readMetric } from '../../src/analysis/metric.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { at, measurement, result } from './given.ts'

const read = (fields: JsonObject) => readMetric({ name: 'm', ...fields })
const taken = (phase: 'Successful' | 'Error', finished: number, count = 1) =>
  result('m', { count, measurements: [measurement(phase, { finishedAt: at(finished) })] })

describe('dueAction', () => {
  it('measures a new metric at once', () => {
    expect(dueAction(read({}), null, null, false, at(0))).toBe('run')
  })

  it('counts initialDelay from the start of the run, so that the first pass never measures', () => {
    const metric = read({ initialDelay: '30s' })
    expect(dueAction(read({ initialDelay: '0s' }), null, null, false, at(0))).toBe('nothing')
    expect(dueAction(metric, null, at(0), false, at(29))).toBe('nothing')
    expect(dueAction(metric, null, at(0), false, at(30))).toBe('run')
    expect(dueAction(read({ initialDelay: 'soon' }), null, at(0), false, at(99))).toBe('nothing')
  })

  it('repeats after the interval, counted from the finish', () => {
    const metric = read({ interval: '5s' })
    expect(dueAction(metric, taken('Successful', 3), at(0), false, at(7))).toBe('nothing')
    expect(dueAction(metric, taken('Successful', 3), at(0), false, at(8))).toBe('run')
  })

  it('retries ten seconds after an error, whatever the interval is', () => {
    const metric = read({ interval: '5m' })
    expect(dueAction(metric, taken('Error', 0, 0), at(0), false, at(9))).toBe('nothing')
    expect(dueAction(metric, taken('Error', 0, 0), at(0), false, at(10))).toBe('run')
  })

  it('repeats after ten seconds where no interval is given, and never where it is none', () => {
    expect(dueAction(read({ count: 3 }), taken('Successful', 0), at(0), false, at(9))).toBe(
      'nothing',
    )
    expect(dueAction(read({ count: 3 }), taken('Successful', 0), at(0), false, at(10))).toBe('run')
    const unreadable = read({ count: 3, interval: 'soon' })
    expect(dueAction(unreadable, taken('Successful', 0), at(0), false, at(99))).toBe('nothing')
  })

  it('stops at the count', () => {
    const metric = read({ interval: '5s', count: 1 })
    expect(dueAction(metric, taken('Successful', 0), at(0), false, at(99))).toBe('nothing')
  })

  it('resumes what is in flight when it is time, and ends it when the run is being stopped', () => {
    const measurements = [measurement('Running', { finishedAt: null, resumeAt: at(9) })]
    const inFlight = result('m', { measurements })
    expect(dueAction(read({}), inFlight, at(0), false, at(8))).toBe('nothing')
    expect(dueAction(read({}), inFlight, at(0), false, at(9))).toBe('resume')
    expect(dueAction(read({}), inFlight, at(0), true, at(1))).toBe('terminate')
  })

  it('starts nothing new in a run that is being stopped', () => {
    expect(dueAction(read({}), null, at(0), true, at(0))).toBe('nothing')
  })

  it('leaves a completed metric alone', () => {
    const done = { ...taken('Successful', 0), phase: 'Failed' as const }
    expect(dueAction(read({ interval: '1s' }), done, at(0), false, at(99))).toBe('nothing')
  })
})

describe('nextMeasurementAt', () => {
  it('is one interval after the finish, ten seconds after an error', () => {
    const metric = read({ interval: '1m' })
    expect(nextMeasurementAt(metric, taken('Successful', 3), at(0))).toBe(at(63))
    expect(nextMeasurementAt(metric, taken('Error', 3, 0), at(0))).toBe(at(13))
  })

  it('is the end of the delay before the first measurement', () => {
    expect(nextMeasurementAt(read({ initialDelay: '30s' }), null, at(5))).toBe(at(35))
    expect(nextMeasurementAt(read({}), null, at(5))).toBeNull()
  })

  it('is that delay, too, for a metric that was begun and not measured', () => {
    expect(nextMeasurementAt(read({ initialDelay: '30s' }), result('m'), at(5))).toBe(at(35))
    expect(nextMeasurementAt(read({ interval: '5s' }), result('m'), at(5))).toBeNull()
  })

  it('is when a measurement in flight is to be resumed', () => {
    const measurements = [measurement('Running', { finishedAt: null, resumeAt: at(9) })]
    expect(nextMeasurementAt(read({}), result('m', { measurements }), at(0))).toBe(at(9))
  })

  it('is never for a metric that is done or has reached its count', () => {
    const done = { ...taken('Successful', 0), phase: 'Successful' as const }
    expect(nextMeasurementAt(read({ interval: '1s' }), done, at(0))).toBeNull()
    expect(nextMeasurementAt(read({}), taken('Successful', 0), at(0))).toBeNull()
    const twice = read({ interval: '5s', count: 2 })
    expect(nextMeasurementAt(twice, taken('Successful', 0, 2), at(0))).toBeNull()
    expect(nextMeasurementAt(twice, taken('Successful', 0, 1), at(0))).toBe(at(5))
  })
})
