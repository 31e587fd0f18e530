/**
 * What a Go struct looks like from JSON: enough to write a value as Kubernetes' own encoder would.
 * The tables in this room are made of these.
 */
export type Shape =
  | (Typed & {
      readonly kind: 'text' | 'integer' | 'flag' | 'quantity' | 'intOrString' | 'time' | 'anything'
    })
  | (Typed & { readonly kind: 'list' | 'map'; readonly of: Shape })
  | (Typed & { readonly kind: 'struct'; readonly fields: readonly Field[] })

interface Typed {
  /** Go's name of the type, which its decoder puts into errors: `[]v1.Container`, `int32`. */
  readonly goType: string
}

export interface Field {
  readonly name: string
  /** The name as it is printed: quoted, with its colon. */
  readonly key: string
  readonly shape: Shape
  readonly written: Written
  /** The embedded struct that it is a field of, which Go's decoder names on the way; '' if none. */
  readonly through: string
}

/**
 * When a field is printed. Go's `omitempty` on a plain value drops the zero value (`unlessEmpty`),
 * on a pointer only nil (`ifGiven`); without it a plain value prints its zero (`always`), a pointer
 * `null` (`orNull`).
 */
export type Written = 'unlessEmpty' | 'ifGiven' | 'always' | 'orNull'

interface Marked {
  readonly written: Written
  readonly shape: Shape
  readonly through: string
}

/** One field of a Go struct; a bare shape is a plain value with `omitempty`. */
export type Member = Shape | Marked

/** The fields of one Go struct in its own order. */
export type Fields = Readonly<Record<string, Member>>

export const text: Shape = { kind: 'text', goType: 'string' }
export const integer: Shape = { kind: 'integer', goType: 'int32' }
/** A whole number of 64 bits. */
export const long: Shape = { kind: 'integer', goType: 'int64' }
export const flag: Shape = { kind: 'flag', goType: 'bool' }
export const quantity: Shape = { kind: 'quantity', goType: 'resource.Quantity' }
/** `intstr.IntOrString`, which reads whatever is no text as an int32. */
export const intOrString: Shape = { kind: 'intOrString', goType: 'int32' }
/** `metav1.Time`, pointer or not: storing it once turns Go's zero time into an absent one. */
export const time: Shape = { kind: 'time', goType: 'string' }
/** `json.RawMessage`: whatever was written, with sorted keys. */
export const anything: Shape = { kind: 'anything', goType: 'json.RawMessage' }

/** A text of a type of its own, such as `v1.PullPolicy`. */
export function named(goType: string): Shape {
  return { kind: 'text', goType }
}

export function list(of: Shape): Shape {
  return { kind: 'list', of, goType: `[]${of.goType}` }
}

export function map(of: Shape): Shape {
  return { kind: 'map', of, goType: `map[string]${of.goType}` }
}

/** `v1.ResourceList`. */
export const resourceList: Shape = { ...map(quantity), goType: 'v1.ResourceList' }

/** A pointer with `omitempty`. */
export function pointer(shape: Shape): Marked {
  return { written: 'ifGiven', shape, through: '' }
}

/** A plain value without `omitempty`. */
export function always(shape: Shape): Marked {
  return { written: 'always', shape, through: '' }
}

/** A pointer without `omitempty`. */
export function orNull(shape: Shape): Marked {
  return { written: 'orNull', shape, through: '' }
}

// Go knows no empty struct: `omitempty` has no effect on these.
const neverEmpty: readonly Shape['kind'][] = ['struct', 'quantity', 'intOrString']

/** A struct whose name no error tells. */
export function struct(fields: Fields): Shape {
  return goStruct('struct', fields)
}

/** A struct of Go, by the name of its package and its own: `v1.Container`. */
export function goStruct(goType: string, fields: Fields): Shape {
  return {
    kind: 'struct',
    goType,
    fields: Object.entries(fields).map(([name, entry]) => {
      const { written, shape, through } = markedOf(entry)
      return { name, key: `"${name}":`, shape, written, through }
    }),
  }
}

/** The fields of a struct that another one embeds, by its name there. */
export function embedded(through: string, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, entry]) => [name, { ...markedOf(entry), through }]),
  )
}

function markedOf(entry: Shape | Marked): Marked {
  if ('written' in entry) return entry
  const written = neverEmpty.includes(entry.kind) ? 'always' : 'unlessEmpty'
  return { written, shape: entry, through: '' }
}
