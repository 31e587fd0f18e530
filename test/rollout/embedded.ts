import type { PodCohort, ReplicaSet } from '../../src/cluster/objects.ts'
import type { Order } from '../../src/cluster/order.ts'
import { countsOf, podsAt, withoutSome } from '../../src/cluster/pods.ts'
import { applyEvent } from '../../src/rollout/apply.ts'
import { begin } from '../../src/rollout/begin.ts'
import type { ReplicaSetObserved, RolloutEvent } from '../../src/rollout/event.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { transition } from '../../src/rollout/transition.ts'
import { act } from '../../src/simulation/action.ts'
import { prepare } from '../../src/simulation/prepare.ts'
import type { Program } from '../../src/simulation/program.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import type { Moment } from '../../src/timeline/moment.ts'
import type { Instant } from '../../src/units/time.ts'

const MOST_ROUNDS = 500

/**
 * Embeds the machine in a cluster of its own: whatever it orders is carried out, and whatever is observed is
 * handed to it as an event. From the recording come only the instants, what people did, and what the AnalysisRuns'
 * controller wrote. Answers the orders of every instant.
 */
export function ordersOf(
  scenario: Scenario,
  recorded: readonly Moment[],
): readonly (readonly Order[])[] {
  const { program } = prepare(scenario)
  if (program === null) throw new Error('a scenario that cannot be run')
  let state = begin(program.plan, { verification: program.verification })
  const pods = new Map<string, readonly PodCohort[]>()
  let done = 0
  return recorded.map((moment) => {
    for (; (program.script[done]?.at ?? moment.at + 1) <= moment.at; done++) {
      const entry = program.script[done]?.entry
      if (entry !== undefined && !('commit' in entry))
        state =
          act({ program, rollout: state, written: null, gitops: null, at: moment.at }, entry)
            .rollout ?? state
    }
    const effects: Order[] = []
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const news = observations(program, state, pods, moment)
      // One pass sees all that is new, as a controller's does that reads its caches.
      for (const event of news.slice(0, -1)) state = applyEvent(state, event)
      const next = transition(state, news.at(-1) ?? { kind: 'woken', at: moment.at })
      state = next.state
      effects.push(...next.effects)
      for (const effect of next.effects) carryOut(effect, pods)
      if (state.rests && news.length === 0) break
    }
    return effects
  })
}

// Facts that are new to the machine.
function observations(
  program: Program,
  state: RolloutState,
  pods: Map<string, readonly PodCohort[]>,
  { at, world }: Moment,
): RolloutEvent[] {
  const events: RolloutEvent[] = []
  const replicaSets = state.replicaSets.map((one) => observed(program, one, pods, at))
  if (replicaSets.some((seen, index) => !isKnown(state.replicaSets[index], seen))) {
    events.push({ kind: 'replicaSetsObserved', at, replicaSets })
  }
  for (const run of state.analysisRuns) {
    const seen = world.runs.find((one) => one.name === run.name)
    // How a run ends that is told to is not known before it is told.
    if (seen === undefined || seen.terminate !== run.terminate) continue
    if (seen.phase === run.phase && seen.message === run.message) continue
    const { phase, message } = seen
    events.push({ kind: 'analysisRunObserved', at, run: run.name, phase, message })
  }
  return events
}

function observed(
  program: Program,
  one: ReplicaSet,
  pods: Map<string, readonly PodCohort[]>,
  at: Instant,
): ReplicaSetObserved {
  const before = pods.get(one.name) ?? []
  const now = podsAt(one.want, one.template.image, before, program.pods, at)
  pods.set(one.name, now)
  return { name: one.name, ...countsOf(now, one.minReadySeconds, at), pods: now }
}

function isKnown(one: ReplicaSet | undefined, seen: ReplicaSetObserved): boolean {
  return (
    one !== undefined &&
    one.have === seen.have &&
    one.ready === seen.ready &&
    one.available === seen.available &&
    one.pods === seen.pods
  )
}

// Sizes are the ReplicaSets' own: only an eviction takes a pod that nobody asked to be gone.
function carryOut(effect: Order, pods: Map<string, readonly PodCohort[]>): void {
  if (effect.kind === 'deleteReplicaSet') pods.delete(effect.replicaSet)
  if (effect.kind !== 'evictPods') return
  const { replicaSet, createdAt, count } = effect
  pods.set(replicaSet, withoutSome(pods.get(replicaSet) ?? [], createdAt, count))
}
