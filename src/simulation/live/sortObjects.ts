import { listIn, textIn } from '../../document/fields.ts'
import { nearest } from '../../document/nearest.ts'
import {
  objectionToCopy,
  type PlainJson,
  plainJson,
  remedyOfCopy,
} from '../../document/plainJson.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'

/**
 * Objects of a cluster, under any of these keys an object, a `List` or an array of such, as
 * `kubectl get -o json` prints them or a client library hands them out. What each is its `kind`
 * says, so that one mixed list under one key will do; the key says it of those that have none.
 */
export interface LiveObjectsByKind {
  /** The Rollout. */
  readonly rollout?: object
  /** A list of ReplicaSets. */
  readonly replicaSets?: object
  /** A list of Pods. */
  readonly pods?: object
  /** A list of Services. */
  readonly services?: object
  /** A list of AnalysisRuns. */
  readonly analysisRuns?: object
  /** A list of Experiments. */
  readonly experiments?: object
}

/** The same without keys: what one `kubectl get rollout,rs,pod,… -o json` prints. */
export interface MixedList {
  /** Objects of any kind. */
  readonly items: readonly object[]
}

const kindOfKey: Readonly<Record<keyof LiveObjectsByKind, string>> = {
  rollout: 'Rollout',
  replicaSets: 'ReplicaSet',
  pods: 'Pod',
  services: 'Service',
  analysisRuns: 'AnalysisRun',
  experiments: 'Experiment',
}

/** All objects as plain data, each with its kind, in the order in which they were given. */
export function sortObjects(
  given: unknown,
  report: (found: Diagnostic) => void,
): readonly JsonObject[] {
  const copied = plainJson(given)
  const refused = (copy: PlainJson & { readonly ok: false }): readonly JsonObject[] => {
    const { code, hint } = remedyOfCopy(copy)
    report(errorIn('', code, `the objects are not read. ${objectionToCopy(copy)}`, hint))
    return []
  }
  // Too deep may also be what never was data.
  if (!copied.ok && copied.beyond !== 'depth') return refused(copied)
  const plain = plainData(given)
  if (plain === undefined) {
    const hint = 'Give what JSON.parse makes of the output of kubectl.'
    report(errorIn('', 'live-data', 'the objects are no plain data', hint))
    return []
  }
  if (!copied.ok) return refused(copied)
  if (Array.isArray(plain) || (isJsonObject(plain) && isMixed(plain))) {
    return flattened(plain, '', '', report)
  }
  if (!isJsonObject(plain)) {
    report(notAnObject('', plain))
    return []
  }
  const keys = Object.keys(kindOfKey)
  return Object.entries(plain).flatMap(([key, value]) => {
    const kind = Object.hasOwn(kindOfKey, key) ? kindOfKey[key as keyof LiveObjectsByKind] : null
    if (kind !== null) return objectsUnder(key, kind, value, report)
    const meant = nearest(key, keys)
    const hint = meant === null ? `Keys are ${keys.join(', ')}.` : `Did you mean ${meant}?`
    report(errorIn(key, 'unknown-key', `live objects have no ${JSON.stringify(key)}`, hint))
    return []
  })
}

// A client library's dates are texts then, and what is undefined is gone.
function plainData(given: unknown): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(given)) as Json
  } catch {
    return undefined
  }
}

function isMixed(object: JsonObject): boolean {
  return Array.isArray(object.items) || textIn(object, 'kind') !== ''
}

function objectsUnder(
  key: string,
  kind: string,
  value: Json,
  report: (found: Diagnostic) => void,
): readonly JsonObject[] {
  if (isJsonObject(value) && !Array.isArray(value.items)) {
    const written = textIn(value, 'kind')
    if (written !== '' && written !== kind) {
      const hint = `Give the ${kind} there; of a mixed list everybody finds their own.`
      report(errorIn(key, 'live-kind', `the object is a ${written}, not a ${kind}`, hint))
      return []
    }
  }
  return flattened(value, kind, key, report)
}

// The items of a list, which may be lists again; those of a typed list have no kind of their own.
function flattened(
  value: Json,
  kind: string,
  path: string,
  report: (found: Diagnostic) => void,
): readonly JsonObject[] {
  if (value === null) return []
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => flattened(one, kind, `${path}[${index}]`, report))
  }
  if (!isJsonObject(value)) {
    report(notAnObject(path, value))
    return []
  }
  const written = textIn(value, 'kind')
  if (Array.isArray(value.items)) {
    const typed = /^(.+)List$/.exec(written)?.[1] ?? kind
    return listIn(value, 'items').flatMap((one, index) =>
      flattened(one, typed, `${path}.items[${index}]`, report),
    )
  }
  if (written !== '') return [value]
  if (kind !== '') return [{ ...value, kind }]
  const hint = 'Every object of a mixed list has a kind.'
  report(errorIn(path, 'live-kind', 'an object says nothing of its kind', hint))
  return []
}

function notAnObject(path: string, value: Json): Diagnostic {
  const hint = 'Give an object as kubectl get -o json prints it, or a list of them.'
  return errorIn(path, 'live-data', `${JSON.stringify(value)} is no object`, hint)
}
