import { describe, expect, it } from 'vitest'
import { setHeaderRoute } from '../../src/steps/setHeaderRoute.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { objectionsIn, view } from './views.ts'

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

  it('is fine with a router that can, a clear match and a managed name', () => {
    expect(objectionsIn(header({ exact: 'yes' }), plugin)).toEqual([])
  })

  it('needs a router that can', () => {
    expect(objectionsIn(header({ exact: 'yes' }), null)).toEqual([
      `${place}: Invalid value: {"name":"beta","match":[{"headerName":"X","headerValue":{"exact":"yes"}}]}: SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix`,
    ])
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
    expect(objectionsIn(header({ prefix: 'a' }), alb)).toEqual([
      `${place}.match[0]: Invalid value: {"prefix":"a"}: SetHeaderRoute match value invalid. ALB supports 'exact' value only`,
    ])
  })
})
