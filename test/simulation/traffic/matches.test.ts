import { describe, expect, it } from 'vitest'
import { takes } from '../../../src/simulation/traffic/matches.ts'
import type { ManagedRoute } from '../../../src/timeline/traffic.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const header = (...match: readonly (readonly [string, JsonObject])[]): ManagedRoute => ({
  kind: 'header',
  route: {
    name: 'testers',
    match: match.map(([headerName, headerValue]) => ({ headerName, headerValue })),
  },
})
const mirror = (...match: readonly JsonObject[]): ManagedRoute => ({
  kind: 'mirror',
  route: { name: 'shadow', match, percentage: null },
})
const sent = (headers: Record<string, string>, method = 'GET', path = '/') => ({
  headers,
  method,
  path,
})
const tester = sent({ 'x-tester': 'yes', 'x-team': 'blue' })

describe('a header route', () => {
  it('looks at the value, and not at the case of the name', () => {
    const exact = header(['X-Tester', { exact: 'yes' }])
    expect(takes(exact, 'istio', tester)).toBe(true)
    expect(takes(exact, 'istio', sent({ 'x-tester': 'Yes' }))).toBe(false)
    expect(takes(exact, 'istio', sent({}))).toBe(false)
    expect(takes(header(['X-Team', { prefix: 'bl' }]), 'istio', tester)).toBe(true)
    expect(takes(header(['X-Team', { prefix: 'lue' }]), 'istio', tester)).toBe(false)
  })

  it('matches a regular expression with the whole value, as Envoy does', () => {
    expect(takes(header(['X-Team', { regex: 'blue|red' }]), 'istio', tester)).toBe(true)
    expect(takes(header(['X-Team', { regex: 'b' }]), 'istio', tester)).toBe(false)
    expect(takes(header(['X-Team', { regex: '(' }]), 'istio', tester)).toBe(false)
  })

  it('has alternatives with Istio, and one of each header’s values with an ALB', () => {
    const two = header(['X-Tester', { exact: 'yes' }], ['X-Team', { exact: 'red' }])
    expect(takes(two, 'istio', tester)).toBe(true)
    expect(takes(two, 'alb', tester)).toBe(false)
    expect(takes(two, 'apisix', tester)).toBe(false)
    const values = header(['X-Team', { exact: 'red' }], ['X-Team', { exact: 'BL*e' }])
    expect(takes(values, 'alb', tester)).toBe(true)
    expect(takes(values, 'istio', tester)).toBe(false)
    const both = header(['X-Tester', { exact: 'yes' }], ['X-Team', { exact: 'blue' }])
    expect(takes(both, 'apisix', tester)).toBe(true)
  })
})

describe('a mirror route', () => {
  it('has alternatives, of which all that one says must hold', () => {
    const post = sent({ 'x-team': 'blue' }, 'POST', '/api/cart')
    const one = { method: { exact: 'POST' }, path: { prefix: '/api' } }
    expect(takes(mirror(one), 'istio', post)).toBe(true)
    expect(takes(mirror(one), 'istio', sent({}, 'GET', '/api'))).toBe(false)
    expect(takes(mirror({ path: { exact: '/' } }, one), 'istio', post)).toBe(true)
    expect(takes(mirror({ headers: { 'X-Team': { exact: 'blue' } } }), 'istio', post)).toBe(true)
    expect(takes(mirror({ headers: { 'X-User': { exact: 'me' } } }), 'istio', post)).toBe(false)
  })
})
