import { expect, it } from 'vitest'
import type { Answer } from '../../../src/providers/answer.ts'
import { failed, inFlight, judged, measured } from '../../../src/providers/answer.ts'
import type { MeasurementTask } from '../../../src/providers/task.ts'
import { listener, takenAsGood } from '../../../src/questions/judge/listener.ts'
import { instant } from '../../../src/units/time.ts'
import { rateMetric } from '../template.ts'

const task = (measurementIndex: number): MeasurementTask => ({
  action: 'run',
  runName: 'check',
  metric: rateMetric('rate'),
  metricIndex: 0,
  measurementIndex,
  at: instant(0),
  measurement: null,
})

it('counts a measurement that finds a value, not one that finds nothing', () => {
  const answers: readonly (readonly [Answer, number])[] = [
    [measured([0.5], '[]float64', '[0.5]'), 1],
    [measured([Number.NaN, 1], '[]float64', '[NaN,1]'), 1],
    [measured([], '[]float64', '[]'), 0],
    [measured([Number.NaN], '[]float64', '[NaN]'), 0],
    [measured(0, 'float64', '0'), 1],
    [measured(null, 'nil', 'null'), 0],
    [failed('connection refused'), 0],
    [inFlight(null), 0],
    [judged('Failed', '', '', null), 1],
    [judged('Error', '', '', null), 0],
  ]
  for (const [answer, expected] of answers) {
    const heard = listener()
    expect(heard.through(() => answer)(task(0))).toBe(answer)
    expect(heard.withDataOf('rate'), JSON.stringify(answer)).toBe(expected)
  }
})

it('takes the named measurement for good, whatever it finds, and no other', () => {
  const measure = takenAsGood([{ metric: 'rate', number: 2 }])(() => failed('boom'))
  expect(measure(task(0))).toEqual(failed('boom'))
  expect(measure(task(1))).toMatchObject({ kind: 'finished', phase: 'Successful', message: '' })
  const late = takenAsGood([{ metric: 'rate', number: 1 }])(() => inFlight(null))
  expect(late(task(0))).toEqual(inFlight(null))
})
