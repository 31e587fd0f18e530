import type { JsonObject } from '../../../units/json.ts'
import { matchesGlob } from '../glob.ts'
import { groupOf, kindOf, nameOf, namespaceOf, type Unstructured } from '../object.ts'
import { parseJqPath, withoutJqPath } from './jqPath.ts'
import { withoutPointer } from './jsonPointer.ts'

/** An entry of `spec.ignoreDifferences` of an Application. */
export interface IgnoreDifferences {
  /** Patterns; '' is the core group. */
  readonly group: string
  readonly kind: string
  /** '' is any. */
  readonly name: string
  readonly namespace: string
  readonly jsonPointers: readonly string[]
  readonly jqPathExpressions: readonly string[]
}

/** What Argo CD ignores if nobody tells it otherwise: the status of everything, since 3.0. */
const builtIn: IgnoreDifferences = {
  group: '*',
  kind: '*',
  name: '',
  namespace: '',
  jsonPointers: ['/status'],
  jqPathExpressions: [],
}

/** The object without everything that the rules, and Argo CD by itself, ignore. */
export function withoutIgnored(
  object: Unstructured,
  rules: readonly IgnoreDifferences[],
): JsonObject {
  let kept: JsonObject = object
  for (const rule of [...rules, builtIn]) {
    if (!concerns(rule, object)) continue
    for (const pointer of rule.jsonPointers) kept = withoutPointer(kept, pointer)
    for (const expression of rule.jqPathExpressions) {
      const path = parseJqPath(expression)
      if (path !== null) kept = withoutJqPath(kept, path)
    }
  }
  return kept
}

function concerns(rule: IgnoreDifferences, object: Unstructured): boolean {
  return (
    matchesGlob(rule.group, groupOf(object)) &&
    matchesGlob(rule.kind, kindOf(object)) &&
    (rule.name === '' || rule.name === nameOf(object)) &&
    (rule.namespace === '' || rule.namespace === namespaceOf(object))
  )
}
