import { recordIn, textIn } from '../document/fields.ts'
import type { Path } from '../document/path.ts'
import { parseGoDuration } from '../go/duration.ts'
import { applicationSpec, appProjectSpec } from '../kinds/argo/application.ts'
import { gitRepositorySpec, kustomizationSpec } from '../kinds/flux/flux.ts'
import { objectMeta } from '../kinds/kubernetes/metadata.ts'
import { anything, pointer, type Shape, struct, text } from '../kinds/shape.ts'
import type { Json, JsonObject } from '../units/json.ts'
import type { ManifestFinding } from './finding.ts'
import { storedValue } from './storedValue.ts'
import { type Structure, structureOf } from './structure.ts'

/** The kinds that bring other manifests from Git into the cluster, with their groups. */
export const deliveryKinds: ReadonlyMap<string, string> = new Map([
  ['Application', 'argoproj.io'],
  ['AppProject', 'argoproj.io'],
  ['GitRepository', 'source.toolkit.fluxcd.io'],
  ['Kustomization', 'kustomize.toolkit.fluxcd.io'],
])

interface Checked {
  readonly structure: Structure
  /** Fields of the spec that must be there. */
  readonly required: readonly string[]
  /** Fields of the spec that are Go durations. */
  readonly durations: readonly string[]
}

const checks: ReadonlyMap<string, Checked> = new Map([
  ['Application', checked(applicationSpec, ['destination', 'project'])],
  ['AppProject', checked(appProjectSpec, [])],
  ['GitRepository', checked(gitRepositorySpec, ['url', 'interval'], ['interval'])],
  [
    'Kustomization',
    checked(
      kustomizationSpec,
      ['interval', 'sourceRef', 'prune'],
      ['interval', 'retryInterval', 'timeout'],
    ),
  ],
])

function checked(
  spec: Shape,
  required: readonly string[],
  durations: readonly string[] = [],
): Checked {
  const object = struct({
    apiVersion: text,
    kind: text,
    metadata: objectMeta,
    spec: pointer(spec),
    status: pointer(anything),
  })
  return { structure: structureOf(object), required, durations }
}

/**
 * What is wrong with an object that configures a GitOps controller, and which of its fields nobody
 * simulates. Those are told, and the others go on.
 */
export function deliveryFindings(object: JsonObject): readonly ManifestFinding[] {
  const check = checks.get(textIn(object, 'kind'))
  if (check === undefined) return []
  const { findings } = storedValue(object, check.structure, 'written')
  const spec = recordIn(object, 'spec')
  return [
    ...findings.map((finding) =>
      finding.code === 'unknown-field' ? notModelled(finding.path, finding.hint) : finding,
    ),
    ...check.required
      .filter((name) => (spec?.[name] ?? null) === null)
      .map((name) => required(['spec', name])),
    ...check.durations.flatMap((name) => noDuration(['spec', name], spec?.[name])),
    ...noSource(object),
  ]
}

function notModelled(path: Path, hint: string): ManifestFinding {
  const name = String(path.at(-1))
  return {
    code: 'not-modelled',
    severity: 'warning',
    path,
    message: `"${name}" is not simulated: the run goes on as if it were not there`,
    hint: hint.startsWith('Did you mean')
      ? hint
      : 'What is rendered, or asked of another tool, is not looked at here.',
  }
}

// The API server checks them with a pattern: hours, minutes, seconds and milliseconds.
function noDuration(path: Path, value: Json | undefined): readonly ManifestFinding[] {
  if (typeof value !== 'string' || parseGoDuration(value).ok) return []
  const name = path.join('.')
  const message = `${name} must be a Go duration, not ${JSON.stringify(value)}`
  return [
    { code: 'not-a-duration', severity: 'error', path, message, hint: 'Such as 30s, 5m or 1h.' },
  ]
}

function noSource(object: JsonObject): readonly ManifestFinding[] {
  const spec = recordIn(object, 'spec')
  if (object.kind !== 'Application' || spec === null) return []
  const has = recordIn(spec, 'source') !== null || spec.sources !== undefined
  return has ? [] : [required(['spec', 'source'])]
}

function required(path: Path): ManifestFinding {
  const message = `${path.join('.')} is required`
  const hint = `Add "${path.at(-1)}".`
  return { code: 'missing-field', severity: 'error', path, message, hint }
}
