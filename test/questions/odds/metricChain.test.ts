import { expect, it } from 'vitest'
import { readMetric } from '../../../src/analysis/metric.ts'
import type { AnalysisPhase } from '../../../src/analysis/phase.ts'
import { metricChain } from '../../../src/questions/odds/metricChain.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { binomialTail } from './exact.ts'

const always = (): number => 0

function oddsOf(fields: JsonObject, failed: number): (phase: AnalysisPhase) => number {
  const ends = metricChain(readMetric({ name: 'm', interval: '1m', ...fields }), { failed }, always)
  return (phase) => ends.reduce((sum, end) => sum + (end.phase === phase ? end.probability : 0), 0)
}

it('is the binomial tail where only failures count, to 1e-12', () => {
  let largest = 0
  let compared = 0
  for (const [a, b] of [
    [1n, 1000n],
    [1n, 100n],
    [1n, 20n],
    [3n, 10n],
    [1n, 2n],
    [99n, 100n],
  ] as const)
    for (const count of [1, 2, 5, 10, 20, 60, 200])
      for (const failureLimit of [0, 1, 2, 3, 10, 60]) {
        const odds = oddsOf({ count, failureLimit }, Number(a) / Number(b))
        const tail = binomialTail(count, a, b, failureLimit)
        largest = Math.max(
          largest,
          Math.abs(odds('Failed') - tail),
          Math.abs(odds('Successful') - (1 - tail)),
        )
        compared += 2
      }
  console.log(`${compared} tails, largest difference ${largest}`)
  expect(largest).toBeLessThan(1e-12)
})

it('adds up to 1, whatever the limits are', () => {
  for (const count of [1, 4, 9])
    for (const failureLimit of [-1, 0, 2])
      for (const consecutiveErrorLimit of [0, 3])
        for (const consecutiveSuccessLimit of [0, 2]) {
          const metric = readMetric({
            name: 'm',
            interval: '1m',
            count,
            failureLimit,
            consecutiveErrorLimit,
            consecutiveSuccessLimit,
            inconclusiveLimit: 1,
          })
          const odds = { failed: 0.2, inconclusive: 0.1, error: 0.3 }
          const ends = metricChain(metric, odds, always)
          expect(ends.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
        }
})

it('is Successful when time is over before any limit is exceeded', () => {
  const metric = readMetric({ name: 'm', interval: '1m', failureLimit: 1 })
  const ends = metricChain(metric, { failed: 0.5 }, (counted) => (counted < 3 ? counted : null))
  const successful = ends.filter(({ phase }) => phase === 'Successful')
  // None or one failure of three.
  expect(successful.reduce((sum, { probability }) => sum + probability, 0)).toBe(0.5)
  expect(successful.every(({ moment }) => moment === null)).toBe(true)
})

it('says with which measurement a metric is over', () => {
  const metric = readMetric({ name: 'm', interval: '1m', count: 3 })
  const ends = metricChain(metric, { failed: 0.25 }, (counted) => counted * 60)
  expect(ends.filter(({ phase }) => phase === 'Failed')).toEqual([
    { phase: 'Failed', probability: 0.25, moment: 0 },
    { phase: 'Failed', probability: 0.1875, moment: 60 },
    { phase: 'Failed', probability: 0.140625, moment: 120 },
  ])
})

it('is Running where nothing ever ends it', () => {
  const metric = readMetric({ name: 'm', interval: '1m' })
  expect(metricChain(metric, {}, always)).toEqual([
    { phase: 'Running', probability: 1, moment: null },
  ])
})
