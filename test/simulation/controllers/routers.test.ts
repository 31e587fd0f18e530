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

it('traffic follows the pods that are ready', () => {
  const now = changed({ replicaSets: [replicaSet('v1', 2, { ready: 1 }), replicaSet('v2', 3)] })
  expect(routers.play(now)).toBe(false)
  expect(now.traffic?.state.destinations).toMatchObject([
    {
      cohorts: [
        { replicaSet: 'v1', ready: 1 },
        { replicaSet: 'v2', ready: 3 },
      ],
    },
  ])
})

it('what decides nothing leaves it as it is', () => {
  const now = changed({ generation: 9, rests: false })
  redirect(now)
  expect(now.traffic).toBe(deployed?.traffic)
})

it('where nobody sends anything, or there is nobody to answer, nothing is directed', () => {
  const silent = nowOf({ rollout: updating(canary()) }, 0)
  redirect(silent)
  expect(silent.traffic).toBeNull()
  const traffic = deployed?.traffic ?? null
  const alone = nowOf({ traffic }, 0, scenario)
  redirect(alone)
  expect(alone.traffic).toBe(traffic)
})
