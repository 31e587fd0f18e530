import { editPlan } from '../manifest/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { applyEvent } from '../rollout/apply.ts'
import { begin } from '../rollout/begin.ts'
import type { RolloutEvent } from '../rollout/event.ts'
import type { RolloutState } from '../rollout/state.ts'
import { undo } from '../rollout/undo.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
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
    const edited = editPlan(planNow(program, rollout), { kind: 'setImage', image: entry.setImage })
    return edited.plan === null ? null : { kind: 'specChanged', at, spec: edited.plan.rollout }
  }
  if (entry.patch !== undefined) {
    const edited = editPlan(planNow(program, rollout), { kind: 'patch', patch: entry.patch })
    return edited.plan === null ? null : { kind: 'planChanged', at, plan: edited.plan }
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
  const { plan } = program
  const { name } = plan.rollout
  return {
    ...plan,
    rollout: rollout.spec,
    manifests: plan.manifests.map((manifest) =>
      isRollout(manifest, name) ? rollout.spec.source : manifest,
    ),
  }
}

function isRollout(manifest: JsonObject, name: string): boolean {
  const { kind, metadata } = manifest
  return kind === 'Rollout' && isJsonObject(metadata) && metadata.name === name
}
