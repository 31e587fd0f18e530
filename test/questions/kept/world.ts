import type { Plan } from '../../../src/plan/plan.ts'
import type { KeptView } from '../../../src/questions/kept/keptThing.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'

/** A Rollout at a second of a scenario. */
export function viewAt(plan: Plan, second: number, more: Partial<Scenario> = {}): KeptView {
  const scenario: Scenario = {
    plan,
    script: [{ at: '60s', setImage: 'web:2' }],
    pods: { startup: '5s' },
    until: '1h',
    ...more,
  }
  const world = simulate(scenario).at(`${second}s`)
  if (world === null || world.rollout === null) throw new Error('no Rollout')
  return { world, rollout: world.rollout, at: instant(second * 1000) }
}
