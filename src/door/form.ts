// What a value of a type looks like, as data. `forms/` has those of the types that the functions of
// the doors are called with, written by a tool from the types themselves; here they are compared
// with a value. A glance looks at the value and its own members; the whole look goes to the leaves,
// and happens only after something has gone wrong.

/** What belongs somewhere. A function stands for a form that stands in itself. */
export type Form =
  | 'anything'
  | 'flag'
  | 'function'
  | 'json'
  | 'null'
  | 'number'
  | 'object'
  | 'text'
  | { readonly words: readonly (string | number | boolean)[] }
  | { readonly list: Form }
  | { readonly dictionary: Form }
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

/** How deep one looks: at a value and its members. */
export const glance: number = 1

// Deeper than anything that is read (`limits.depth`), and far from the end of the stack.
const DEEPEST = 600
/** As many values as a text may have (`limits.parts`). */
const MOST = 200_000
/** Above it a number is no longer whole milliseconds, pods or per cent of anything. */
const LARGEST = 2 ** 53

/** The first place where a value is not of a form, as far as one looks; null: there is none. */
export function mismatchOf(form: Form, value: unknown, depth: number): Mismatch | null {
  return compared({ depth, left: MOST }, form, value, 0)
}

interface Looking {
  /** How deep. */
  readonly depth: number
  /** How many values more. */
  left: number
}

function compared(looking: Looking, wanted: Form, value: unknown, level: number): Mismatch | null {
  looking.left -= 1
  // Something that stands in itself, or in itself twice, has no end.
  if (looking.left < 0 || level > DEEPEST) return { path: '', wanted, value }
  if (typeof wanted === 'function') return compared(looking, wanted(), value, level)
  if (typeof wanted === 'object' && 'either' in wanted) {
    return closest(looking, wanted.either, value, level)
  }
  if (!isOfKind(wanted, value, looking.depth)) return { path: '', wanted, value }
  const of = partsOf(wanted)
  if (of !== null) return looking.depth > glance ? inParts(looking, of, value, level) : null
  if (typeof wanted !== 'object' || !('has' in wanted) || level >= looking.depth) return null
  const found = inMembers(looking, wanted.has, value as object, level)
  // What may be there is read by the function, which knows what it can do about it.
  if (found !== null || looking.depth === glance || wanted.may === undefined) return found
  return inMembers(looking, wanted.may, value as object, level, isGiven)
}

// Of several forms it is the one that comes closest that somebody meant.
function closest(
  looking: Looking,
  forms: readonly Form[],
  value: unknown,
  level: number,
): Mismatch | null {
  let nearest: Mismatch = { path: '', wanted: { either: forms }, value }
  for (const one of forms) {
    const found = compared(looking, one, value, level)
    if (found === null) return null
    if (found.path.length > nearest.path.length) nearest = found
  }
  return nearest
}

function inMembers(
  looking: Looking,
  forms: Readonly<Record<string, Form>>,
  value: object,
  level: number,
  counts: (member: unknown) => boolean = always,
): Mismatch | null {
  for (const key in forms) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (!counts(member)) continue
    const found = compared(looking, forms[key] as Form, member, level + 1)
    if (found !== null) return { ...found, path: `.${key}${found.path}` }
  }
  return null
}

function inParts(looking: Looking, of: Form, value: unknown, level: number): Mismatch | null {
  if (typeof value !== 'object' || value === null) return null
  const isList = Array.isArray(value)
  const keys = isList ? value.keys() : Object.keys(value)
  for (const key of keys) {
    const part = (value as Readonly<Record<string, unknown>>)[key]
    if (of === 'json' && !isList && part === undefined) continue
    const found = compared(looking, of, part, level + 1)
    if (found !== null) return { ...found, path: `${isList ? `[${key}]` : `.${key}`}${found.path}` }
  }
  return null
}

function always(): boolean {
  return true
}

function isGiven(member: unknown): boolean {
  return member !== undefined
}

/** What each part of a list or a dictionary is; null: it is neither. */
function partsOf(wanted: Form): Form | null {
  if (wanted === 'json') return wanted
  if (typeof wanted !== 'object') return null
  return 'list' in wanted ? wanted.list : 'dictionary' in wanted ? wanted.dictionary : null
}

/** Whether a value is of the right kind, whatever is in it. */
function isOfKind(wanted: Exclude<Form, () => Form>, value: unknown, depth: number): boolean {
  if (typeof wanted === 'string') return isPlain(wanted, value, depth)
  if ('words' in wanted) return wanted.words.includes(value as string)
  if ('list' in wanted) return Array.isArray(value)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlain(form: string, value: unknown, depth: number): boolean {
  switch (form) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      // A bound may well be infinite; what went wrong with it is told.
      return typeof value === 'number' && (depth === glance ? !Number.isNaN(value) : isUsual(value))
    case 'flag':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'json':
      return typeof value === 'number' ? isUsual(value) : isJson(value)
    case 'anything':
      return true
    default:
      return typeof value === form && value !== null
  }
}

function isUsual(value: number): boolean {
  return Math.abs(value) <= LARGEST
}

function isJson(value: unknown): boolean {
  return typeof value === 'object' || typeof value === 'string' || typeof value === 'boolean'
}
