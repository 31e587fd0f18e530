import type { Order } from '../../src/cluster/order.ts'
import { countsOf, podsAt } from '../../src/cluster/pods.ts'
import { begin } from '../../src/rollout/begin.ts'
import { phaseOf } from '../../src/rollout/phaseOf.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { reconcile } from '../../src/rollout/transition.ts'
import { act } from '../../src/simulation/action.ts'
import { prepare } from '../../src/simulation/prepare.ts'
import type { Program } from '../../src/simulation/program.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Instant } from '../../src/units/time.ts'
import { isLeftAlone } from '../rollout/leftAlone.ts'

/** One pass of the controller within an instant. */
export interface PassSeen {
  /** The reconciler that ended it. */
  readonly endedBy: string
  readonly state: RolloutState
  /** As clients show it. */
  readonly shown: string
  readonly effects: readonly Order[]
}

/** The passes of the instant at which the script's last entry falls. */
export function passesOf(scenario: Scenario): readonly PassSeen[] {
  const { program } = prepare(scenario)
  const at = program?.script.at(-1)?.at
  if (program === null || at === undefined) throw new Error('a script with an end is needed')
  const before = simulate({ ...scenario, script: scenario.script ?? [] })
    .moments.filter((moment) => moment.at < at)
    .at(-1)
  let state = before?.world.rollout ?? null
  for (const { at: due, entry } of program.script) {
    if (due !== at || 'commit' in entry) continue
    state = entry.deploy
      ? begin(program.plan, { verification: program.verification })
      : act({ program, rollout: state, written: null, gitops: null, at }, entry).rollout
  }
  const passes: PassSeen[] = []
  // Up to the one that confirms that there is nothing to do.
  while (state !== null && passes.length < 50) {
    const begun: RolloutState = withPods(program, state, at)
    const { state: next, orders, endedBy } = reconcile(begun, at)
    passes.push({ endedBy, state: next, shown: phaseOf(next).phase, effects: orders })
    if (isLeftAlone(begun, next)) break
    state = next
  }
  return passes
}

function withPods(program: Program, state: RolloutState, at: Instant): RolloutState {
  const replicaSets = state.replicaSets.map((one) => {
    const pods = podsAt(one.want, one.template.image, one.pods, program.pods, at)
    return { ...one, pods, ...countsOf(pods, one.minReadySeconds, at) }
  })
  return { ...state, replicaSets }
}
