import { clientSideApply } from '../../application/apply/clientSideApply.ts'
import { objectKey, referenceOf } from '../../application/reference.ts'
import { conditionOf, isTrue } from '../../cluster/conditions.ts'
import { admitUnder } from '../../manifest/read.ts'
import type { Plan } from '../../plan/plan.ts'
import { newestRules } from '../../releases/rules.ts'
import { type Diagnostic, errorIn, warningIn } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { isObject, objectName } from '../objectsNow.ts'
import { changedIn } from './changedIn.ts'
import type { Present } from './present.ts'
import { countedFrom, inNamespace } from './written.ts'

export interface LivePlanReading {
  /** The plan of the objects as they are in the cluster; null if a diagnostic is an error. */
  readonly plan: Plan | null
  /** The files, in the Rollout's namespace. */
  readonly files: readonly JsonObject[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The plan by which a present goes on: the live objects, and of the files what the cluster was not
 * asked for. What an apply of the files would change is told.
 */
export function livePlan(present: Present, files: Plan | null): LivePlanReading {
  const { name, namespace, manifests } = present
  if (files !== null && files.rollout.name !== name) {
    const message = `the plan is of Rollout "${files.rollout.name}", and "${name}" is live`
    const hint = 'Give the plan of the same Rollout.'
    return { plan: null, files: [], diagnostics: [errorIn('plan', 'live-plan', message, hint)] }
  }
  const written = (files?.manifests ?? []).map((one) =>
    countedFrom(present.now, inNamespace(namespace, one)),
  )
  const live = new Set(manifests.map(keyOf))
  const objects = [...manifests, ...written.filter((one) => !live.has(keyOf(one)))]
  const { plan, diagnostics } = admitUnder(files?.controller ?? newestRules, objects, {
    rollout: `${namespace}/${name}`,
    missing: isRefused(present) ? 'refuse' : 'assume',
    templateNames: files?.templateNames ?? 'podTemplateHash',
  })
  const told = diagnostics.filter(
    ({ severity, code }) => severity === 'error' || code === 'assumed',
  )
  return {
    plan: plan === null ? null : asNamed(withAssumed(plan, files), present),
    files: written,
    diagnostics: [...told, ...differences(present, written)],
  }
}

// Where nothing had to be assumed all that there is was handed in, and what is missing later is.
function withAssumed(plan: Plan, files: Plan | null): Plan {
  const missing = plan.assumed.length === 0 ? (files?.missing ?? 'refuse') : 'assume'
  return { ...plan, missing, assumed: [...(files?.assumed ?? []), ...plan.assumed] }
}

// What the controller calls the template that it has seen is its name, however that came about. It
// does not look at the template while it is paused.
function asNamed(plan: Plan, { rollout: { status, generation, replicaSets } }: Present): Plan {
  const { template, workloadRef, paused } = plan.rollout
  const isSeen = workloadRef === null && !paused && status.observedGeneration >= generation
  const hash = status.currentPodHash
  const known = replicaSets.find((one) => one.hash === hash)?.template
  if (!isSeen || known === undefined || !sameJson(known.images, template.images)) return plan
  if (hash === template.hash) return plan
  return { ...plan, rollout: { ...plan.rollout, template: { ...template, hash } } }
}

// What a controller that does not object refers to is there, whether it was handed in or not.
function isRefused({ rollout: { status } }: Present): boolean {
  return isTrue(conditionOf(status.conditions, 'InvalidSpec'))
}

function differences(present: Present, files: readonly JsonObject[]): readonly Diagnostic[] {
  return files.filter(isCompared).flatMap((file) => {
    const key = keyOf(file)
    const live = present.manifests.find((one) => keyOf(one) === key)
    if (live === undefined) return []
    const last = present.lastApplied.find((one) => keyOf(one) === key) ?? null
    const applied = clientSideApply(live, last, file)
    const changes = changedIn(live.spec ?? null, applied.spec ?? null, 'spec')
    if (changes.length === 0) return []
    const isRollout = isObject(file, 'Rollout', present.name, present.namespace)
    const message = `an apply of the plan would change ${listed(changes)}`
    const path = isRollout ? 'plan' : `plan: ${String(file.kind)} ${objectName(file)}`
    const hint = "The live object counts. script: [{ at: '0s', apply: plan }] applies the plan."
    return [warningIn(path, 'live-differs', message, hint)]
  })
}

// Of others the cluster fills in what nobody wrote, or they are no business of a Rollout's.
function isCompared({ kind }: JsonObject): boolean {
  return kind === 'Rollout' || kind === 'AnalysisTemplate' || kind === 'ClusterAnalysisTemplate'
}

const SHOWN = 5

function listed(changes: readonly string[]): string {
  const first = changes.slice(0, SHOWN).join(', ')
  return changes.length > SHOWN ? `${first} and ${changes.length - SHOWN} more` : first
}

function keyOf(object: JsonObject): string {
  return objectKey(referenceOf(object))
}
