import { describe, expect, it } from 'vitest'
import { objectionsIn } from './views.ts'

const plugin = { plugins: { 'a/b': {} }, managedRoutes: [{ name: 'beta' }] }

describe('managed routes', () => {
  it('are required by steps that make routes', () => {
    expect(objectionsIn({ setHeaderRoute: { name: 'beta' } }, { plugins: { 'a/b': {} } })).toEqual([
      "trafficRouting.managedRoutes: Required value: Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'",
    ])
  })

  it('list the routes of the steps', () => {
    expect(objectionsIn({ setHeaderRoute: { name: 'other' } }, plugin)).toEqual([
      `steps[0].setHeaderRoute: Invalid value: "other": Steps define a route that does not exist in spec.strategy.canary.trafficRouting.managedRoutes`,
    ])
  })

  it('are looked at once for a step that makes two of them, after both', () => {
    const step = {
      setHeaderRoute: { name: 'one', match: [{}] },
      setMirrorRoute: { name: 'two', match: [{ path: {} }] },
    }
    const fields = objectionsIn(step, plugin).map((text) => text.slice(0, text.indexOf(':')))
    expect(fields).toEqual([
      'steps[0].setHeaderRoute.match[0]',
      'steps[0].setMirrorRoute.match[0]',
      'steps[0].setHeaderRoute',
      'steps[0].setMirrorRoute',
    ])
    expect(objectionsIn({ setHeaderRoute: {}, setMirrorRoute: {} }, { istio: {} })).toHaveLength(1)
  })
})
