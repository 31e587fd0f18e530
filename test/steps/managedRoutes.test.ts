import { describe, expect, it } from 'vitest'
import { advice, objectionsIn } from './views.ts'

const plugin = { plugins: { 'a/b': {} }, managedRoutes: [{ name: 'beta' }] }

describe('managed routes', () => {
  it('are required by steps that make routes', () => {
    expect(objectionsIn({ setHeaderRoute: { name: 'beta' } }, { plugins: { 'a/b': {} } })).toEqual([
      "trafficRouting.managedRoutes: Required value: Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'",
    ])
  })

  it('are told where they are missed, and what to do', () => {
    const step = {
      setHeaderRoute: { name: 'other', match: [{ headerName: 'X', headerValue: {} }] },
    }
    const place = 'steps[0].setHeaderRoute'
    expect(advice(step, plugin)).toEqual([
      ['route-match-invalid', `${place}.match[0]`, 'Give exactly one of the three.'],
      ['route-not-managed', place, 'Add "other" to managedRoutes.'],
    ])
    expect(advice({ setHeaderRoute: { name: 'beta' } }, { istio: {} })).toEqual([
      [
        'route-not-managed',
        'trafficRouting.managedRoutes',
        'List the routes that the steps create there, in order of precedence.',
      ],
    ])
  })

  it('are not missed by steps that make none', () => {
    expect(objectionsIn({ setWeight: 5 }, { istio: {} })).toEqual([])
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
