import { type Parsed, parseInt64 } from '../go/number.ts'
import { quote } from '../go/string.ts'

/** A flag that a verb knows, as the usage of the plugin lists it. */
export interface Flag {
  readonly name: string
  /** One letter; '' if there is none. */
  readonly short: string
  /** `switch` needs no value; `integer` has 64 bits. */
  readonly kind: 'switch' | 'text' | 'integer'
  /** What to use instead; '' while nobody minds. */
  readonly deprecated: string
}

export function flag(name: string, kind: Flag['kind'], short = '', deprecated = ''): Flag {
  return { name, short, kind, deprecated }
}

/** Every flag that was given, with its values in order; the last one counts, unless all do. */
export type Given = ReadonlyMap<string, readonly string[]>

export function isOn(given: Given, name: string): boolean {
  return truths.has(textOf(given, name))
}

/** '' if it was not given. */
export function textOf(given: Given, name: string): string {
  return textsOf(given, name).at(-1) ?? ''
}

export function textsOf(given: Given, name: string): readonly string[] {
  return given.get(name) ?? []
}

/** 0 if it was not given. */
export function integerOf(given: Given, name: string): number {
  const parsed = parseInt64(textOf(given, name))
  return parsed.ok ? Number(parsed.value) : 0
}

/** What is wrong with a flag's value, in the words of Go's strconv; '' if nothing is. */
export function objectionTo({ kind }: Flag, value: string): string {
  if (kind === 'text') return ''
  if (kind === 'integer') return objectionOf(parseInt64(value))
  const known = truths.has(value) || untruths.has(value)
  return known ? '' : `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`
}

function objectionOf(parsed: Parsed<bigint>): string {
  return parsed.ok ? '' : parsed.error
}

// strconv.ParseBool
const truths: ReadonlySet<string> = new Set(['1', 't', 'T', 'TRUE', 'true', 'True'])
const untruths: ReadonlySet<string> = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False'])
