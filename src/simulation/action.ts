import { numberIn, recordIn } from '../document/fields.ts'
import { revisionAnnotation } from '../kinds/argo/labels.ts'
import { type Edit, editPlan } from '../manifest/edit.ts'
import type { Reading } from '../manifest/read.ts'
import type { Answered } from '../rollout/answered.ts'
import { applyEvent } from '../rollout/apply.ts'
import type { RolloutEvent } from '../rollout/event.ts'
import { revisionOf } from '../rollout/liveObjects.ts'
import { promote } from '../rollout/promote.ts'
import type { RolloutState } from '../rollout/state.ts'
import { undo } from '../rollout/undo.ts'
import { withRevision, withWorkloadReplicas } from '../rollout/write.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { type PromoteFlags, plainPromote } from '../verbs/promoteWrites.ts'
import { notFound } from '../verbs/resource.ts'
import { takeReread } from './allowance.ts'
import { lose, makeUnready, readyAgainAt } from './disrupting.ts'
import { planNow, standingPlan } from './planNow.ts'
import type { ScriptEntry } from './scenario.ts'
import type { WorldNow } from './worldNow.ts'
import { writePlan } from './writePlan.ts'

export interface Acted {
  readonly rollout: RolloutState | null
  /** In the words of the kubectl plugin; '' if the action was accepted. */
  readonly error: string
}

type RolloutNow = Pick<WorldNow, 'program' | 'rollout' | 'written' | 'gitops' | 'at'>

/** Carries out one entry of the script that is for the Rollout, as the kubectl plugin would. */
export function act(now: RolloutNow, entry: ScriptEntry): Acted {
  const { program, rollout, at } = now
  if (rollout === null) {
    return { rollout, error: notFound('rollouts', program.plan.rollout.name) }
  }
  if (entry.lose !== undefined) {
    return { rollout: lose(rollout, entry.lose, at), error: '' }
  }
  if (entry.unready !== undefined) {
    const { image, count, for: span } = entry.unready
    const until = readyAgainAt(at, span)
    return { rollout: makeUnready(rollout, image ?? null, count, until, at), error: '' }
  }
  if (entry.undo !== undefined) {
    const revision = typeof entry.undo === 'boolean' ? 0 : (entry.undo.revision ?? 0)
    return answered('undo', undo(rollout, revision))
  }
  const flags = promoteFlagsOf(entry)
  if (flags !== null) return answered('promote', promote(rollout, flags))
  if (entry.setImage !== undefined) {
    const plan = standingPlan(now)
    takeReread(program, [...plan.manifests, rollout.spec.source])
    return written(rollout, program.withImage(plan, rollout.spec, entry.setImage), at)
  }
  if (entry.scaleWorkload !== undefined) {
    return { rollout: withWorkloadReplicas(rollout, entry.scaleWorkload), error: '' }
  }
  if (entry.patchWorkload !== undefined) {
    return patchedWorkload(now, rollout, entry.patchWorkload)
  }
  const edit = editOf(rollout, entry)
  if (edit !== null) {
    return edited(now, rollout, edit)
  }
  const event = eventOf(entry, at)
  return { rollout: event === null ? rollout : applyEvent(rollout, event), error: '' }
}

function answered(verb: string, { state, error }: Answered): Acted {
  return { rollout: state, error: error === '' ? '' : `${verb}: ${error}` }
}

/** null: it is no promotion. */
function promoteFlagsOf({ promote: asked, promoteFull }: ScriptEntry): PromoteFlags | null {
  if (promoteFull) return { ...plainPromote, full: true }
  if (asked === undefined || asked === false) return null
  return asked === true ? plainPromote : { ...plainPromote, ...asked }
}

/**
 * A write that has to be read again: what it makes of the spec is not known from the verb alone.
 */
function editOf(rollout: RolloutState, entry: ScriptEntry): Edit | null {
  if (entry.patch !== undefined) return { kind: 'patch', patch: entry.patch }
  if (entry.scale === undefined) return null
  const replicas = replicasOf(entry.scale)
  const plain = Number.isInteger(replicas) && replicas >= 0 && rollout.spec.refused === ''
  return plain ? null : { kind: 'patch', patch: { spec: { replicas } } }
}

// What is in the manifests of its size is how it was found; the state knows how it stands.
function patchedWorkload(now: RolloutNow, rollout: RolloutState, patch: JsonObject): Acted {
  const edit: Edit = { kind: 'patchWorkload', patch }
  const acted = edited(now, rollout, edit)
  const spec = recordIn(patch, 'spec')
  if (acted.error !== '' || acted.rollout === null || spec?.replicas === undefined) return acted
  return { ...acted, rollout: withWorkloadReplicas(acted.rollout, numberIn(spec, 'replicas') ?? 1) }
}

function edited(now: RolloutNow, rollout: RolloutState, edit: Edit): Acted {
  const plan = planNow(standingPlan(now), rollout.spec)
  takeReread(now.program, plan.manifests)
  const acted = written(rollout, editPlan(plan, edit), now.at)
  if (edit.kind !== 'patch' || acted.rollout === null || acted.error !== '') return acted
  return { ...acted, rollout: withRevisionOf(acted.rollout, edit.patch) }
}

// The annotation is the controller's, who puts right in its next pass what somebody else writes.
function withRevisionOf(rollout: RolloutState, patch: JsonObject): RolloutState {
  const annotations = recordIn(recordIn(patch, 'metadata'), 'annotations')
  if (annotations?.[revisionAnnotation] === undefined) return rollout
  return withRevision(rollout, revisionOf(patch))
}

function written(rollout: RolloutState, { plan, diagnostics }: Reading, at: Instant): Acted {
  if (plan !== null) {
    return { rollout: writePlan(rollout, plan, at), error: '' }
  }
  // The API server refuses it; nothing is written.
  const { name } = rollout.spec
  const reasons = diagnostics.filter(({ severity }) => severity === 'error')
  const texts = reasons.map(({ path, message }) => `${path}: ${message}`)
  return { rollout, error: `Rollout "${name}" is invalid: ${texts.join(', ')}` }
}

function eventOf(entry: ScriptEntry, at: Instant): RolloutEvent | null {
  if (entry.scale !== undefined) return { kind: 'scaled', at, replicas: replicasOf(entry.scale) }
  if (entry.abort) return { kind: 'aborted', at }
  if (entry.retry) return { kind: 'retried', at }
  if (entry.pause) return { kind: 'paused', at }
  if (entry.resume) return { kind: 'resumed', at }
  if (entry.restart) return { kind: 'restarted', at }
  return null
}

function replicasOf(scale: NonNullable<ScriptEntry['scale']>): number {
  return typeof scale === 'number' ? scale : scale.replicas
}
