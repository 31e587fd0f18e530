import { describe, expect, it } from 'vitest'
import { setHeaderRoute } from '../../src/steps/setHeaderRoute.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { advice, drawnInto, drawnOf, objectionsIn, view } from './views.ts'

const managedRoutes = [{ name: 'beta' }]
const plugin = { plugins: { 'a/b': {} }, managedRoutes }
const header = (headerValue: JsonObject): JsonObject => ({
  setHeaderRoute: { name: 'beta', match: [{ headerName: 'X', headerValue }] },
})
const place = 'steps[0].setHeaderRoute'

describe('a header route', () => {
  it('is done at once and named after itself', () => {
    const route = { name: 'beta', match: [] }
    expect(setHeaderRoute.isComplete(route, view)).toBe(true)
    expect(setHeaderRoute.label(route)).toBe('setHeaderRoute: beta')
    expect(setHeaderRoute.read({ name: 'beta' })).toEqual(route)
  })

  it('is drawn with one match, with two, and without; not at all where no route is managed', () => {
    const match = [{ headerName: 'X-Beta', headerValue: { exact: 'yes' } }]
    const tester = { headerName: 'User-Agent', headerValue: { prefix: 'tester/' } }
    expect(drawnOf('setHeaderRoute')).toEqual([
      [{ name: 'beta', match }, { name: 'beta', match: [...match, tester] }, { name: 'beta' }],
    ])
    expect(drawnOf('setHeaderRoute', { ...drawnInto, managedRoutes: null })).toEqual([[]])
  })

  it('is fine with a router that can, a clear match and a managed name', () => {
    expect(objectionsIn(header({ exact: 'yes' }), plugin)).toEqual([])
  })

  it('needs a router that can', () => {
    expect(objectionsIn(header({ exact: 'yes' }), null)).toEqual([
      `${place}: Invalid value: {"name":"beta","match":[{"headerName":"X","headerValue":{"exact":"yes"}}]}: SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix`,
    ])
    expect(advice({ setHeaderRoute: { name: 'beta' } }, { nginx: {} })).toContainEqual([
      'route-unsupported',
      place,
      'Route with istio, alb (exact headers only), apisix or a plugin.',
    ])
    for (const able of [{ istio: {} }, { alb: {} }, { apisix: {} }]) {
      expect(objectionsIn(header({ exact: 'yes' }), { ...able, managedRoutes })).toEqual([])
    }
  })

  it.each([
    [
      {},
      '{}',
      'StringMatch value missed, match value must have one of the following: exact, regex, prefix',
    ],
    [
      { exact: 'a', regex: 'b' },
      '{"exact":"a","regex":"b"}',
      'StringMatch match value must have exactly one of the following: exact, regex, prefix',
    ],
  ])('matches in one way: %j does not', (value, shown, text) => {
    expect(objectionsIn(header(value), plugin)).toEqual([
      `${place}.match[0]: Invalid value: ${shown}: ${text}`,
    ])
  })

  it('matches exactly with ALB', () => {
    const alb = { alb: { servicePort: 80 }, managedRoutes }
    expect(objectionsIn(header({ exact: 'a' }), alb)).toEqual([])
    const refused = "SetHeaderRoute match value invalid. ALB supports 'exact' value only"
    expect(objectionsIn(header({ prefix: 'a' }), alb)).toEqual([
      `${place}.match[0]: Invalid value: {"prefix":"a"}: ${refused}`,
    ])
    for (const value of [{}, { exact: 'a', prefix: 'b' }, { exact: 'a', regex: 'b' }]) {
      expect(objectionsIn(header(value), alb)).toEqual([
        `${place}.match[0]: Invalid value: ${JSON.stringify(value)}: ${refused}`,
      ])
    }
    const valueless = { setHeaderRoute: { name: 'beta', match: [{ headerName: 'X' }] } }
    expect(objectionsIn(valueless, alb)).toEqual([
      `${place}.match[0]: Invalid value: null: StringMatch value missed, match value must have one of the following: exact, regex, prefix`,
    ])
  })
})
