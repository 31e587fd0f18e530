import { expect, it } from 'vitest'
import { replicaSetInfo } from '../../../src/views/simulated/replicaSet.ts'
import { at, cohort, replicaSet } from './sampleWorld.ts'

const place = { revision: 3, roles: ['stable'] as const, template: '' }
const two = replicaSet('a', cohort(2, 0))
const viewOf = (one: typeof two) => replicaSetInfo(one, place, new Map(), at(60))

it('has a place and an age', () => {
  expect(viewOf(two)).toMatchObject({ ...place, name: 'a', age: 60_000, images: ['app:v1'] })
})

it.each([
  [two, 'Healthy'],
  [{ ...two, available: 1 }, 'Progressing'],
  [replicaSet('b'), 'ScaledDown'],
])('is what its pods are: case %#', (one, status) => {
  expect(viewOf(one).status).toBe(status)
})

it('counts down to its scale-down', () => {
  expect(viewOf({ ...two, scaleDownAt: at(90) }).scaleDownIn).toBe(30_000)
  expect(viewOf({ ...two, scaleDownAt: at(30) }).scaleDownIn).toBe(-30_000)
})
