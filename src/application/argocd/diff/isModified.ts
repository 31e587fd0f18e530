import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import { annotationOf, groupOf, type Unstructured } from '../object.ts'
import { isBuiltIn } from './builtIn.ts'
import { defaulted } from './defaulted.ts'
import { type IgnoreDifferences, withoutIgnored } from './ignoreDifferences.ts'
import { withoutPointer } from './jsonPointer.ts'
import { predictedCustom } from './mergePatches.ts'
import { normalized } from './normalized.ts'
import { predictedBuiltIn } from './strategicMerge.ts'

/**
 * Whether applying what Git has would change the live object (`Diff` of the GitOps engine, with its
 * two or three sides). Without the annotation of what was applied last, fields that Git does not
 * have do not count at all.
 */
export function isModified(
  desired: Unstructured,
  live: Unstructured,
  rules: readonly IgnoreDifferences[],
): boolean {
  const comparable = (object: Unstructured): JsonObject => normalized(withoutIgnored(object, rules))
  const wanted = withoutNamespace(comparable(desired))
  const found = comparable(live)
  const written = lastAppliedOf(live)
  const before = written === null ? wanted : withoutNamespace(comparable(written))
  if (!isBuiltIn(groupOf(desired))) {
    return !sameJson(predictedCustom(before, wanted, found), found)
  }
  return !sameJson(defaulted(predictedBuiltIn(before, wanted, found)), defaulted(found))
}

/** What `kubectl apply` wrote down when it applied the object last; null if nothing readable. */
export function lastAppliedOf(live: Unstructured): Unstructured | null {
  const written = annotationOf(live, 'kubectl.kubernetes.io/last-applied-configuration')
  if (written === null) return null
  try {
    const value = JSON.parse(written) as Json
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

// Git may leave it to the Application to say where its objects go.
function withoutNamespace(object: JsonObject): JsonObject {
  const stripped = withoutPointer(object, '/metadata/namespace')
  const { metadata } = stripped
  const annotations = isJsonObject(metadata) ? metadata.annotations : undefined
  const empty = isJsonObject(annotations) && Object.keys(annotations).length === 0
  return empty || annotations === null
    ? withoutPointer(stripped, '/metadata/annotations')
    : stripped
}
