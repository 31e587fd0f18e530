import { recordIn, textIn } from '../../document/fields.ts'
import { revisionAnnotation } from '../../kinds/argo/labels.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { type Instant, instant, parseRfc3339, rfc3339 } from '../../units/time.ts'

const lastAppliedAnnotation = 'kubectl.kubernetes.io/last-applied-configuration'

const kept: ReadonlySet<string> = new Set(['name', 'namespace', 'labels', 'annotations'])
const theirs: ReadonlySet<string> = new Set([lastAppliedAnnotation, revisionAnnotation])

/**
 * An object as somebody could have written it: without its status, and without what the API server
 * and controllers keep in its metadata.
 */
export function asWritten(object: JsonObject): JsonObject {
  const { status: _, metadata: written, ...rest } = object
  const metadata = isJsonObject(written) ? written : {}
  const annotations = entriesOf(recordIn(metadata, 'annotations')).filter(
    ([name]) => !theirs.has(name),
  )
  const own = entriesOf(metadata).filter(([key]) => kept.has(key) && key !== 'annotations')
  const noted = annotations.length === 0 ? {} : { annotations: Object.fromEntries(annotations) }
  return { ...rest, metadata: { ...Object.fromEntries(own), ...noted } }
}

/** What `kubectl apply` noted that it applied last; null if nothing can be read. */
export function lastAppliedIn(object: JsonObject): JsonObject | null {
  const annotations = recordIn(recordIn(object, 'metadata'), 'annotations')
  const text = textIn(annotations, lastAppliedAnnotation)
  try {
    const value = JSON.parse(text) as Json
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

/** A Rollout whose `spec.restartAt` is counted from an instant, as all times of its world are. */
export function countedFrom(now: Instant, object: JsonObject): JsonObject {
  const spec = recordIn(object, 'spec')
  if (object.kind !== 'Rollout' || spec === null) return object
  const at = parseRfc3339(textIn(spec, 'restartAt'))
  if (at === null) return object
  return { ...object, spec: { ...spec, restartAt: rfc3339(instant(at - now)) } }
}

/** An object in a namespace, if it says nothing of its own. */
export function inNamespace(namespace: string, object: JsonObject): JsonObject {
  const metadata = recordIn(object, 'metadata') ?? {}
  const isClusterWide = object.kind === 'ClusterAnalysisTemplate'
  if (isClusterWide || textIn(metadata, 'namespace') !== '') return object
  return { ...object, metadata: { ...metadata, namespace } }
}

function entriesOf(object: JsonObject | null): readonly (readonly [string, Json])[] {
  return Object.entries(object ?? {})
}
