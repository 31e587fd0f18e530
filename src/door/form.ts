// What a value of a type looks like, as data. `forms/` has those of the types that the functions of
// the doors are called with, written by a tool from the types themselves. A glance compares a value
// with one at its top; `wholeLook.ts` goes on from there to the leaves. Who imports one formula
// carries the glance along, so it is as small as it can be.

/** What belongs somewhere; a word is what `typeof` says. A function stands for a form in itself. */
export type Form =
  | 'anything'
  | 'boolean'
  | 'function'
  | 'number'
  | 'object'
  | 'string'
  | { readonly words: readonly (string | number | boolean | null | undefined)[] }
  | { readonly list: Form }
  | { readonly by: Form }
  | { readonly either: readonly Form[] }
  | RecordForm
  | (() => Form)

/** An object with members of its own. */
export interface RecordForm {
  /** The name of its type; '' if it has none. */
  readonly type: string
  /** What is always there. */
  readonly has: Readonly<Record<string, Form>>
  /** What may be there. */
  readonly may?: Readonly<Record<string, Form>>
}

/** Where a value is not what it should be. */
export interface Mismatch {
  /** From the value, with a dot or brackets before each part; '' is the value. */
  readonly path: string
  readonly wanted: Form
  readonly value: unknown
}

/** What is looked at beyond the members that are always there, in values of the right kind. */
export type Beyond = (wanted: Form, value: unknown, depth: number) => Mismatch | null

/**
 * The first place where a value is not of a form, as deep as one looks into the objects that are
 * always there; null: there is none. Nothing is made on the way to that.
 */
export function mismatchOf(
  wanted: Form,
  value: unknown,
  depth: number,
  beyond: Beyond | null = null,
): Mismatch | null {
  if (typeof wanted === 'function') return mismatchOf(wanted(), value, depth, beyond)
  if (typeof wanted === 'object' && 'either' in wanted) {
    return closest(wanted, value, depth, beyond)
  }
  if (!isOfKind(wanted, value)) return { path: '', wanted, value }
  if (depth > 0 && typeof wanted === 'object' && 'has' in wanted) {
    for (const key in wanted.has) {
      const member = (value as Readonly<Record<string, unknown>>)[key]
      const found = mismatchOf(wanted.has[key] as Form, member, depth - 1, beyond)
      if (found !== null) return { ...found, path: `.${key}${found.path}` }
    }
  }
  return beyond === null ? null : beyond(wanted, value, depth)
}

// Of several it is the one that comes closest that somebody meant.
function closest(
  wanted: { readonly either: readonly Form[] },
  value: unknown,
  depth: number,
  beyond: Beyond | null,
): Mismatch | null {
  let nearest: Mismatch = { path: '', wanted, value }
  for (const one of wanted.either) {
    const found = mismatchOf(one, value, depth, beyond)
    if (found === null) return null
    if (found.path.length > nearest.path.length) nearest = found
  }
  return nearest
}

/** Whether a value is of the right kind, whatever is in it. */
function isOfKind(wanted: Exclude<Form, () => Form>, value: unknown): boolean {
  if (typeof wanted === 'string') {
    if (wanted === 'anything') return true
    return typeof value === wanted && value !== null && !Number.isNaN(value)
  }
  if ('words' in wanted) return wanted.words.includes(value as string)
  return typeof value === 'object' && value !== null && Array.isArray(value) === 'list' in wanted
}
