import { expect, it } from 'vitest'
import { setMirrorRoute } from '../../src/steps/setMirrorRoute.ts'
import { view } from './views.ts'

it('a mirror route is done at once and named after itself', () => {
  const route = { name: 'shadow', match: [], percentage: 35 }
  expect(setMirrorRoute.isComplete(route, view)).toBe(true)
  expect(setMirrorRoute.label(route)).toBe('setMirrorRoute: shadow')
})
