import { expect, it } from 'vitest'
import { readingsOf } from '../../../src/fast-check/check/readings.ts'

it('answers on both sides of the numbers that a condition compares with', () => {
  expect(readingsOf({ successCondition: 'result >= 0.95', provider: { prometheus: {} } })).toEqual([
    0.95,
    1.95,
    0.475,
    { error: 'no data' },
  ])
})

it('answers in the shape that a condition looks at', () => {
  const metric = { successCondition: 'result[0] > 2', provider: { prometheus: {} } }
  expect(readingsOf(metric)).toEqual([[2], [3], [1], { error: 'no data' }])
  const web = { successCondition: 'result.health.status == "ok"', provider: { web: {} } }
  expect(readingsOf(web)).toEqual([{ json: { health: { status: 'ok' } } }, { error: 'no data' }])
})

it('answers yes and no where nothing is compared', () => {
  expect(readingsOf({ provider: { prometheus: {} } })).toEqual([1, 0, { error: 'no data' }])
  const metric = { failureCondition: 'result == false', provider: { prometheus: {} } }
  expect(readingsOf(metric)).toEqual([true, false, { error: 'no data' }])
})
