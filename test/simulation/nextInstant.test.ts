import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { nextInstant } from '../../src/simulation/nextInstant.ts'
import type { World } from '../../src/timeline/world.ts'
import { instant } from '../../src/units/time.ts'
import { programOf, simulated } from './given.ts'

const program = programOf({ script: [{ at: 7, deploy: true }] })
// Deployed, healthy, and nothing pending.
const settled = simulated({ script: [{ at: 7, deploy: true }] }).at(60) as World
const wakes = (more: Partial<World['wakes']>): World => ({
  ...settled,
  wakes: { rollout: null, again: null, runs: [], experiments: [], ...more },
})

describe('the next instant', () => {
  it('is the script’s', () => {
    expect(nextInstant(program, emptyWorld)).toBe(7000)
    expect(nextInstant(programOf({ script: [] }), emptyWorld)).toBe(0)
  })

  it('is that of a pod that becomes ready', () => {
    const world = simulated({ script: [{ at: 7, deploy: true }] }).at(7) as World
    expect(nextInstant(program, { ...world, wakes: wakes({}).wakes })).toBe(12_000)
  })

  it('is the first wake-up that any controller asked for', () => {
    expect(nextInstant(program, wakes({ rollout: instant(80_000) }))).toBe(80_000)
    const runs = [{ name: 'a', at: instant(70_000) }]
    expect(nextInstant(program, wakes({ rollout: instant(80_000), runs }))).toBe(70_000)
    const experiments = [{ name: 'x', at: instant(65_000) }]
    expect(nextInstant(program, wakes({ runs, experiments }))).toBe(65_000)
  })

  it('is the periodic one, every 15 minutes, where nothing else is due', () => {
    expect(nextInstant(program, wakes({}))).toBe(900_000)
    expect(nextInstant(program, { ...wakes({}), at: instant(900_000) })).toBe(1_800_000)
  })

  it('never comes where nothing is deployed any more', () => {
    expect(nextInstant(program, { ...emptyWorld, scriptDone: 1 })).toBeNull()
  })
})
