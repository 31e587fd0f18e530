import fc, { type Arbitrary } from 'fast-check'
import { it } from 'vitest'
import type { PlanFamily } from '../../src/fast-check/arbitraries/manifests.ts'
import { scenarios } from '../../src/fast-check/arbitraries/scenarios.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Moment } from '../../src/timeline/moment.ts'

// Laws over generated plans and scripts. Every name tells its seed; SEED=… tries another, RUNS=… more of them.

const SEED = Number(process.env.SEED ?? 20_260_101)
const RUNS = Number(process.env.RUNS ?? 150)

/** A law about every value of an arbitrary. The check throws, as `expect` does. */
export function always<T>(law: string, values: Arbitrary<T>, check: (value: T) => void): void {
  it(`${law} (${RUNS} runs, seed ${SEED})`, () => {
    fc.assert(fc.property(values, check), { seed: SEED, numRuns: RUNS })
  })
}

/** A law about every scenario of the families named, of all if none is. */
export function everyScenario(
  law: string,
  check: (scenario: Scenario) => void,
  ...families: readonly PlanFamily[]
): void {
  always(law, scenarios(...families), check)
}

/** A Rollout as two neighbouring moments show it. */
export interface Turn {
  readonly at: number
  readonly moment: Moment
  readonly was: RolloutState
  readonly now: RolloutState
}

/** A law about every two neighbouring moments of every scenario. */
export function everyTurn(
  law: string,
  check: (turn: Turn) => void,
  ...families: readonly PlanFamily[]
): void {
  everyScenario(
    law,
    (scenario) => {
      for (const turn of turnsOf(simulate(scenario).moments)) check(turn)
    },
    ...families,
  )
}

function turnsOf(moments: readonly Moment[]): readonly Turn[] {
  return moments.flatMap((moment, index) => {
    const was = moments[index - 1]?.world.rollout ?? null
    const now = moment.world.rollout
    return was === null || now === null ? [] : [{ at: moment.at / 1000, moment, was, now }]
  })
}
