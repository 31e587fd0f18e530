import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { nextInstant } from '../../src/simulation/nextInstant.ts'
import type { Wake, World } from '../../src/timeline/world.ts'
import { instant } from '../../src/units/time.ts'
import { at, programOf, simulated } from './given.ts'

const program = programOf({ script: [{ at: '7s', deploy: true }] })
// Deployed, healthy, and nothing pending.
const resting = simulated({ script: [{ at: '7s', deploy: true }] }).at('1m') as World
const wake = (kind: string, second: number): Wake => ({ kind, name: 'x', at: at(second) })
const waking = (...wakes: readonly Wake[]): World => ({ ...resting, wakes })

describe('the next instant', () => {
  it('is the script’s', () => {
    expect(nextInstant(program, emptyWorld)).toBe(7000)
    expect(nextInstant(programOf({ script: [] }), emptyWorld)).toBe(0)
  })

  it('is that of a pod that becomes ready', () => {
    const world = simulated({ script: [{ at: '7s', deploy: true }] }).at('7s') as World
    expect(nextInstant(program, { ...world, wakes: [] })).toBe(12_000)
  })

  it('is the first wake-up that any controller asked for', () => {
    const rollout = wake('Rollout', 80)
    expect(nextInstant(program, waking(rollout))).toBe(80_000)
    const run = wake('AnalysisRun', 70)
    expect(nextInstant(program, waking(rollout, run))).toBe(70_000)
    expect(nextInstant(program, waking(run, wake('Experiment', 65), rollout))).toBe(65_000)
    expect(nextInstant(program, { ...waking(rollout), again: [wake('Rollout', 61)] })).toBe(61_000)
  })

  it('is the periodic one, every 15 minutes, where nothing else is due', () => {
    expect(nextInstant(program, waking())).toBe(900_000)
    expect(nextInstant(program, { ...waking(), at: instant(900_000) })).toBe(1_800_000)
  })

  it('never comes where nothing is deployed any more', () => {
    expect(nextInstant(program, { ...emptyWorld, scriptDone: 1 })).toBeNull()
  })
})
