import { expect, it } from 'vitest'
import { objectionToMetrics } from '../../src/analysis/validateMetrics.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { metric } from './given.ts'

const objectionTo = (fields: JsonObject): string => objectionToMetrics([metric('m', fields)])

it.each<[JsonObject, string]>([
  [{}, ''],
  [{ consecutiveSuccessLimit: -1 }, 'consecutiveSuccessLimit must be >= 0'],
  [{ failureLimit: -2 }, 'failureLimit must be >= 0, or -1 to be disabled'],
  [{ failureLimit: -1 }, 'failureLimit and consecutiveSuccessLimit cannot both be disabled'],
  [{ inconclusiveLimit: -1 }, 'inconclusiveLimit must be >= 0'],
  [{ consecutiveErrorLimit: '-1' }, 'consecutiveErrorLimit must be >= 0'],
  [
    { count: 2, interval: '5s', failureLimit: 3 },
    'count (2) must be >= failureLimit + consecutiveSuccessLimit (3 + 0) if both >= 0',
  ],
  [{ count: 3, interval: '5s', failureLimit: 3 }, ''],
  [
    { count: 1, failureLimit: -1, consecutiveSuccessLimit: 2 },
    'count must be >= consecutiveSuccessLimit',
  ],
  [{ count: 1, inconclusiveLimit: 2 }, 'count must be >= inconclusiveLimit'],
  [{ count: 2 }, 'interval must be specified when count > 1'],
  [{ interval: '5' }, 'invalid interval string: time: missing unit in duration "5"'],
  [{ initialDelay: 'x' }, 'invalid startDelay string: time: invalid duration "x"'],
  [{ provider: {} }, 'no provider specified'],
  [{ provider: { web: {}, prometheus: {} } }, 'multiple providers specified'],
  [{ provider: { plugin: { a: {}, b: {} } } }, 'multiple providers specified'],
  [{ count: -1, interval: '-5s' }, ''],
])('to %j is %j', (fields, objection) => {
  expect(objectionTo(fields)).toBe(objection === '' ? '' : `metrics[0]: ${objection}`)
})

it('wraps the sum of two limits at 64 bits', () => {
  const huge = '9223372036854775807'
  expect(objectionTo({ count: 1, failureLimit: huge, consecutiveSuccessLimit: huge })).toBe('')
})

it('asks for at least one metric, and for different names', () => {
  expect(objectionToMetrics([])).toBe('no metrics specified')
  expect(objectionToMetrics([metric('a'), metric('a')])).toBe("metrics[1]: duplicate name 'a'")
})
