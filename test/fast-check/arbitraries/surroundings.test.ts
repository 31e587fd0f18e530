import { expect, it } from 'vitest'
import { FIRST_IMAGE } from '../../../src/fast-check/arbitraries/manifests.ts'
import { surroundings } from '../../../src/fast-check/arbitraries/surroundings.ts'

it('fits the generated plans', () => {
  expect(surroundings.images[0]).toBe(FIRST_IMAGE)
  expect(Object.keys(surroundings.readings)).toEqual(['success-rate', 'latency'])
  expect(surroundings.plugins).toEqual(['example/step'])
})
