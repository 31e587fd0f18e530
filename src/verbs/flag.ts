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
  return Number(readInteger(textOf(given, name)) ?? 0n)
}

/** What is wrong with a flag's value, in the words of Go's strconv; '' if nothing is. */
export function objectionTo({ kind }: Flag, value: string): string {
  if (kind === 'text') return ''
  if (kind === 'switch') {
    const known = truths.has(value) || untruths.has(value)
    return known ? '' : `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`
  }
  const number = readInteger(value)
  if (number !== null && number >= -LIMIT && number < LIMIT) return ''
  const problem = number === null ? 'invalid syntax' : 'value out of range'
  return `strconv.ParseInt: parsing ${quote(value)}: ${problem}`
}

// strconv.ParseBool
const truths: ReadonlySet<string> = new Set(['1', 't', 'T', 'TRUE', 'true', 'True'])
const untruths: ReadonlySet<string> = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False'])

const LIMIT = 1n << 63n

// strconv.ParseInt with base 0: a prefix tells the base, and digits may be set apart.
function readInteger(text: string): bigint | null {
  const found = INTEGER.exec(text)
  if (found === null) return null
  const [, sign = '', prefixed = '', octal, decimal] = found
  const digits = (octal === undefined ? (decimal ?? prefixed) : `0o${octal}`).replaceAll('_', '')
  return sign === '-' ? -BigInt(digits) : BigInt(digits)
}

const INTEGER =
  /^([+-]?)(?:(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+)|0((?:_?[0-7])+)|(0|[1-9](?:_?[0-9])*))$/
