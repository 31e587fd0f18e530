import type { JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import {
  type ApiServer,
  applying,
  contentOf,
  deleted,
  readStored,
  type ServerRefusal,
  stored,
} from '../../apply/apiServer.ts'
import { anyInMetadata, textsOf } from '../../metadata.ts'
import { type ObjectReference, printed, referenceOf } from '../../reference.ts'
import { adopt, MANAGER } from './adopt.ts'
import type { AppliedAction, AppliedChange, ChangeSet } from './changeSet.ts'
import { type IgnoreRule, ignoredPaths, withIgnoredDrift, withoutPaths } from './ignoreRules.ts'
import { excluded, forced, ifNotPresent } from './marks.ts'
import { inApplyOrder, stageOf } from './order.ts'

/** What an apply comes to: how far it got, and why it went no further. */
export interface AppliedAll {
  readonly server: ApiServer
  readonly changes: ChangeSet
  /** '' if it went all the way. */
  readonly error: string
}

export interface ApplyAllOptions {
  readonly force: boolean
  readonly ignore: readonly IgnoreRule[]
}

/**
 * Applies objects as Flux does (fluxcd/pkg ssa, `ApplyAllStaged`): stage by stage, each in the
 * order of its kinds. What definitions and classes have to become before the next stage is not
 * waited for.
 */
export function applyAllStaged(
  server: ApiServer,
  objects: readonly JsonObject[],
  options: ApplyAllOptions,
): AppliedAll {
  let sofar: AppliedAll = { server, changes: [], error: '' }
  for (const stage of [0, 1, 2]) {
    const members = objects.filter((object) => stageOf(referenceOf(object)) === stage)
    const { server: next, changes, error } = applyAll(sofar.server, members, options)
    if (error !== '') return { server: next, changes: sofar.changes, error }
    sofar = { server: next, changes: [...sofar.changes, ...changes], error }
  }
  return sofar
}

/** One stage: every object is tried before the first one is applied. */
function applyAll(
  server: ApiServer,
  objects: readonly JsonObject[],
  options: ApplyAllOptions,
): AppliedAll {
  const sorted = [...objects].sort((a, b) => inApplyOrder(referenceOf(a), referenceOf(b)))
  const trials: Trial[] = []
  let next = server
  for (const object of sorted) {
    const tried = tryOut(next, object, options)
    if ('error' in tried) return { server: next, changes: [], error: tried.error }
    next = tried.server
    trials.push(tried)
  }
  for (const { object, live, dryRun, action } of trials) {
    if (dryRun === null) continue
    const adapted =
      action === 'created' || live === null
        ? { ok: true as const, object }
        : withIgnoredDrift(object, live, dryRun, ignoredPaths(options.ignore, dryRun), MANAGER)
    if (!adapted.ok) return { server: next, changes: [], error: adapted.error }
    const answer = applying(next, adapted.object, MANAGER)
    if (answer.refused) {
      const error = `${printed(referenceOf(object))} apply failed: ${answer.message}`
      return { server: next, changes: [], error }
    }
    next = stored(next, answer.object)
  }
  return { server: next, changes: trials.map(changeOf), error: '' }
}

interface Trial {
  readonly server: ApiServer
  readonly object: JsonObject
  /** As it is after fields were taken over; null: it is not there. */
  readonly live: JsonObject | null
  /** What it would be; null: it is not applied. */
  readonly dryRun: JsonObject | null
  readonly action: AppliedAction
}

function changeOf({ object, live, action }: Trial): AppliedChange {
  return { reference: referenceOf(action === 'skipped' && live !== null ? live : object), action }
}

function tryOut(
  server: ApiServer,
  object: JsonObject,
  { force, ignore }: ApplyAllOptions,
): Trial | { readonly error: string } {
  const reference = referenceOf(object)
  const live = readStored(server, reference)
  const skipped =
    anyInMetadata(object, excluded) ||
    anyInMetadata(live, excluded) ||
    (live !== null && anyInMetadata(object, ifNotPresent))
  if (skipped) return { server, object, live, dryRun: null, action: 'skipped' }
  const answer = applying(server, object, MANAGER)
  if (answer.refused) {
    const anew = force || anyInMetadata(object, forced) || anyInMetadata(live, forced)
    if (live === null || !anew || !isImmutable(answer)) {
      return { error: dryRunError(reference, answer) }
    }
    return tryOut(deleted(server, reference), object, { force, ignore })
  }
  const dryRun = answer.object
  if (live === null) return { server, object, live, dryRun, action: 'created' }
  const taken = adopt(live, object)
  const now = taken ?? live
  const after = taken === null ? server : stored(server, taken)
  const paths = ignoredPaths(ignore, dryRun)
  if (taken === null && !hasDrifted(withoutPaths(now, paths), withoutPaths(dryRun, paths))) {
    return { server: after, object, live: now, dryRun: null, action: 'unchanged' }
  }
  return { server: after, object, live: now, dryRun, action: 'configured' }
}

/** Any answer Invalid counts, whatever it is about (ssa/errors, `IsImmutableError`). */
function isImmutable({ reason, message }: ServerRefusal): boolean {
  return reason === 'Invalid' || /is\simmutable|immutable\sfield/.test(message)
}

function dryRunError(reference: ObjectReference, { reason, message }: ServerRefusal): string {
  if (reason === 'NotFound') {
    const what = reference.namespace === '' ? 'namespace not specified' : 'not found'
    return `${printed(reference)} ${what}: ${message}`
  }
  return `${printed(reference)} dry-run failed${reason === '' ? '' : ` (${reason})`}: ${message}`
}

/** Whether the dry run differs in labels, annotations, or outside metadata and status. */
function hasDrifted(live: JsonObject, dryRun: JsonObject): boolean {
  return (
    !sameJson(textsOf(live, 'labels'), textsOf(dryRun, 'labels')) ||
    !sameJson(textsOf(live, 'annotations'), textsOf(dryRun, 'annotations')) ||
    !sameJson(contentOf(live), contentOf(dryRun))
  )
}
