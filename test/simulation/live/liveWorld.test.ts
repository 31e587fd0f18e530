import { describe, expect, it } from 'vitest'
import { livePlan } from '../../../src/simulation/live/livePlan.ts'
import { liveWorld } from '../../../src/simulation/live/liveWorld.ts'
import type { Present } from '../../../src/simulation/live/present.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { at, planOf, programOf, simulated, told } from '../given.ts'
import { presentAt, updated } from './given.ts'

function worldOf(present: Present, files = planOf()) {
  const { plan } = livePlan(present, files)
  const { verification, startRun } = programOf()
  return liveWorld(
    present,
    { plan: plan ?? unreachable('it is sound'), verification, startRun },
    files.manifests,
  )
}

const routed: Partial<Scenario> = {
  ...updated,
  plan: planOf({
    canaryService: 'demo-canary',
    stableService: 'demo-stable',
    trafficRouting: { managedRoutes: [{ name: 'beta' }], plugins: { 'a/b': {} } },
    steps: [
      { setWeight: 20 },
      {
        setHeaderRoute: { name: 'beta', match: [{ headerName: 'x', headerValue: { exact: '1' } }] },
      },
      { pause: {} },
    ],
  }),
}

describe('the world of a present', () => {
  it('stands as the one that was printed', () => {
    const before = simulated(updated).at('70s')
    const { rollout, at: begins } = worldOf(presentAt(70))
    expect(begins).toBeLessThan(0)
    expect(told({ ...worldOf(presentAt(70)) })).toBe(told(before))
    expect(rollout?.services).toEqual(before?.rollout?.services)
  })

  it('has a router as the controller left it', () => {
    const { rollout } = worldOf(presentAt(70, routed), routed.plan)
    const before = simulated(routed).at('70s')?.rollout?.router
    expect(before?.headerRoutes).toHaveLength(1)
    expect(rollout?.router).toEqual(before)
  })

  it('leads Services that were not handed in to where the status has them', () => {
    const present = presentAt(70, routed)
    const alone = { ...present, manifests: present.manifests.slice(0, 1) }
    expect(worldOf(alone, routed.plan).rollout?.services).toEqual(
      simulated(routed).at('70s')?.rollout?.services,
    )
  })

  it('knows what was applied last, from the note or from the files', () => {
    const present = presentAt(70)
    const [rollout = {}] = present.manifests
    const noted = worldOf({ ...present, lastApplied: [rollout] })
    expect(noted.written?.lastApplied[0]).toBe(rollout)
    expect(worldOf(present).written?.lastApplied).toEqual(planOf().manifests)
  })

  it('has pods as old as they are', () => {
    const { rollout } = worldOf(presentAt(62))
    expect(rollout?.replicaSets.at(-1)?.pods).toEqual([
      { count: 1, createdAt: at(-2), readyAt: null, heldUntil: null },
    ])
  })
})
