import type { Order } from '../cluster/order.ts'
import type { Instant } from '../units/time.ts'
import { applyEvent } from './apply.ts'
import { beginPass } from './beginPass.ts'
import type { Pass, Reconcilers } from './contract.ts'
import type { RolloutEvent } from './event.ts'
import { foretell } from './foretold.ts'
import { finishPass } from './pass.ts'
import { beginning } from './reconcilers/reconcilers.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

export interface Transition {
  readonly state: RolloutState
  readonly effects: readonly Order[]
  /** The reconciler that ended the pass; 'status' where it came to the ordinary status write. */
  readonly endedBy: string
}

/**
 * One fact, recorded, and one pass of the controller over what is known then. Orders are to be
 * carried out before the next event; until the state is settled the next one is due at the same
 * instant.
 */
export function transition(state: RolloutState, event: RolloutEvent): Transition {
  return reconcile(applyEvent(state, event), event.at)
}

/** One pass of the controller, without a new fact. */
export function reconcile(state: RolloutState, at: Instant): Transition {
  const rules = rulesOf(state.spec)
  const pass = beginPass(state, rules, at)
  const endedBy = run(pass, beginning) || run(pass, rules.reconcilers) || finish(pass)
  const next = finishPass(pass, at)
  return { state: next, effects: pass.effects, endedBy }
}

/** The reconciler that ended the pass; '' if all had their turn. */
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
  if (!ordered) foretell(pass)
}

/** When the controller wants to look again; null: only when something happens. */
export function wakeAt(state: RolloutState): Instant | null {
  return state.settled && !state.asksAgain ? state.wakeAsked : state.now
}
