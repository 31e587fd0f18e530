import { expect, it } from 'vitest'
import { isJsonObject } from '../../src/units/json.ts'

it('takes records for objects, and neither lists nor null nor nothing', () => {
  expect([{}, { a: 1 }].every(isJsonObject)).toBe(true)
  expect([null, [], 'x', 0, true, undefined].some(isJsonObject)).toBe(false)
})
