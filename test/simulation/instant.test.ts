import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { runInstant } from '../../src/simulation/instant.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulateFrom } from '../../src/simulation/simulate.ts'
import { instant } from '../../src/units/time.ts'
import { planOf, programOf, scenarioOf, simulated, told } from './given.ts'

describe('one instant', () => {
  it('lets people act first, in order, and plays rounds until nothing changes', () => {
    const script = [
      { at: '0s', deploy: true },
      { at: '0s', scale: 3 },
      { at: '0s', undo: { revision: 9 } },
    ] as const
    const { moment, livelock } = runInstant(programOf({ script }), emptyWorld, instant(0))
    expect(told(moment.world)).toBe('Progressing v1 0/3')
    expect(moment.actions).toEqual(script)
    expect(moment.errors).toEqual(['undo: unable to find specified revision 9 in history'])
    expect(moment.world).toMatchObject({ scriptDone: 3, failures: [] })
    expect(livelock).toBeNull()
  })

  it('may complete any number of steps', () => {
    const steps = Array.from({ length: 1000 }, () => ({ setWeight: 20 }))
    const script = [{ at: '10s', setImage: 'app:v2' }]
    const { end, moments } = simulated({ plan: planOf({ steps }), script, until: '1m' })
    expect(end).toMatchObject({ phase: 'Healthy', reason: 'until' })
    expect(moments.at(-1)?.world.rollout?.status.currentStepIndex).toBe(1000)
  })

  it('that comes too early changes nothing', () => {
    const { moment } = runInstant(programOf({ script: [] }), emptyWorld, instant(-1))
    const workload = { kind: 'Rollout', name: 'demo' }
    expect(moment.world).toEqual({ ...emptyWorld, workload })
  })
})

describe('a pass that fails', () => {
  // The Service that the strategy names is not there, and the controller goes on trying.
  const plan = planOf({ canaryService: 'demo-canary' })
  const refused: Scenario = scenarioOf({
    plan: { ...plan, services: [] },
    until: '40s',
  })

  it('is repeated after 1, 1, 2, 4, 8, 10 … seconds', () => {
    const { moments } = simulateFrom(refused, emptyWorld)
    const failed = moments.filter(({ errors }) => errors.length > 0)
    expect(failed[0]?.errors).toEqual(['service "demo-canary" not found'])
    expect(failed.map(({ world }) => [world.at / 1000, world.failures[0]?.turns])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 4],
      [8, 5],
      [16, 6],
      [26, 7],
      [36, 8],
    ])
  })
})

it('a wake-up that has passed is forgotten, one that is pending is not put off', () => {
  const script = [{ at: '30s', setImage: 'app:v2' }] as const
  const paused = simulated({ script }).at('35s')
  // The pause step of 30 s began at 35.
  const pending = [{ kind: 'Rollout', name: 'demo', at: 65_000 }]
  expect(paused?.wakes).toEqual(pending)
  expect(simulated({ script }).at('64s')?.wakes).toEqual(pending)
})
