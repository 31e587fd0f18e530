import { type Document, located } from '../document/document.ts'
import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { Path } from '../document/path.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { isKnownGroup, kindNamed } from './admission/clusterKinds.ts'
import { noMatch } from './admission/readForApply.ts'
import { deliveryFindings, deliveryKinds } from './delivery.ts'
import type { ManifestFinding } from './finding.ts'
import { readGroupVersion } from './lint/read.ts'
import { type CheckedKind, structures } from './shapes/objects.ts'
import { type Keeping, storedValue } from './storedValue.ts'
import { unrendered } from './unrendered.ts'

/** One object of a cluster: where it was written, and what the API server made of it. */
export interface Manifest {
  readonly document: Document
  /** The way to the object in its document, which may be an entry of a `List`. */
  readonly path: Path
  readonly group: string
  readonly kind: string
  readonly name: string
  /** '' for kinds without one. */
  readonly namespace: string
  /** As written. */
  readonly written: JsonObject
  /** As a controller reads it; as written for kinds that are only looked up. */
  readonly value: JsonObject
  /** Where its structure is wrong, in the object. */
  readonly faults: readonly Path[]
}

/** All objects of some documents, and what is wrong with their structure. */
export interface Objects {
  readonly manifests: readonly Manifest[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the objects of documents. Of two with the same kind, namespace and name the later one
 * counts.
 */
export function readObjects(documents: readonly Document[], keeping: Keeping): Objects {
  const manifests = new Map<string, Manifest>()
  const diagnostics: Diagnostic[] = []
  for (const document of documents) {
    if (document.value === null) continue
    for (const { object, path } of entriesOf(document)) {
      const report = (finding: ManifestFinding): void => {
        const whole = { ...finding, path: [...path, ...finding.path] }
        diagnostics.push(located(document, whole))
      }
      const manifest = readObject(document, object, path, keeping, report)
      if (manifest === null) continue
      const identity = identityOf(manifest)
      if (manifests.delete(identity)) report(repeated(manifest))
      manifests.set(identity, manifest)
    }
  }
  return { manifests: [...manifests.values()], diagnostics }
}

interface Entry {
  readonly object: JsonObject | null
  readonly path: Path
}

function entriesOf(document: Document): readonly Entry[] {
  const { value } = document
  if (!isJsonObject(value)) return [{ object: null, path: [] }]
  if (!textIn(value, 'kind').endsWith('List') || !Array.isArray(value.items)) {
    return [{ object: value, path: [] }]
  }
  return recordsIn(value, 'items').map((object, index) => ({ object, path: ['items', index] }))
}

type Report = (finding: ManifestFinding) => void

function readObject(
  document: Document,
  object: JsonObject | null,
  path: Path,
  keeping: Keeping,
  report: Report,
): Manifest | null {
  if (object === null) {
    report(
      error('not-an-object', [], 'A manifest is an object with apiVersion, kind and metadata.'),
    )
    return null
  }
  const source = unrendered(object)
  if (source !== null) {
    report(source)
    return null
  }
  const written = textIn(object, 'kind')
  if (written === '') {
    report(error('kind-missing', ['kind'], "Object 'Kind' is missing."))
    return null
  }
  const type = typeOf(object, written)
  for (const finding of type.findings) report(finding)
  const { group, kind, role } = type
  const metadata = recordIn(object, 'metadata')
  const name = textIn(metadata, 'name')
  const namespace = clusterWide.has(kind) ? '' : textIn(metadata, 'namespace') || 'default'
  const common = { document, path, group, kind, name, namespace, written: object }
  if (role === 'skipped') {
    report(skipped(group, kind))
    // It is kept for those who apply it, unless it could be taken for what it is not.
    return hasRole(kind) ? null : { ...common, value: object, faults: [] }
  }
  if (deliveryKinds.get(kind) === group) {
    for (const finding of deliveryFindings(object)) report(finding)
  }
  if (role === 'lookedUp') return { ...common, value: object, faults: [] }
  const { value, findings } = storedValue(object, structures[kind as CheckedKind], keeping, (at) =>
    document.writtenAt([...path, ...at]),
  )
  for (const finding of findings) report(finding)
  if (name === '') report(error('name-missing', ['metadata', 'name'], 'The object has no name.'))
  return { ...common, value, faults: findings.map(({ path: at }) => at) }
}

interface ObjectType {
  readonly group: string
  readonly kind: string
  readonly role: 'checked' | 'lookedUp' | 'skipped'
  readonly findings: readonly ManifestFinding[]
}

// An object of a version that the cluster lacks, or with its kind in small letters, is told to be
// that, and read all the same: what else is wrong with it is worth knowing.
function typeOf(object: JsonObject, written: string): ObjectType {
  const apiVersion = textIn(object, 'apiVersion')
  const { group, version } = readGroupVersion(apiVersion) ?? { group: apiVersion, version: '' }
  const kind = capitalised.get(written) ?? written
  const role = roleOf(group, kind)
  const meant = checked.get(kind)
  if (meant === undefined || (role !== 'checked' && !(apiVersion === '' || isKnownGroup(group)))) {
    return { group, kind: written, role: roleOf(group, written), findings: [] }
  }
  if (kindNamed(group, version, kind) === null) {
    return {
      group: meant,
      kind,
      role: 'checked',
      findings: [noSuchVersion(apiVersion, kind, meant)],
    }
  }
  return { group, kind, role, findings: kind === written ? [] : [smallKind(written, kind)] }
}

function noSuchVersion(apiVersion: string, kind: string, group: string): ManifestFinding {
  const message = apiVersion === '' ? 'apiVersion not set' : noMatch(kind, apiVersion)
  const right = group === '' ? 'v1' : `${group}/v1alpha1`
  const hint = `Write apiVersion: ${right}.`
  return { code: 'unknown-version', severity: 'error', path: ['apiVersion'], message, hint }
}

function smallKind(written: string, kind: string): ManifestFinding {
  const message = `kind: Invalid value: "${written}": must be ${kind}`
  return {
    code: 'kind-invalid',
    severity: 'error',
    path: ['kind'],
    message,
    hint: `Write ${kind}.`,
  }
}

const clusterWide: ReadonlySet<string> = new Set(['ClusterAnalysisTemplate'])

/** The groups of the kinds that play a part; the others are noted and skipped. */
const checked: ReadonlyMap<string, string> = new Map([
  ['Rollout', 'argoproj.io'],
  ['AnalysisTemplate', 'argoproj.io'],
  ['ClusterAnalysisTemplate', 'argoproj.io'],
  ['AnalysisRun', 'argoproj.io'],
  ['Experiment', 'argoproj.io'],
  ['Service', ''],
])

const capitalised: ReadonlyMap<string, string> = new Map(
  [...checked.keys()].map((kind) => [kind.toLowerCase(), kind] as const),
)

const lookedUp: ReadonlyMap<string, readonly string[]> = new Map([
  ['Ingress', ['networking.k8s.io', 'extensions']],
  ['VirtualService', ['networking.istio.io', 'appmesh.k8s.aws']],
  ['VirtualRouter', ['appmesh.k8s.aws']],
  ['Mapping', ['getambassador.io', 'x.getambassador.io']],
  ['Deployment', ['apps']],
  ['ReplicaSet', ['apps']],
  ['PodTemplate', ['']],
  ['HorizontalPodAutoscaler', ['autoscaling']],
  ['Secret', ['']],
])

function roleOf(group: string, kind: string): 'checked' | 'lookedUp' | 'skipped' {
  if (checked.get(kind) === group) return 'checked'
  if (deliveryKinds.get(kind) === group) return 'lookedUp'
  return lookedUp.get(kind)?.includes(group) ? 'lookedUp' : 'skipped'
}

function hasRole(kind: string): boolean {
  return checked.has(kind) || lookedUp.has(kind) || deliveryKinds.has(kind)
}

function identityOf(manifest: Manifest): string {
  return JSON.stringify([manifest.group, manifest.kind, manifest.namespace, manifest.name])
}

function repeated({ kind, name }: Manifest): ManifestFinding {
  return {
    code: 'repeated-object',
    severity: 'warning',
    path: ['metadata', 'name'],
    message: `There is another ${kind} "${name}" before; this one counts.`,
    hint: 'Rename one of the two, or leave one out.',
  }
}

function skipped(group: string, kind: string): ManifestFinding {
  const expected = checked.get(kind)
  const wrongGroup = expected !== undefined && expected !== group
  const article = /^[AEIO]/.test(kind) ? 'An' : 'A'
  return {
    code: wrongGroup ? 'unknown-version' : 'kind-skipped',
    severity: wrongGroup ? 'warning' : 'note',
    path: wrongGroup ? ['apiVersion'] : ['kind'],
    message: wrongGroup
      ? `"${group}" has no ${kind} that plays a part here; the object is skipped.`
      : `${article} ${kind} plays no part in the simulation; the object is skipped.`,
    hint: wrongGroup && expected !== '' ? `Did you mean ${expected}/v1alpha1?` : '',
  }
}

function error(code: ManifestFinding['code'], path: Path, message: string): ManifestFinding {
  return { code, severity: 'error', path, message, hint: 'See the manifest of any other object.' }
}
