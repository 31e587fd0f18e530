import { recordsIn, textIn } from '../../document/fields.ts'
import { formatJson } from '../../go/format.ts'
import { compareText } from '../../go/order.ts'
import { decodeObject } from '../../kinds/decode.ts'
import { objectMeta } from '../../kinds/kubernetes/metadata.ts'
import { goStruct, type Shape, text } from '../../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { versionOf } from '../lint/read.ts'
import { type ClusterKind, kindNamed } from './clusterKinds.ts'

/** An object that kubectl could read, and the kind of the cluster that it is. */
export interface Readable {
  readonly kind: ClusterKind
  readonly version: string
  readonly object: JsonObject
}

/** What kubectl makes of a document. */
export interface ApplyReading {
  readonly objects: readonly Readable[]
  /** Why it, or a part of it, could not be read. */
  readonly errors: readonly string[]
  /** Nothing behind it is read. */
  readonly ends: boolean
}

/** Reads a document as `kubectl apply -f manifest.yaml` does, items of a list one by one. */
export function readForApply(document: Json): ApplyReading {
  const invalid = kindProblems(document)
  if (!isJsonObject(document) || invalid.length > 0) return ended(invalid)
  const kind = textIn(document, 'kind')
  if (kind.endsWith('List')) {
    const problems = kind === 'List' ? [] : listProblems(document, kind)
    if (problems.length > 0) return ended(problems)
    return together(recordsIn(document, 'items').map(readOne))
  }
  return readOne(document)
}

const switchOff = 'if you choose to ignore these errors, turn validation off with --validate=false'

function ended(problems: readonly string[]): ApplyReading {
  const all = problems.length === 1 ? problems.join('') : `[${problems.join(', ')}]`
  const error = `error validating "manifest.yaml": error validating data: ${all}; ${switchOff}`
  return { objects: [], errors: [error], ends: true }
}

function together(readings: readonly ApplyReading[]): ApplyReading {
  return {
    objects: readings.flatMap(({ objects }) => objects),
    errors: readings.flatMap(({ errors }) => errors),
    ends: false,
  }
}

function kindProblems(document: Json): readonly string[] {
  if (!isJsonObject(document)) return ['invalid object to validate']
  const problems: string[] = []
  const { apiVersion = null, kind = null } = document
  if (apiVersion === null) problems.push('apiVersion not set')
  else if (typeof apiVersion !== 'string') problems.push("apiVersion isn't string type")
  else if (versionOf(apiVersion) === null) {
    problems.push(`unexpected GroupVersion string: ${apiVersion}`)
  }
  if (kind === null) problems.push('kind not set')
  else if (typeof kind !== 'string') problems.push("kind isn't string type")
  return problems
}

const listMetadata: ReadonlySet<string> = new Set([
  'continue',
  'remainingItemCount',
  'resourceVersion',
  'selfLink',
])
const listFields: ReadonlySet<string> = new Set(['apiVersion', 'items', 'kind', 'metadata'])

// Lists of Argo's kinds are no resources, so that kubectl checks them itself.
function listProblems(list: JsonObject, kind: string): readonly string[] {
  const type = `io.argoproj.v1alpha1.${kind}`
  const strange = (object: Json | undefined, known: ReadonlySet<string>): readonly string[] =>
    Object.keys(isJsonObject(object) ? object : {})
      .filter((key) => !known.has(key))
      .sort(compareText)
  const meta = 'io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta'
  return [
    ...strange(list.metadata, listMetadata).map(
      (key) => `ValidationError(${kind}.metadata): unknown field "${key}" in ${meta}`,
    ),
    ...strange(list, listFields).map(
      (key) => `ValidationError(${kind}): unknown field "${key}" in ${type}`,
    ),
    ...(Array.isArray(list.items)
      ? []
      : [`ValidationError(${kind}): missing required field "items" in ${type}`]),
  ]
}

function readOne(object: JsonObject): ApplyReading {
  const problem = metadataProblem(object)
  if (problem !== '') {
    return { objects: [], errors: [`unable to decode "manifest.yaml": ${problem}`], ends: false }
  }
  const apiVersion = textIn(object, 'apiVersion')
  const { group, version } = versionOf(apiVersion) ?? { group: '', version: '' }
  const kind = textIn(object, 'kind')
  const known = kindNamed(group, version, kind)
  if (known !== null)
    return { objects: [{ kind: known, version, object }], errors: [], ends: false }
  const metadata = isJsonObject(object.metadata) ? object.metadata : null
  const name = JSON.stringify(textIn(metadata, 'name'))
  const namespace = JSON.stringify(textIn(metadata, 'namespace'))
  const where = `for name: ${name} namespace: ${namespace} from "manifest.yaml"`
  const error = `resource mapping not found ${where}: ${noMatch(kind, apiVersion)}`
  return { objects: [], errors: [`${error}\nensure CRDs are installed first`], ends: false }
}

/** What kubectl says of a kind that the cluster does not have. */
export function noMatch(kind: string, apiVersion: string): string {
  return `no matches for kind ${JSON.stringify(kind)} in version ${JSON.stringify(apiVersion)}`
}

const metadataOnly: Shape = goStruct('v1.metadataOnlyObject', {
  kind: text,
  apiVersion: text,
  metadata: objectMeta,
})

function metadataProblem(object: JsonObject): string {
  if (textIn(object, 'kind') === '') return `Object 'Kind' is missing in '${formatJson(object)}'`
  const { kind = null, apiVersion = null, metadata = null } = object
  return decodeObject({ kind, apiVersion, metadata }, metadataOnly, 'server').error
}
