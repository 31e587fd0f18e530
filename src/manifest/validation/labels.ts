import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { labelValueProblems, qualifiedNameProblems } from './names.ts'
import { type Objection, type ObjectionCode, objection } from './objection.ts'

const hint =
  'Letters, digits, dashes, dots and underscores; a prefix before one slash is allowed in keys.'

/** Labels in order of their keys (the original's order is random). */
export function objectionsToLabels(
  labels: JsonObject | null,
  at: Path,
  code: ObjectionCode,
): readonly Objection[] {
  return Object.entries(labels ?? {})
    .sort(byKey)
    .flatMap(([key, value]) => [
      ...objectionsToKey(key, at, code),
      ...objectionsToValue(String(value), at, code),
    ])
}

/** Annotations: only their keys are judged, capitals are allowed. */
export function objectionsToAnnotations(
  annotations: JsonObject | null,
  at: Path,
  code: ObjectionCode,
): readonly Objection[] {
  return Object.keys(annotations ?? {})
    .sort()
    .flatMap((key) =>
      qualifiedNameProblems(key.toLowerCase()).map((problem) =>
        objection(code, at, { type: 'invalid', value: key }, problem, hint),
      ),
    )
}

/** One key. */
export function objectionsToKey(key: string, at: Path, code: ObjectionCode): readonly Objection[] {
  return qualifiedNameProblems(key).map((problem) =>
    objection(code, at, { type: 'invalid', value: key }, problem, hint),
  )
}

/** One value. */
export function objectionsToValue(
  value: string,
  at: Path,
  code: ObjectionCode,
): readonly Objection[] {
  return labelValueProblems(value).map((problem) =>
    objection(code, at, { type: 'invalid', value }, problem, hint),
  )
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
