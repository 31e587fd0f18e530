import { expect, it } from 'vitest'
import type { RolloutState } from '../../../src/rollout/state.ts'
import { redirect, routers } from '../../../src/simulation/controllers/routers.ts'
import type { WorldNow } from '../../../src/simulation/worldNow.ts'
import { canary, replicaSet, updating } from '../../rollout/given.ts'
import { nowOf, simulated } from '../given.ts'

const scenario = { traffic: { requestsPerSecond: 1 } }
const deployed = simulated({ ...scenario, until: '1m' }).at('1m')
const changed = (more: Partial<RolloutState>): WorldNow => {
  if (deployed === null || deployed.rollout === null) throw new Error('a Rollout was deployed')
  const now = nowOf(deployed, 60, scenario)
  now.rollout = { ...deployed.rollout, ...more }
  return now
}
const cohortsIn = ({ traffic }: WorldNow) =>
  traffic?.groups[0]?.state.destinations.map(({ cohorts }) => cohorts)

it('traffic follows the pods that are ready', () => {
  const now = changed({ replicaSets: [replicaSet('v1', 2, { ready: 1 }), replicaSet('v2', 3)] })
  expect(routers.play(now)).toBe(false)
  expect(cohortsIn(now)).toEqual([
    [
      { replicaSet: 'v1', ready: 1 },
      { replicaSet: 'v2', ready: 3 },
    ],
  ])
})

it('what decides nothing leaves it as it is', () => {
  const now = changed({ generation: 9, rests: false })
  redirect(now)
  expect(now.traffic).toBe(deployed?.traffic)
})

it('a Rollout that is gone leaves Services with nobody behind them', () => {
  const now = nowOf(deployed ?? {}, 60, scenario)
  now.rollout = null
  redirect(now)
  expect(cohortsIn(now)).toEqual([[]])
})

it('where nobody sends anything, nothing is directed', () => {
  const silent = nowOf({ rollout: updating(canary()) }, 0)
  redirect(silent)
  expect(silent.traffic).toBeNull()
})

it('an order that is on its way arrives at its time, though nothing else happens', () => {
  const lag = { services: '20s', weights: '0s' }
  const far = { ...scenario, lag, until: '60s' }
  const world = simulated(far).at('1m')
  if (world === null || world.rollout === null) throw new Error('a Rollout was deployed')
  const services = world.rollout.services.map((one) => ({ ...one, hash: 'v1' }))
  const early = nowOf(world, 60, far)
  early.rollout = { ...world.rollout, services }
  redirect(early)
  const hashes = (now: WorldNow) => now.traffic?.network.services.map(({ hash }) => hash)
  expect(hashes(early)).toEqual(['', ''])
  const late = nowOf({ ...world, rollout: early.rollout, traffic: early.traffic }, 80, far)
  redirect(late)
  expect(hashes(late)).toEqual(['v1', 'v1'])
  expect(late.traffic?.network.underway).toEqual([])
})
