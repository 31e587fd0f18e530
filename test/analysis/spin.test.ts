import { expect, it } from 'vitest'
import { isSpinning } from '../../src/analysis/spin.ts'
import { begin, metric } from './given.ts'

it.each([
  ['one that is measured without end', [metric('m', { interval: '0s' })], 500],
  [
    'many measurements that are asked for',
    [metric('m', { interval: '0s', count: 2000 }), metric('n')],
    2501,
  ],
  [
    'as many as there can be',
    [metric('m', { interval: '0s', count: 2_000_000_000 })],
    2_000_000_500,
  ],
])('runs spin after so many passes at one instant: %s', (_name, metrics, most) => {
  const runs = [begin(metrics)]
  expect([isSpinning(runs, most - 1), isSpinning(runs, most)]).toEqual([false, true])
})
