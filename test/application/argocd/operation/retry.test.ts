import { expect, it } from 'vitest'
import { noRetry, retryWait } from '../../../../src/application/argocd/operation/retry.ts'

const waits = (backoff: { duration?: string; factor?: number; maxDuration?: string } | null) =>
  [0, 1, 2, 6].map((exponent) => {
    const { duration = '', factor = null, maxDuration = '' } = backoff ?? {}
    const whole = backoff === null ? null : { duration, factor, maxDuration }
    const found = retryWait({ ...noRetry, backoff: whole }, exponent)
    return found.ok ? found.wait / 1000 : found.error
  })

it('a wait doubles from five seconds to three minutes, as it is by default', () => {
  expect(waits(null)).toEqual([5, 10, 20, 180])
})

it('a plain number is seconds, a cap of 0 is none, a factor of 0 is no wait', () => {
  expect(waits({ duration: '2', maxDuration: '0' })).toEqual([2, 4, 8, 128])
  expect(waits({ duration: '500ms', factor: 0 })).toEqual([0.5, 0, 0, 0])
})

it('a duration that cannot be read is told', () => {
  expect(waits({ duration: '5x' })).toEqual(Array(4).fill('unable to parse 5x as a duration'))
  expect(waits({ maxDuration: 'x' })).toEqual(Array(4).fill('unable to parse x as a duration'))
})
