/**
 * What a Go struct looks like from JSON: enough to write a value as Kubernetes' own encoder would.
 * The tables in this room are made of these.
 */
export type Shape =
  | {
      readonly kind: 'text' | 'integer' | 'flag' | 'quantity' | 'intOrString' | 'time' | 'anything'
    }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'struct'; readonly fields: readonly Field[] }

export interface Field {
  readonly name: string
  /** The name as it is printed: quoted, with its colon. */
  readonly key: string
  readonly shape: Shape
  readonly written: Written
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
}

/** One field of a Go struct; a bare shape is a plain value with `omitempty`. */
export type Member = Shape | Marked

/** The fields of one Go struct in its own order. */
export type Fields = Readonly<Record<string, Member>>

export const text: Shape = { kind: 'text' }
export const integer: Shape = { kind: 'integer' }
export const flag: Shape = { kind: 'flag' }
export const quantity: Shape = { kind: 'quantity' }
export const intOrString: Shape = { kind: 'intOrString' }
/** `metav1.Time`, pointer or not: storing it once turns Go's zero time into an absent one. */
export const time: Shape = { kind: 'time' }
/** `json.RawMessage`: whatever was written, with sorted keys. */
export const anything: Shape = { kind: 'anything' }

export function list(of: Shape): Shape {
  return { kind: 'list', of }
}

export function map(of: Shape): Shape {
  return { kind: 'map', of }
}

/** A pointer with `omitempty`. */
export function given(shape: Shape): Marked {
  return { written: 'ifGiven', shape }
}

/** A plain value without `omitempty`. */
export function always(shape: Shape): Marked {
  return { written: 'always', shape }
}

/** A pointer without `omitempty`. */
export function orNull(shape: Shape): Marked {
  return { written: 'orNull', shape }
}

// Go knows no empty struct: `omitempty` has no effect on these.
const neverEmpty: readonly Shape['kind'][] = ['struct', 'quantity', 'intOrString']

export function struct(fields: Fields): Shape {
  return {
    kind: 'struct',
    fields: Object.entries(fields).map(([name, entry]) => {
      const { written, shape } = 'written' in entry ? entry : bare(entry)
      return { name, key: `"${name}":`, shape, written }
    }),
  }
}

function bare(shape: Shape): Marked {
  return { written: neverEmpty.includes(shape.kind) ? 'always' : 'unlessEmpty', shape }
}
