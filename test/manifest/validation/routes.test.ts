import { describe, expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { objectionsToRoutes } from '../../../src/manifest/validation/routes.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, viewOfRollout } from '../given.ts'

function against(step: JsonObject, trafficRouting: JsonObject | null): readonly string[] {
  const view = viewOfRollout(canary({ trafficRouting, steps: [step] }))
  return objectionsToRoutes(step, ['steps', 0], view).map(objectionText)
}

const managedRoutes = [{ name: 'beta' }]
const plugin = { plugins: { 'a/b': {} }, managedRoutes }
const header = (headerValue: JsonObject): JsonObject => ({
  setHeaderRoute: { name: 'beta', match: [{ headerName: 'X', headerValue }] },
})
const place = 'spec.strategy.steps[0].setHeaderRoute'

describe('a header route', () => {
  it('is fine with a router that can, a clear match and a managed name', () => {
    expect(against(header({ exact: 'yes' }), plugin)).toEqual([])
  })

  it('needs a router that can', () => {
    expect(against(header({ exact: 'yes' }), null)).toEqual([
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
    expect(against(header(value), plugin)).toEqual([
      `${place}.match[0]: Invalid value: ${shown}: ${text}`,
    ])
  })

  it('matches exactly with ALB', () => {
    const alb = { alb: { servicePort: 80 }, managedRoutes }
    expect(against(header({ exact: 'a' }), alb)).toEqual([])
    expect(against(header({ prefix: 'a' }), alb)).toEqual([
      `${place}.match[0]: Invalid value: {"prefix":"a"}: SetHeaderRoute match value invalid. ALB supports 'exact' value only`,
    ])
  })
})

describe('a mirror route', () => {
  const mirror = (match: JsonObject): JsonObject => ({
    setMirrorRoute: { name: 'beta', match: [match] },
  })

  it('says twice what is wrong with a method, and nothing about headers', () => {
    const text =
      'spec.strategy.steps[0].setMirrorRoute.match[0]: Invalid value: {}: StringMatch value missed, match value must have one of the following: exact, regex, prefix'
    expect(against(mirror({ method: {} }), plugin)).toEqual([text, text])
    expect(against(mirror({ path: {} }), plugin)).toEqual([text])
    expect(against(mirror({ headers: { X: {} } }), plugin)).toEqual([])
  })

  it('needs Istio or a plugin', () => {
    const alb = { alb: { servicePort: 80 }, managedRoutes }
    expect(against(mirror({ path: { exact: '/' } }), alb)).toEqual([
      'spec.strategy.steps[0].setMirrorRoute: Invalid value: {"name":"beta","match":[{"path":{"exact":"/"}}]}: SetMirrorRoute requires TrafficRouting, supports Istio and Plugins',
    ])
  })
})

describe('managed routes', () => {
  it('are required by steps that make routes', () => {
    expect(against({ setHeaderRoute: { name: 'beta' } }, { plugins: { 'a/b': {} } })).toEqual([
      "spec.strategy.trafficRouting.managedRoutes: Required value: Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'",
    ])
  })

  it('list the routes of the steps', () => {
    expect(against({ setHeaderRoute: { name: 'other' } }, plugin)).toEqual([
      `${place}: Invalid value: "other": Steps define a route that does not exist in spec.strategy.canary.trafficRouting.managedRoutes`,
    ])
  })
})
