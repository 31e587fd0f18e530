import { describe, expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { objectionsToPingPong } from '../../../src/manifest/validation/pingPong.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, viewOfRollout } from '../given.ts'

function against(fields: JsonObject): readonly string[] {
  return objectionsToPingPong(viewOfRollout(canary(fields))).map(objectionText)
}

const both = 'Ping service and Pong service must to be set to use Ping-Pong feature'
const pingPong = { pingService: 'ping', pongService: 'pong' }

describe('ping-pong', () => {
  it('is fine with two Services and a router that knows how', () => {
    expect(against({ pingPong, trafficRouting: { plugins: { 'a/b': {} } } })).toEqual([])
    expect(against({})).toEqual([])
  })

  it('says three things against two empty names', () => {
    const at = 'spec.strategy.pingPong'
    expect(against({ pingPong: { pingService: '', pongService: '' } })).toEqual([
      `${at}.pingService: Invalid value: "": ${both}`,
      `${at}.pongService: Invalid value: "": ${both}`,
      `${at}.pingService: Invalid value: "": This rollout uses the same service for the ping and pong services, but two different services are required.`,
    ])
  })

  it('needs ALB, Istio or a plugin', () => {
    expect(against({ pingPong, trafficRouting: { smi: {} } })).toEqual([
      'spec.strategy.trafficRouting.alb: Invalid value: null: Ping-pong feature works with the ALB, Istio, and plugin-based traffic routers only',
    ])
  })

  it('needs a root Service with ALB', () => {
    expect(against({ pingPong, trafficRouting: { alb: { servicePort: 80 } } })).toEqual([
      'spec.strategy.trafficRouting.alb.rootService: Invalid value: "": Root service field is required for the configuration with ALB and ping-pong feature enabled',
    ])
  })
})
