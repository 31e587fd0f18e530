import { textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import type { JsonObject } from '../../units/json.ts'
import { qualifiedNameProblems } from './names.ts'
import { type Objection, objection } from './objection.ts'

// What a pod may be told of itself, in the order in which Kubernetes lists it.
const fields = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]

// Fields of a pod that exist, and that no variable may show.
const hidden = [
  'metadata.annotations',
  'metadata.labels',
  'spec.restartPolicy',
  'spec.schedulerName',
  'status.phase',
]

/** A `fieldRef`: one of the fields of the pod, or one of its labels or annotations. */
export function objectionsToFieldSelector(block: JsonObject, here: Path): readonly Objection[] {
  const apiVersion = textIn(block, 'apiVersion') || 'v1'
  const value = textIn(block, 'fieldPath')
  const at = [...here, 'fieldPath']
  if (value === '') return [say(at, { type: 'required' }, '', 'Name a field.')]
  const unknown = conversionProblem(apiVersion, value)
  if (unknown !== '') return [say(at, { type: 'invalid', value }, unknown, `Known: ${fields}.`)]
  const subscripted = subscriptOf(value)
  if (subscripted !== null) {
    const { path, key } = subscripted
    const name = path === 'metadata.annotations' ? key.toLowerCase() : key
    return qualifiedNameProblems(name).map((problem) =>
      say(here, { type: 'invalid', value: name }, problem, 'Mend the key.'),
    )
  }
  const field = value === 'spec.host' ? 'spec.nodeName' : value
  if (fields.includes(field)) return []
  const complaint = { type: 'notSupported', value: field, supported: fields } as const
  return [say(at, complaint, '', 'Name one of the supported fields.')]
}

function conversionProblem(apiVersion: string, path: string): string {
  const head = 'error converting fieldPath: '
  if (apiVersion !== 'v1') return `${head}unsupported pod version: ${apiVersion}`
  const subscripted = subscriptOf(path)
  if (subscripted !== null) {
    const maps = ['metadata.annotations', 'metadata.labels']
    if (maps.includes(subscripted.path)) return ''
    return `${head}field label does not support subscript: ${path}`
  }
  const isKnown = fields.includes(path) || hidden.includes(path) || path === 'spec.host'
  return isKnown ? '' : `${head}field label not supported: ${path}`
}

// `metadata.labels['app']`.
function subscriptOf(path: string): { readonly path: string; readonly key: string } | null {
  const begin = path.indexOf("['")
  if (!path.endsWith("']") || begin <= 0 || begin > path.length - 4) return null
  return { path: path.slice(0, begin), key: path.slice(begin + 2, -2) }
}

const resources = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
]

/** A `resourceFieldRef`: a request or a limit of a container. */
export function objectionsToResourceSelector(block: JsonObject, here: Path): readonly Objection[] {
  const value = textIn(block, 'resource')
  const at = [...here, 'resource']
  if (value === '') return [say(at, { type: 'required' }, '', 'Name a resource.')]
  if (resources.includes(value) || /^(requests|limits)\.hugepages-/.test(value)) return []
  const complaint = { type: 'notSupported', value, supported: resources } as const
  return [say(at, complaint, '', 'Name one of the supported resources.')]
}

function say(place: Path, complaint: Complaint, detail: string, hint: string): Objection {
  return objection('container-invalid', place, complaint, detail, hint)
}
