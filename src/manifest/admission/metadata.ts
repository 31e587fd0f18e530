import { flagIn, numberIn, recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { compareText } from '../../go/order.ts'
import type { JsonObject } from '../../units/json.ts'
import {
  labelValueProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from '../validation/names.ts'
import { type FieldError, fieldError } from './fieldError.ts'

/** What is wrong with a name: of most kinds a subdomain, of a Service a label. */
export type NameRule = (name: string) => readonly string[]

/** What the API server says against the metadata of a new object, in its order. */
export function metadataErrors(
  metadata: JsonObject | null,
  rule: NameRule = subdomainProblems,
): readonly FieldError[] {
  const name = textIn(metadata, 'name')
  const generation = numberIn(metadata, 'generation') ?? 0
  return [
    ...generateErrors(textIn(metadata, 'generateName'), rule),
    ...nameErrors(name, rule),
    ...(generation < 0 ? [negative(generation)] : []),
    ...labelErrors(recordIn(metadata, 'labels'), ['metadata', 'labels']),
    ...annotationErrors(recordIn(metadata, 'annotations')),
    ...ownerErrors(recordsIn(metadata, 'ownerReferences')),
    ...finalizerErrors(textsIn(metadata, 'finalizers')),
  ]
}

function generateErrors(prefix: string, rule: NameRule): readonly FieldError[] {
  if (prefix === '') return []
  // Something will be put behind it, so that it may end with a dash.
  const problems = rule(prefix.replace(/-$/, 'a'))
  return invalid(['metadata', 'generateName'], prefix, problems)
}

function nameErrors(name: string, rule: NameRule): readonly FieldError[] {
  const at: Path = ['metadata', 'name']
  if (name !== '') return invalid(at, name, rule(name))
  return [fieldError(at, { type: 'required' }, 'name or generateName is required')]
}

function negative(value: number): FieldError {
  const detail = 'must be greater than or equal to 0'
  return fieldError(['metadata', 'generation'], { type: 'invalid', value }, detail)
}

/** Labels, in order of their keys (the server's order is random). */
export function labelErrors(labels: JsonObject | null, at: Path): readonly FieldError[] {
  return entriesOf(labels).flatMap(([key, value]) => [
    ...invalid(at, key, qualifiedNameProblems(key)),
    ...invalid(at, value, labelValueProblems(value)),
  ])
}

const LARGEST_ANNOTATIONS = 256 * 1024

function annotationErrors(annotations: JsonObject | null): readonly FieldError[] {
  const at: Path = ['metadata', 'annotations']
  const entries = entriesOf(annotations)
  const errors = entries.flatMap(([key]) =>
    invalid(at, key, qualifiedNameProblems(key.toLowerCase())),
  )
  const size = entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  if (size <= LARGEST_ANNOTATIONS) return errors
  const body = `Too long: may not be more than ${LARGEST_ANNOTATIONS} bytes`
  return [...errors, { type: 'invalid', field: 'metadata.annotations', body, at }]
}

function ownerErrors(owners: readonly JsonObject[]): readonly FieldError[] {
  const at: Path = ['metadata', 'ownerReferences']
  const errors = owners.flatMap((owner) => {
    const apiVersion = textIn(owner, 'apiVersion')
    const version = apiVersion.slice(apiVersion.lastIndexOf('/') + 1)
    const empty = ['kind', 'name', 'uid'].filter((field) => textIn(owner, field) === '')
    return [
      ...(version === ''
        ? invalid([...at, 'apiVersion'], apiVersion, ['version must not be empty'])
        : []),
      ...empty.flatMap((field) => invalid([...at, field], '', ['must not be empty'])),
    ]
  })
  const controllers = owners.filter((owner) => flagIn(owner, 'controller') === true)
  const [first, second] = controllers.map((one) => `${textIn(one, 'kind')}/${textIn(one, 'name')}`)
  if (first === undefined || second === undefined) return errors
  const found = `Found "true" in references for ${first} and ${second}`
  const detail = `Only one reference can have Controller set to true. ${found}`
  return [...errors, fieldError(at, { type: 'invalid', value: owners }, detail)]
}

function finalizerErrors(finalizers: readonly string[]): readonly FieldError[] {
  const at: Path = ['metadata', 'finalizers']
  return finalizers.flatMap((name) => invalid(at, name, qualifiedNameProblems(name)))
}

function invalid(at: Path, value: string, problems: readonly string[]): readonly FieldError[] {
  return problems.map((problem) => fieldError(at, { type: 'invalid', value }, problem))
}

function entriesOf(map: JsonObject | null): readonly (readonly [string, string])[] {
  return Object.entries(map ?? {})
    .map(([key, value]) => [key, String(value ?? '')] as const)
    .sort(([a], [b]) => compareText(a, b))
}
