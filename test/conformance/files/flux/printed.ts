import type { ApiServer } from '../../../../src/application/apply/apiServer.ts'
import type { FluxCondition } from '../../../../src/application/flux/conditions.ts'
import { WORK_DIRECTORY } from '../../../../src/application/flux/kustomization/build.ts'
import type { ChangeSet } from '../../../../src/application/flux/kustomization/changeSet.ts'
import type { Kustomization } from '../../../../src/application/flux/kustomization/kustomization.ts'
import type { FluxEvent, Returned } from '../../../../src/application/flux/outcome.ts'
import { type ObjectReference, objectKey, printed } from '../../../../src/application/reference.ts'
import { goDurationText } from '../../../../src/go/duration.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../../src/units/json.ts'
import { sameJson } from '../../../../src/units/sameJson.ts'

// How the recordings write what a reconciliation came to.

/** What was returned to the queue. Jitter was off. */
export function printedReturn({ requeue, error, terminal }: Returned): JsonObject {
  return {
    ...(requeue.kind === 'backoff' && error === '' ? { requeue: true } : {}),
    ...('after' in requeue ? { requeueAfter: goDurationText(requeue.after) } : {}),
    ...(error === '' ? {} : { error }),
    ...(terminal ? { terminal } : {}),
  }
}

export function printedEvents(events: readonly FluxEvent[]): JsonObject {
  if (events.length === 0) return {}
  return {
    events: events.map(({ type, reason, message }) => `${type} ${reason}: ${masked(message)}`),
  }
}

export function printedConditions(conditions: readonly FluxCondition[]): JsonObject {
  if (conditions.length === 0) return {}
  return {
    conditions: conditions.map(({ type, status, reason, message, observedGeneration }) => {
      return `${type}=${status} ${reason} (generation ${observedGeneration}): ${masked(message)}`
    }),
  }
}

/** How long something took, and where the controller unpacked an artifact, differs every time. */
function masked(text: string): string {
  return text
    .replace(/(passed in|failed after|finished in) [0-9.hmnµs]+/g, '$1 <duration>')
    .replaceAll(WORK_DIRECTORY, '<dir>')
}

export function printedOutput(output: ChangeSet): JsonObject {
  if (output.length === 0) return {}
  return {
    output: Object.fromEntries(output.map(({ reference, action }) => [printed(reference), action])),
  }
}

export function printedStatus(state: Kustomization | null): Json {
  if (state === null) return 'gone'
  const { inventory, history, ...status } = state.status
  return {
    ...printedConditions(status.conditions),
    ...(inventory === null ? {} : { inventory: printedInventory(inventory) }),
    ...(history.length === 0
      ? {}
      : {
          history: history.map(({ result, count, revision }) => `${result} x${count} ${revision}`),
        }),
    ...text('lastAppliedRevision', status.lastAppliedRevision),
    ...text('lastAttemptedRevision', status.lastAttemptedRevision),
    ...text('lastHandledReconcileAt', status.lastHandledReconcileAt),
    generation: state.generation,
    observedGeneration: status.observedGeneration,
  }
}

// An empty list of entries is null where Go prints it.
function printedInventory(inventory: readonly ObjectReference[]): Json {
  if (inventory.length === 0) return null
  return inventory.map((each) => `${objectKey(each)} ${each.version}`)
}

function text(name: string, value: string): JsonObject {
  return value === '' ? {} : { [name]: value }
}

/** What became of the objects of a cluster, as merge patches, and of their generations. */
export function printedChange(before: ApiServer, after: ApiServer): JsonObject {
  const changed: Record<string, Json> = {}
  const generation: Record<string, Json> = {}
  for (const key of new Set([...before.objects.keys(), ...after.objects.keys()])) {
    const [old, now] = [before.objects.get(key), after.objects.get(key)]
    const { kind, metadata } = (now ?? old) as { kind: string; metadata: JsonObject }
    const name = `${kind}/${metadata.name}`
    if (old === undefined || now === undefined) {
      changed[name] = old === undefined ? 'created' : 'deleted'
      continue
    }
    const patch = mergePatchOf(bare(old), bare(now))
    if (isJsonObject(patch) && Object.keys(patch).length > 0) changed[name] = patch
    const [from, to] = [old, now].map((object) => (object.metadata as JsonObject).generation ?? 0)
    if (from !== to) generation[name] = [from ?? 0, to ?? 0]
  }
  return {
    ...(Object.keys(changed).length > 0 ? { changed } : {}),
    ...(Object.keys(generation).length > 0 ? { generation } : {}),
  }
}

function bare(object: JsonObject): JsonObject {
  const { managedFields: _, generation: __, ...metadata } = object.metadata as JsonObject
  return { ...object, metadata }
}

function mergePatchOf(before: Json | undefined, after: Json | undefined): Json {
  if (!isJsonObject(before) || !isJsonObject(after)) return after ?? null
  const patch: Record<string, Json> = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameJson(before[key], after[key])) continue
    patch[key] = mergePatchOf(before[key], after[key])
  }
  return patch
}
