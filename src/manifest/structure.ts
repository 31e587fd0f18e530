import type { Shape } from '../kinds/shape.ts'

/**
 * What the API server holds an object against: the fields it knows, their types, which must be
 * there, and which lists are keyed. Made from the shapes of the Go types, so that a field is
 * written down once.
 */
export type Structure =
  | { readonly kind: Scalar | 'anything' }
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
}

/**
 * Where the published CRD asks for more, or less, than the Go types say; members are named by
 * dotted paths.
 */
export interface Exceptions {
  readonly required: readonly string[]
  /** Nothing below these is required: the CRD takes them as they are. */
  readonly lenient: readonly string[]
}

/**
 * The structure of a Go type. A field without `omitempty` is required, unless it is a struct or an
 * exception.
 */
export function structureOf(shape: Shape, exceptions: Exceptions = noExceptions): Structure {
  return build(shape, exceptions, '', false)
}

const noExceptions: Exceptions = { required: [], lenient: [] }

function build(shape: Shape, exceptions: Exceptions, path: string, lenient: boolean): Structure {
  switch (shape.kind) {
    case 'list':
      return { kind: 'list', of: build(shape.of, exceptions, path, lenient), keys: keysOf(path) }
    case 'map':
      return { kind: 'map', of: build(shape.of, exceptions, path, lenient) }
    case 'struct':
      return buildStruct(shape.fields, exceptions, path, lenient)
    default:
      return { kind: shape.kind }
  }
}

function buildStruct(
  fields: Extract<Shape, { kind: 'struct' }>['fields'],
  exceptions: Exceptions,
  path: string,
  lenient: boolean,
): StructStructure {
  const members = new Map<string, Member>()
  const required: string[] = []
  for (const { name, shape, written } of fields) {
    const way = path === '' ? name : `${path}.${name}`
    const loose = lenient || exceptions.lenient.includes(way)
    members.set(name, {
      structure: build(shape, exceptions, way, loose),
      omitEmpty: written === 'unlessEmpty',
    })
    const plain = written === 'always' && !neverEmpty.has(shape.kind)
    const asked = plain || written === 'orNull' || exceptions.required.includes(way)
    if (asked && !lenient) required.push(name)
  }
  return { kind: 'struct', members, required }
}

// Go has no empty value of these, so that the lack of `omitempty` says nothing about them.
const neverEmpty: ReadonlySet<string> = new Set(['struct', 'quantity', 'intOrString'])

/**
 * `x-kubernetes-list-map-keys` of a pod's lists, in which two entries may not have the same keys.
 */
function keysOf(path: string): readonly string[] {
  return keyed.get(path.slice(path.lastIndexOf('.') + 1)) ?? noKeys
}

const noKeys: readonly string[] = []

const keyed: ReadonlyMap<string, readonly string[]> = new Map([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['env', ['name']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['imagePullSecrets', ['name']],
  ['hostAliases', ['ip']],
  ['resourceClaims', ['name']],
  ['schedulingGates', ['name']],
  ['topologySpreadConstraints', ['topologyKey', 'whenUnsatisfiable']],
])
