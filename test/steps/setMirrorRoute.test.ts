import { describe, expect, it } from 'vitest'
import { newestRules } from '../../src/releases/rules.ts'
import { setMirrorRoute } from '../../src/steps/setMirrorRoute.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { advice, drawnInto, drawnOf, objectionsIn, view } from './views.ts'

const managedRoutes = [{ name: 'beta' }]
const plugin = { plugins: { 'a/b': {} }, managedRoutes }

describe('a mirror route', () => {
  it('is done at once and named after itself', () => {
    const route = { name: 'shadow', match: [{}], percentage: 35 }
    expect(setMirrorRoute.isComplete(route, view)).toBe(true)
    expect(setMirrorRoute.label(route)).toBe('setMirrorRoute: shadow')
    expect(setMirrorRoute.read({ ...route, other: 1 })).toEqual(route)
  })

  it('is drawn with a match, and without one; not at all where no route is managed', () => {
    const match = [{ path: { prefix: '/' } }]
    const read = [{ method: { exact: 'GET' } }]
    expect(drawnOf('setMirrorRoute')).toEqual([
      [
        { name: 'shadow', match, percentage: 50 },
        { name: 'shadow', match: read },
        { name: 'shadow' },
      ],
    ])
    expect(drawnOf('setMirrorRoute', { ...drawnInto, managedRoutes: null })).toEqual([[]])
  })

  const mirror = (match: JsonObject): JsonObject => ({
    setMirrorRoute: { name: 'beta', match: [match] },
  })

  it('says twice what is wrong with a method, and nothing about headers', () => {
    const text =
      'steps[0].setMirrorRoute.match[0]: Invalid value: {}: StringMatch value missed, match value must have one of the following: exact, regex, prefix'
    expect(objectionsIn(mirror({ method: {} }), plugin)).toEqual([text, text])
    expect(objectionsIn(mirror({ path: {} }), plugin)).toEqual([text])
    expect(objectionsIn(mirror({ headers: { X: {} } }), plugin)).toEqual([])
  })

  it('needs Istio or a plugin', () => {
    const alb = { alb: { servicePort: 80 }, managedRoutes }
    expect(objectionsIn(mirror({ path: { exact: '/' } }), alb)).toEqual([
      'steps[0].setMirrorRoute: Invalid value: {"name":"beta","match":[{"path":{"exact":"/"}}]}: SetMirrorRoute requires TrafficRouting, supports Istio and Plugins',
    ])
    expect(advice(mirror({ path: { exact: '/' } }), alb)).toEqual([
      ['route-unsupported', 'steps[0].setMirrorRoute', 'Route with istio or a plugin.'],
    ])
  })

  it('needs Istio where the controller knows no plugin that mirrors', () => {
    const older = { ...newestRules, mirrorRoutesWithPlugins: false }
    expect(advice(mirror({ path: { exact: '/' } }), plugin, older)).toEqual([
      ['route-unsupported', 'steps[0].setMirrorRoute', 'Route with istio.'],
    ])
    expect(advice(mirror({ path: { exact: '/' } }), { istio: {}, managedRoutes }, older)).toEqual(
      [],
    )
  })
})
