import { describe, expect, it } from 'vitest'
import { managedByRollouts } from '../../../src/manifest/service.ts'
import { services } from '../../../src/simulation/controllers/services.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { service } from '../../manifest/given.ts'
import { at, nowOf, planOf, simulated } from '../given.ts'

const selector = { app: 'demo', 'rollouts-pod-template-hash': 'old' }
const annotated = (owner: string) => ({ annotations: { [managedByRollouts]: owner } })
const noted = (name: string, owner: string) => {
  const { metadata, ...rest } = service(name)
  return {
    ...rest,
    metadata: { ...(metadata as object), ...annotated(owner) },
    spec: { selector, ports: [{ port: 80 }] },
  }
}
const plan = planOf({ canaryService: 'demo-canary' }, {}, [
  noted('of-nobody', 'elsewhere'),
  noted('of-demo', 'demo'),
  { ...service('unnoted'), spec: { selector, ports: [{ port: 80 }] } },
])
const now = (scenario: Partial<Scenario> = {}) =>
  nowOf({ rollout: simulated({ plan }).at('0s')?.rollout ?? null }, 0, { plan, ...scenario })

describe('the Service controller', () => {
  it('gives back what the Rollout that is noted does not name, or does not exist', () => {
    const given = nowOf({}, 0, { plan })
    expect(services.play(given)).toBe(true)
    expect(given.orders).toEqual(
      ['of-nobody', 'of-demo'].map((name) => ({
        kind: 'switchService',
        at: at(0),
        service: name,
        from: 'old',
        hash: '',
      })),
    )
  })

  it('leaves a hash that nobody is noted for', () => {
    const given = now()
    given.writtenServices = ['unnoted', 'demo-stable', 'not-there']
    expect(services.play(given)).toBe(false)
    expect(given.rollout?.services).toContainEqual({
      name: 'unnoted',
      hash: 'old',
      managedBy: null,
    })
  })

  it('does not run where a scenario says so', () => {
    const given = nowOf({}, 0, { plan, serviceController: false })
    expect(services.play(given)).toBe(false)
    expect(given.orders).toEqual([])
  })
})

describe('a routed canary that is aborted', () => {
  const names = { canaryService: 'demo-canary', stableService: 'demo-stable' }
  const routed = planOf({ ...names, trafficRouting: { smi: {} } })
  const script = [
    { at: '30s', setImage: 'app:v2' },
    { at: '40s', abort: true },
  ]

  it('flaps, which is a warning that names the Service', () => {
    const { diagnostics, moments } = simulated({ plan: routed, script })
    expect(diagnostics).toMatchObject([{ code: 'service-flaps', severity: 'warning' }])
    expect(diagnostics[0]?.message).toContain('"demo-canary"')
    expect(moments.filter((one) => one.flapping.length > 0).length).toBeLessThan(5)
  })

  it('is looked at every second where that is asked for, as long as it flaps', () => {
    const { moments } = simulated({ plan: routed, script, serviceController: true })
    const flapping = moments.filter((one) => one.flapping.length > 0)
    expect(flapping.map((one) => one.at / 1000)).toEqual(
      Array.from({ length: 30 }, (_, index) => 40 + index),
    )
  })
})
