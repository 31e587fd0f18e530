import { type ParsedNumber, parseInt64 } from '../go/number.ts'
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

export function switchFlag(name: string, short = '', deprecated = ''): Flag {
  return { name, short, kind: 'switch', deprecated }
}

export function textFlag(name: string, short = ''): Flag {
  return { name, short, kind: 'text', deprecated: '' }
}

export function integerFlag(name: string, short = ''): Flag {
  return { name, short, kind: 'integer', deprecated: '' }
}

/** Every flag that was given, with its values in order; the last one counts, unless all do. */
export type Given = ReadonlyMap<string, readonly string[]>

export function isFlagOn(given: Given, name: string): boolean {
  return truths.has(flagText(given, name))
}

/** '' if it was not given. */
export function flagText(given: Given, name: string): string {
  return flagTexts(given, name).at(-1) ?? ''
}

export function flagTexts(given: Given, name: string): readonly string[] {
  return given.get(name) ?? []
}

/** 0 if it was not given. */
export function flagInteger(given: Given, name: string): number {
  const parsed = parseInt64(flagText(given, name))
  return parsed.ok ? Number(parsed.value) : 0
}

/** What is wrong with a flag's value, in the words of Go's strconv; '' if nothing is. */
export function objectionTo({ kind }: Flag, value: string): string {
  if (kind === 'text') return ''
  if (kind === 'integer') return objectionOf(parseInt64(value))
  const known = truths.has(value) || untruths.has(value)
  return known ? '' : `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`
}

function objectionOf(parsed: ParsedNumber<bigint>): string {
  return parsed.ok ? '' : parsed.error
}

// strconv.ParseBool
const truths: ReadonlySet<string> = new Set(['1', 't', 'T', 'TRUE', 'true', 'True'])
const untruths: ReadonlySet<string> = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False'])
