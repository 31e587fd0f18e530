import { formatJson } from '../../go/format.ts'
import { decodeObject, jsonType } from '../../kinds/decode.ts'
import { ingressObject, legacyIngressObject, serviceObject } from '../../kinds/objects.ts'
import type { Shape } from '../../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { rolloutObject } from '../shapes/argo.ts'

/** An object that lint looks at, as it decodes it. */
export interface LintObject {
  readonly kind: 'Rollout' | 'Service' | 'Ingress' | 'VirtualService'
  readonly value: JsonObject
}

/** What lint makes of a document: an object, nothing (null: a kind that it ignores), or its end. */
export type LintReading =
  | { readonly ok: true; readonly object: LintObject | null }
  | { readonly ok: false; readonly error: string }

const decoding = 'error unmarshaling JSON: while decoding JSON: '

/** One document. Rollouts, Services and Ingresses are decoded strictly, other kinds not at all. */
export function readForLint(document: Json): LintReading {
  if (!isJsonObject(document)) {
    const problem = `json: cannot unmarshal ${jsonType(document)} into Go value of type`
    return { ok: false, error: `${decoding}${problem} map[string]interface {}` }
  }
  const version = versionOf(document.apiVersion)
  if (typeof document.kind !== 'string' || document.kind === '' || version === null) {
    const body = formatJson(document)
    return { ok: false, error: `${decoding}Object 'Kind' is missing in '${body}'` }
  }
  const kind = kindOf(version, document.kind)
  if (kind === null) return { ok: true, object: null }
  const shape = shapeOf(kind, version.version)
  if (shape === null) return { ok: true, object: { kind, value: document } }
  const { value, strictError } = decodeObject(document, shape, 'lint')
  return strictError === ''
    ? { ok: true, object: { kind, value } }
    : { ok: false, error: `${decoding}${strictError}` }
}

interface GroupVersion {
  readonly group: string
  readonly version: string
}

/** `group/version`, or the version alone of Kubernetes' core; null if it is neither. */
export function versionOf(apiVersion: Json | undefined): GroupVersion | null {
  if (typeof apiVersion !== 'string') return { group: '', version: '' }
  const parts = apiVersion.split('/')
  if (parts.length > 2) return null
  const [first = '', second] = parts
  return second === undefined ? { group: '', version: first } : { group: first, version: second }
}

function kindOf({ group, version }: GroupVersion, kind: string): LintObject['kind'] | null {
  switch (kind) {
    case 'Rollout':
      return group === 'argoproj.io' ? kind : null
    case 'Service':
      return group === '' ? kind : null
    case 'VirtualService':
      return group === 'networking.istio.io' ? kind : null
    case 'Ingress':
      return ingressGroups.has(group) && ingressShapes.has(version) ? kind : null
    default:
      return null
  }
}

const ingressGroups: ReadonlySet<string> = new Set(['networking.k8s.io', 'extensions'])
const ingressShapes: ReadonlyMap<string, Shape> = new Map([
  ['v1', ingressObject],
  ['v1beta1', legacyIngressObject],
])

function shapeOf(kind: LintObject['kind'], version: string): Shape | null {
  if (kind === 'Rollout') return rolloutObject
  if (kind === 'Service') return serviceObject
  return kind === 'Ingress' ? (ingressShapes.get(version) ?? null) : null
}
