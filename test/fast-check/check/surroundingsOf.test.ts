import { expect, it } from 'vitest'
import { surroundingsOf, tagged } from '../../../src/fast-check/check/surroundingsOf.ts'
import { basic, planFrom } from '../../laws/stories.ts'

it('knows the images and the metrics of a plan', () => {
  expect(surroundingsOf(planFrom(basic))).toEqual({
    images: ['app:v1', 'app:next', 'app:other', 'app:third'],
    readings: { 'success-rate': [{ json: 0.95 }, { json: 1.95 }, { json: 0.475 }, null] },
  })
})

it('puts another tag behind an image, whatever it is called by', () => {
  expect(tagged('registry:5000/team/app', 'next')).toBe('registry:5000/team/app:next')
  expect(tagged('registry:5000/team/app:1.0', 'next')).toBe('registry:5000/team/app:next')
  expect(tagged('app@sha256:0123', 'next')).toBe('app:next')
})
