import { expect, it } from 'vitest'
import { imageModelOf, type PodModel } from '../../src/cluster/podModel.ts'
import { seconds } from '../../src/units/time.ts'

const broken = { startup: null, readyCap: 0 }
const model: PodModel = { startup: seconds(3), images: { 'app:v2': broken } }

it('an image is ordinary unless the model says otherwise', () => {
  expect(imageModelOf(model, 'app:v2')).toBe(broken)
  expect(imageModelOf(model, 'app:v1')).toEqual({ startup: null, readyCap: null })
})

it('an image called like a method of objects is ordinary, too', () => {
  expect(imageModelOf(model, 'toString').readyCap).toBeNull()
})
