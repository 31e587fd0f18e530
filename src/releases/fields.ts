import type { Json } from '../units/json.ts'
import { isJsonObject } from '../units/json.ts'
import { type ControllerVersion, isIn } from './version.ts'

/** A field that releases before some version drop without a word. */
export interface NewField {
  /** Its last keys, of which the last is the field; they may stand anywhere in an object. */
  readonly keys: readonly string[]
  readonly since: ControllerVersion
  readonly pull: number
}

/** Fields of Rollouts and AnalysisTemplates that came with a release. */
export const newFields: readonly NewField[] = [
  { keys: ['canary', 'replicaProgressThreshold'], since: 'v1.9.0', pull: 4341 },
  { keys: ['experiment', 'scaleDownDelaySeconds'], since: 'v1.9.0', pull: 4388 },
  { keys: ['destinationRule', 'additionalSubsetNames'], since: 'v1.9.0', pull: 4332 },
  { keys: ['kayenta', 'lookback'], since: 'v1.9.0', pull: 4464 },
  { keys: ['datadog', 'requestTimeout'], since: 'v1.10.0-rc1', pull: 4812 },
  { keys: ['authentication', 'basicAuth'], since: 'master', pull: 4401 },
]

/** Where an object has fields that a version does not know yet. */
export function unknownFieldsOf(
  object: Json,
  version: ControllerVersion,
): readonly { readonly path: string; readonly field: NewField }[] {
  const unknown = newFields.filter(({ since }) => !isIn(version, since))
  return unknown.length === 0 ? [] : found(object, '', [], unknown)
}

function found(
  value: Json | undefined,
  path: string,
  keys: readonly string[],
  unknown: readonly NewField[],
): readonly { readonly path: string; readonly field: NewField }[] {
  const own = unknown
    .filter((field) => field.keys.every((key, index) => keys.at(index - field.keys.length) === key))
    .map((field) => ({ path, field }))
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => found(one, `${path}[${index}]`, keys, unknown))
  }
  if (!isJsonObject(value)) return own
  const within = Object.entries(value).flatMap(([key, one]) =>
    found(one, path === '' ? key : `${path}.${key}`, [...keys, key], unknown),
  )
  return [...own, ...within]
}
