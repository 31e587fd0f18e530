import type { Turn } from '../cluster/controller.ts'
import type { Order } from '../cluster/order.ts'
import type { Instant } from '../units/time.ts'
import { applyEvent } from './apply.ts'
import { beginPass } from './beginPass.ts'
import type { Pass, Reconcilers } from './contract.ts'
import type { RolloutEvent } from './event.ts'
import { lookAhead } from './lookAhead.ts'
import { finishPass } from './pass.ts'
import { beginning } from './reconcilers/reconcilers.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

/** What an event makes of a state. */
export interface Transition {
  /** The state afterwards; the very one if nothing changed. */
  readonly state: RolloutState
  /** What the controller wants done, in its own order. */
  readonly effects: readonly Order[]
}

/**
 * One fact, recorded, and one pass of the controller over what is known then. Orders are to be
 * carried out before the next event; until the state rests the next one is due at the same instant.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { begin, instant, transition } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const { effects } = transition(begin(plan), { kind: 'woken', at: instant(0) })
 * effects[0]?.kind // => 'createReplicaSet'
 * ```
 */
export function transition(state: RolloutState, event: RolloutEvent): Transition {
  const turn = reconcile(applyEvent(state, event), event.at)
  return { state: turn.state, effects: turn.orders }
}

/** One pass of the controller, without a new fact. */
export function reconcile(state: RolloutState, at: Instant): Turn<RolloutState> {
  const rules = rulesOf(state.spec)
  const pass = beginPass(state, rules, at)
  const endedBy = run(pass, beginning) || run(pass, rules.reconcilers) || finish(pass)
  const next = finishPass(pass, at)
  const { rests, failure, wakeAsked: wakeAt } = next
  // It is heard where no other pass follows at once.
  const asksAgain = next.asksAgain && rests
  return { state: next, orders: pass.effects, wakeAt, asksAgain, rests, failure, endedBy }
}

/** The reconciler that ended the pass; '' if all were asked. */
function run(pass: Pass, reconcilers: Reconcilers): string {
  for (let index = 0; index < reconcilers.length; index++) {
    const entry = reconcilers[index] as Reconcilers[number]
    const outcome = entry[1](pass)
    if (outcome === 'next') continue
    if (outcome === 'write') writeStatus(pass)
    return entry[0]
  }
  return ''
}

function finish(pass: Pass): string {
  writeStatus(pass)
  return 'status'
}

function writeStatus(pass: Pass): void {
  // Whatever a pass stores beside the status has been ordered as well.
  const ordered = pass.effects.length > 0
  pass.rules.writeStatus(pass)
  if (!ordered) lookAhead(pass)
}

/** When the controller wants to look again; null: only when something happens. */
export function wakeAt(state: RolloutState): Instant | null {
  return state.rests && !state.asksAgain ? state.wakeAsked : state.now
}
