import { expect, it } from 'vitest'
import { setHeaderRoute } from '../../src/steps/setHeaderRoute.ts'
import { view } from './views.ts'

it('a header route is done at once and named after itself', () => {
  const route = { name: 'beta', match: [] }
  expect(setHeaderRoute.isComplete(route, view)).toBe(true)
  expect(setHeaderRoute.label(route)).toBe('setHeaderRoute: beta')
})
