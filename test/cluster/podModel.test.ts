import { expect, it } from 'vitest'
import { imageModelOf, type PodModel, podLifeOf } from '../../src/cluster/podModel.ts'
import { duration, seconds } from '../../src/units/time.ts'

const broken = { startup: null, readyCap: 0 }
const quiet = { lives: null, terminate: duration(0), quota: null }
const model: PodModel = { startup: seconds(3), images: { 'app:v2': broken }, ...quiet }

it('an image is ordinary unless the model says otherwise', () => {
  expect(imageModelOf(model, 'app:v2')).toBe(broken)
  expect(imageModelOf(model, 'app:v1')).toEqual({ startup: null, readyCap: null })
})

it('an image called like a method of objects is ordinary, too', () => {
  expect(imageModelOf(model, 'toString').readyCap).toBeNull()
})

it('nothing befalls the pods of an image of which nothing is said', () => {
  const life = { caps: [], flaps: null, crash: null, pullable: 'never' } as const
  expect(podLifeOf(model, 'app:v2')).toBeNull()
  expect(podLifeOf({ ...model, lives: { 'app:v2': life } }, 'app:v2')).toBe(life)
  expect(podLifeOf({ ...model, lives: { 'app:v2': life } }, 'toString')).toBeNull()
})
