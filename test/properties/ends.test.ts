import { describe, expect } from 'vitest'
import { readTimeText } from '../../src/go/timeText.ts'
import type { PodLifeScenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { everyReplicaSet } from '../../src/timeline/everyReplicaSet.ts'
import type { World } from '../../src/timeline/world.ts'
import { everyScenario } from './given.ts'

describe('every run ends', () => {
  everyScenario(
    'at rest, at a gate, at its limit, or with a livelock that is named',
    (scenario) => {
      const { end, moments, diagnostics } = simulate(scenario)
      if (end.reason === 'livelock') {
        expect(diagnostics.map(({ code }) => code)).toEqual(['livelock'])
        expect(diagnostics[0]?.message).toMatch(/: \w+( and \w+)* keep undoing each other/)
        return
      }
      expect([end.reason, end.at]).toEqual(['until', readTimeText(scenario.until ?? '')])
      const world = moments.at(-1)?.world
      // Who has deleted it has nothing that could rest.
      if (world?.rollout === null) return
      expect(world?.rollout.rests).toBe(true)
      // Pods that flap or crash are between two falls.
      if (Object.values(scenario.pods?.images ?? {}).some(isRestless)) return
      // Healthy is at rest; Paused and Degraded wait for a person; what still goes on has met its limit.
      if (world !== undefined && end.phase === 'Progressing') expect(isGoingOn(world)).toBe(true)
    },
  )
})

function isRestless({ flaps, crash }: PodLifeScenario): boolean {
  return flaps !== undefined || crash !== undefined
}

/** Something is still due: a timer, a measurement, or a pod that is not there yet and perhaps never will be. */
function isGoingOn(world: World): boolean {
  return world.wakes.length > 0 || everyReplicaSet(world).some((one) => one.available < one.want)
}
