import { formatJson } from '../../../go/format.ts'
import type { JsonObject } from '../../../units/json.ts'
import { withTexts } from '../../metadata.ts'
import { isBuiltIn } from '../diff/builtIn.ts'
import { lastAppliedOf } from '../diff/isModified.ts'
import { predictedCustom } from '../diff/mergePatches.ts'
import { predictedBuiltIn } from '../diff/strategicMerge.ts'
import { groupOf, type Unstructured } from '../object.ts'

const annotation = 'kubectl.kubernetes.io/last-applied-configuration'

/**
 * A live object after `kubectl apply`: changed by what is applied, relieved of what was applied
 * last and is not any more, and otherwise left as it is.
 */
export function clientSideApplied(live: Unstructured, applied: Unstructured): JsonObject {
  const before = lastAppliedOf(live) ?? applied
  const predicted = isBuiltIn(groupOf(applied)) ? predictedBuiltIn : predictedCustom
  return withLastApplied(predicted(before, applied, live), applied)
}

/** With the annotation in which kubectl writes down what it applied. */
export function withLastApplied(object: JsonObject, applied: Unstructured): JsonObject {
  return withTexts(object, 'annotations', { [annotation]: formatJson(applied) })
}
