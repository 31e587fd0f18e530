import type { Plan } from '../plan/plan.ts'
import { applyEvent } from '../rollout/apply.ts'
import { begin } from '../rollout/begin.ts'
import type { RolloutEvent } from '../rollout/event.ts'
import type { RolloutState } from '../rollout/state.ts'
import { undo } from '../rollout/undo.ts'
import type { Instant } from '../units/time.ts'
import { editPlan, setImage } from './editShim.ts'
import type { Program } from './program.ts'
import type { ScriptEntry } from './scenario.ts'

export interface Acted {
  readonly rollout: RolloutState | null
  /** In the words of the kubectl plugin; '' if the action was accepted. */
  readonly error: string
}

/** Carries out one entry of the script, as the kubectl plugin would. */
export function act(
  program: Program,
  rollout: RolloutState | null,
  entry: ScriptEntry,
  at: Instant,
): Acted {
  if (entry.deploy !== undefined) {
    return { rollout: rollout ?? begin(program.plan, null, program.verification), error: '' }
  }
  if (rollout === null) {
    const { name } = program.plan.rollout
    return { rollout, error: `rollouts.argoproj.io "${name}" not found` }
  }
  if (entry.undo !== undefined) {
    const revision = entry.undo === true ? 0 : (entry.undo.revision ?? 0)
    const undone = undo(rollout, revision)
    return { rollout: undone.state, error: undone.ok ? '' : `undo: ${undone.error}` }
  }
  const event = eventOf(program, rollout, entry, at)
  return { rollout: event === null ? rollout : applyEvent(rollout, event), error: '' }
}

function eventOf(
  program: Program,
  rollout: RolloutState,
  entry: ScriptEntry,
  at: Instant,
): RolloutEvent | null {
  if (entry.setImage !== undefined) {
    const plan = setImage(planNow(program, rollout), entry.setImage)
    return { kind: 'specChanged', at, spec: plan.rollout }
  }
  if (entry.patch !== undefined) {
    const plan = editPlan(planNow(program, rollout), entry.patch)
    return plan === null ? null : { kind: 'planChanged', at, plan }
  }
  if (entry.scale !== undefined) {
    const replicas = typeof entry.scale === 'number' ? entry.scale : entry.scale.replicas
    return { kind: 'scaled', at, replicas }
  }
  if (entry.promote) return { kind: 'promoted', at }
  if (entry.promoteFull) return { kind: 'promotedFully', at }
  if (entry.abort) return { kind: 'aborted', at }
  if (entry.retry) return { kind: 'retried', at }
  if (entry.pause) return { kind: 'paused', at }
  if (entry.resume) return { kind: 'resumed', at }
  if (entry.restart) return { kind: 'restarted', at }
  return null
}

/** The plan as it reads now: edits so far are in the Rollout's own source. */
function planNow(program: Program, rollout: RolloutState): Plan {
  return { ...program.plan, rollout: rollout.spec }
}
