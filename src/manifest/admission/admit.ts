import { recordIn, textIn } from '../../document/fields.ts'
import { decodeObject } from '../../kinds/decode.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { objectShapes, structures } from '../shapes/objects.ts'
import type { StructStructure, Structure } from '../structure.ts'
import { serviceNameProblems } from '../validation/names.ts'
import type { ClusterKind } from './clusterKinds.ts'
import { errorText, type FieldError, fieldError, wrongType } from './fieldError.ts'
import { metadataErrors } from './metadata.ts'
import { scaleErrors } from './scale.ts'
import { duplicateErrors, schemaErrors } from './schema.ts'
import { serviceErrors, serviceWarnings } from './service.ts'
import { unknownFields } from './unknownFields.ts'

/** What the API server answers to an object that it does not take. */
export interface AdmissionRefusal {
  /** 400, 404 or 422; 0 where the client itself does not send it. */
  readonly code: number
  /** Kubernetes' word for it; '' if it has none. */
  readonly reason: 'BadRequest' | 'NotFound' | 'Invalid' | ''
  /** The same for people, as the API server says it. */
  readonly message: string
  /** Of an `Invalid` one. */
  readonly errors: readonly FieldError[]
}

/** What the API server answers to a new object. */
export interface Admission {
  /** null: it is created. */
  readonly refusal: AdmissionRefusal | null
  readonly warnings: readonly string[]
}

/** An object on its way to the server, as the client sends it. */
export interface AdmissionRequest {
  readonly kind: ClusterKind
  readonly version: string
  /** Where the client sends it; '' for kinds without a namespace. */
  readonly namespace: string
  readonly object: JsonObject
}

/** What a real API server answers to a new object, strictly, if `namespaces` are all it has. */
export function admit(request: AdmissionRequest, namespaces: ReadonlySet<string>): Admission {
  const { kind, namespace, object } = request
  const structure = structureFor(kind)
  const decoding = decodingProblem(request, structure)
  if (decoding !== '') return refused(400, 'BadRequest', decoding)
  if (kind.namespaced && !namespaces.has(namespace)) {
    return refused(404, 'NotFound', `namespaces "${namespace}" not found`)
  }
  const errors = validationErrors(request, structure)
  if (errors.length === 0) {
    const warnings = kind.kind === 'Service' ? serviceWarnings(object) : []
    return { refusal: null, warnings }
  }
  return { refusal: invalid(request, errors), warnings: [] }
}

function refused(code: number, reason: AdmissionRefusal['reason'], message: string): Admission {
  return { refusal: { code, reason, message, errors: [] }, warnings: [] }
}

function invalid(
  { kind, object }: AdmissionRequest,
  errors: readonly FieldError[],
): AdmissionRefusal {
  const written = textIn(object, 'kind')
  const qualified = kind.group === '' ? written : `${written}.${kind.group}`
  const name = textIn(recordIn(object, 'metadata'), 'name')
  const texts = [...new Set(errors.map(errorText))]
  const all = texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`
  const message = `${qualified} "${name}" is invalid: ${all}`
  return { code: 422, reason: 'Invalid', message, errors }
}

/** The structure that Argo's CRDs give a kind; null for all others. */
export function structureFor({ group, kind }: ClusterKind): StructStructure | null {
  if (group !== 'argoproj.io') return null
  const structure: Structure | undefined = (
    structures as { readonly [kind: string]: Structure | undefined }
  )[kind]
  return structure?.kind === 'struct' ? structure : null
}

function decodingProblem(request: AdmissionRequest, structure: StructStructure | null): string {
  const { kind, version, object } = request
  const written = textIn(object, 'kind')
  const whose = `${written} in version "${version}" cannot be handled as a ${kind.kind}`
  const problem = structure === null ? builtInProblem(request) : strictProblem(object, structure)
  return problem === '' ? '' : `${whose}: ${problem}`
}

function strictProblem(object: JsonObject, structure: StructStructure): string {
  return strictText(unknownFields(object, structure))
}

// Kubernetes' own kinds are decoded by their Go types.
function builtInProblem({ kind, object }: AdmissionRequest): string {
  if (kind.kind !== 'Service' && kind.kind !== 'Ingress') return ''
  const { error, unknown } = decodeObject(object, objectShapes[kind.kind], 'server')
  return error || strictText(unknown)
}

function strictText(unknown: readonly string[]): string {
  if (unknown.length === 0) return ''
  return `strict decoding error: ${unknown.map((field) => `unknown field "${field}"`).join(', ')}`
}

function validationErrors(
  { kind, object }: AdmissionRequest,
  structure: StructStructure | null,
): readonly FieldError[] {
  const written = textIn(object, 'kind')
  if (structure !== null && written !== kind.kind) {
    return [fieldError(['kind'], { type: 'invalid', value: written }, `must be ${kind.kind}`)]
  }
  const metadata = recordIn(object, 'metadata')
  if (structure !== null) {
    return [...metadataErrors(metadata), ...customErrors(kind, object, structure)]
  }
  if (kind.kind !== 'Service') return metadataErrors(metadata)
  return [...metadataErrors(metadata, serviceNameProblems), ...serviceErrors(object)]
}

// What the schema, the scale and the rules of a CRD say; metadata aside.
function customErrors(
  { kind }: ClusterKind,
  written: JsonObject,
  structure: StructStructure,
): readonly FieldError[] {
  // The status of a Rollout is dropped at its creation.
  const rollout = kind === 'Rollout'
  const object = without(written, rollout ? ['metadata', 'status'] : ['metadata'])
  const schema = schemaErrors(object, structure)
  const errors = [
    ...schema,
    ...(rollout ? scaleErrors(object) : []),
    ...duplicateErrors(object, structure, []),
  ]
  const blocked = schema.some(({ type }) => blocking.has(type))
  return rollout && blocked ? [...errors, unchecked] : errors
}

const blocking: ReadonlySet<FieldError['type']> = new Set([
  'notSupported',
  'required',
  'typeInvalid',
])

const rest =
  'some validation rules were not checked because the object was invalid; ' +
  'correct the existing errors to complete validation'

const unchecked: FieldError = {
  ...wrongType([], '<nil>', `Invalid value: null: ${rest}`),
  type: 'invalid',
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.includes(key)),
  ) as JsonObject
}

/** The object without nulls in its objects, as `kubectl apply` sends it; lists keep theirs. */
export function withoutNulls(value: JsonObject): JsonObject {
  return pruned(value) as JsonObject
}

function pruned(value: Json): Json {
  if (Array.isArray(value)) return value.map(pruned)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]) => [key, pruned(member as Json)]),
  ) as JsonObject
}
