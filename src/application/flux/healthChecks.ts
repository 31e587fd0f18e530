import { type Cel, evaluateBoolean, readCel } from '../../cel/cel.ts'
import { scopeOf } from '../../cel/scope.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import { groupKindOf, groupVersionOf, referenceOf } from '../reference.ts'
import { kstatusOf } from './kstatus/computeStatus.ts'
import { nestedInt } from './kstatus/fields.ts'
import { computeJobStatus } from './kstatus/job.ts'
import { type Kstatus, type ObjectStatus, unknown } from './kstatus/result.ts'

/** An entry of `spec.healthCheckExprs`, as it is written; '' is an expression not given. */
export interface HealthCheckExpr {
  readonly apiVersion: string
  /** '' stands for every kind of the group. */
  readonly kind: string
  readonly inProgress: string
  readonly failed: string
  readonly current: string
}

/** The expressions of one kind, in the order in which they are asked. */
export type Evaluator = readonly { readonly expr: Cel; readonly status: ObjectStatus }[]

/** The expressions of a Kustomization by group and kind; a group alone ends with a slash. */
export type Evaluators = ReadonlyMap<string, Evaluator>

export type ReadEvaluators =
  | { readonly ok: true; readonly evaluators: Evaluators }
  | { readonly ok: false; readonly error: string }

/** Reads `spec.healthCheckExprs` (fluxcd/pkg runtime/cel, `NewStatusReader`). */
export function readHealthCheckExprs(exprs: readonly HealthCheckExpr[]): ReadEvaluators {
  const evaluators = new Map<string, Evaluator>()
  for (const [place, check] of exprs.entries()) {
    const { group } = groupVersionOf(check.apiVersion)
    const kind = `${group}/${check.kind}`
    if (evaluators.has(kind)) {
      const named = group === '' ? check.kind : `${check.kind}.${group}`
      const error = `duplicate custom health check for GroupKind ${named} at healthchecks[${place}]`
      return { ok: false, error }
    }
    const read = readEvaluator(check)
    if ('error' in read) {
      const what = `failed to create custom status evaluator for healthchecks[${place}]`
      return { ok: false, error: `${what}: ${read.error}` }
    }
    evaluators.set(kind, read)
  }
  return { ok: true, evaluators }
}

/** Reads the expressions of one kind; `current` must be there. */
export function readEvaluator(
  check: Pick<HealthCheckExpr, 'inProgress' | 'failed' | 'current'>,
): Evaluator | { readonly error: string } {
  if (check.current === '') return { error: 'expression Current not specified' }
  const read = (['current', 'failed', 'inProgress'] as const)
    .filter((name) => check[name] !== '')
    .map((name) => ({ name, parsed: readCel(check[name]) }))
  for (const { name, parsed } of read) {
    if (parsed.ok) continue
    return { error: `failed to parse the expression ${statuses[name]}: ${parsed.error}` }
  }
  return read
    .flatMap(({ name, parsed }) => (parsed.ok ? [{ expr: parsed, status: statuses[name] }] : []))
    .reverse()
}

const statuses = { current: 'Current', failed: 'Failed', inProgress: 'InProgress' } as const

/**
 * How an object stands by its expressions (RFC 0009): behind its generation it is in progress;
 * after that the first expression that is true decides.
 */
export function evaluateHealth(evaluator: Evaluator, object: JsonObject): Kstatus {
  const observed = nestedInt(object, 'status.observedGeneration')
  const generation = nestedInt(object, 'metadata.generation')
  if (observed.found && generation.found && observed.value !== generation.value) {
    return said('InProgress')
  }
  for (const { expr, status } of evaluator) {
    const answer = evaluateBoolean(expr, scopeOf(object))
    if (!answer.ok) return unknown(answer.error)
    if (answer.value) return said(status)
  }
  return said('InProgress')
}

function said(status: ObjectStatus): Kstatus {
  return { status, message: '', error: '' }
}

/**
 * How Flux reads an object in a health check: Jobs by its own rule, kinds with expressions by
 * those, all others by kstatus.
 */
export function readObjectStatus(
  object: JsonObject,
  evaluators: Evaluators,
  now: Instant,
): Kstatus {
  if (groupKindOf(object) === 'batch/Job') return computeJobStatus(object)
  const { group, kind } = referenceOf(object)
  const evaluator = evaluators.get(`${group}/${kind}`) ?? evaluators.get(`${group}/`)
  return evaluator === undefined ? kstatusOf(object, now) : evaluateHealth(evaluator, object)
}
