import type { Shape } from '../kinds/shape.ts'
import type { Json } from '../units/json.ts'
import { deviations } from './deviations.ts'

/**
 * What the API server holds an object against: the fields it knows, their types, which must be
 * there, and which lists are keyed. Made from the shapes of the Go types, so that a field is
 * written down once.
 */
export type Structure =
  | { readonly kind: Scalar; readonly oneOf: readonly string[]; readonly bits: 32 | 64 }
  | { readonly kind: 'anything' }
  | { readonly kind: 'list'; readonly of: Structure; readonly keys: readonly string[] }
  | { readonly kind: 'map'; readonly of: Structure }
  | StructStructure

export type Scalar = 'text' | 'integer' | 'flag' | 'quantity' | 'intOrString' | 'time'

export interface StructStructure {
  readonly kind: 'struct'
  readonly members: ReadonlyMap<string, Member>
  readonly required: readonly string[]
}

export interface Member {
  readonly structure: Structure
  /** Go's `omitempty` on a plain value: an empty list, '' or 0 does not survive being stored. */
  readonly omitEmpty: boolean
  /** What the API server fills in where nothing is written; null: nothing. */
  readonly fallback: Json
  /** The API server takes what stands here as it is: only who decodes it looks inside. */
  readonly free: boolean
}

/** The structure of a Go type, as the published CRDs have it. */
export function structureOf(shape: Shape): Structure {
  return build(shape, { top: true, lenient: false })
}

interface Place {
  /** The object itself and not something inside. */
  readonly top: boolean
  /** Nothing is required: the CRD takes it as it is. */
  readonly lenient: boolean
}

function build(shape: Shape, place: Place): Structure {
  switch (shape.kind) {
    case 'list': {
      const keys = deviations[shape.of.goType]?.keys ?? noKeys
      return { kind: 'list', of: build(shape.of, place), keys }
    }
    case 'map':
      return { kind: 'map', of: build(shape.of, place) }
    case 'struct':
      return buildStruct(shape, place)
    case 'anything':
      return { kind: 'anything' }
    default:
      return { kind: shape.kind, oneOf: [], bits: shape.goType === 'int32' ? 32 : 64 }
  }
}

const noKeys: readonly string[] = []

function buildStruct(
  { goType, fields }: Extract<Shape, { kind: 'struct' }>,
  { top, lenient }: Place,
): StructStructure {
  const members = new Map<string, Member>()
  const required: string[] = []
  const { demands = [], excuses = [], free = [], oneOf, fallbacks } = deviations[goType] ?? {}
  const inner = goType === 'v1.ObjectMeta' && !lenient ? metadataInside : null
  for (const { name, shape, written } of fields) {
    if (inner?.has(name) === false) continue
    const loose = lenient || free.includes(name) || (top && name === 'metadata')
    const structure = build(shape, { top: false, lenient: loose })
    members.set(name, {
      structure: isScalar(structure) ? { ...structure, oneOf: oneOf?.[name] ?? [] } : structure,
      omitEmpty: written === 'unlessEmpty',
      fallback: fallbacks?.[name] ?? null,
      free: free.includes(name),
    })
    const plain = written === 'always' && !neverEmpty.has(shape.kind)
    const asked = plain || written === 'orNull' || demands.includes(name)
    if (asked && !lenient && !excuses.includes(name)) required.push(name)
  }
  return { kind: 'struct', members, required }
}

/** The CRDs know no other metadata of what stands inside an object, such as a pod template. */
const metadataInside: ReadonlySet<string> = new Set(['labels', 'annotations'])

function isScalar(structure: Structure): structure is Extract<Structure, { oneOf: unknown }> {
  return 'oneOf' in structure
}

// Go has no empty value of these, so that the lack of `omitempty` says nothing about them.
const neverEmpty: ReadonlySet<string> = new Set(['struct', 'quantity', 'intOrString'])
