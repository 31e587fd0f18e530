import { expect, it } from 'vitest'
import { tagged } from '../../src/plan/image.ts'

it('puts another tag behind an image, whatever it is called by', () => {
  expect(tagged('registry:5000/team/app', 'next')).toBe('registry:5000/team/app:next')
  expect(tagged('registry:5000/team/app:1.0', 'next')).toBe('registry:5000/team/app:next')
  expect(tagged('app@sha256:0123', 'next')).toBe('app:next')
})
