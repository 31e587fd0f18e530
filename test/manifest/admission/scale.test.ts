import { expect, it } from 'vitest'
import { errorText } from '../../../src/manifest/admission/fieldError.ts'
import { scaleErrors } from '../../../src/manifest/admission/scale.ts'
import type { Json } from '../../../src/units/json.ts'

function about(spec: Json): string {
  return scaleErrors({ spec }).map(errorText).join()
}

it.each([null, {}, { replicas: 0 }, { replicas: 2 ** 31 - 1 }])('lets %j pass', (spec) => {
  expect(about(spec)).toBe('')
})

it.each<[Json, string]>([
  [{ replicas: -1 }, '.spec.replicas: Invalid value: -1: should be a non-negative integer'],
  [
    { replicas: 2 ** 31 },
    '.spec.replicas: Invalid value: 2147483648: should be less than or equal to 2147483647',
  ],
  [{ replicas: '3' }, 'accessor error: 3 is of the type string, expected int64'],
  [{ replicas: true }, 'accessor error: true is of the type bool, expected int64'],
  [{ replicas: 0.5 }, 'accessor error: 0.5 is of the type float64, expected int64'],
  [{ replicas: [] }, 'accessor error: [] is of the type []interface {}, expected int64'],
  [[], 'accessor error: [] is of the type []interface {}, expected map[string]interface {}'],
])('refuses %j', (spec, text) => {
  expect(about(spec)).toContain(text)
})
