import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { evaluate } from '../../src/cel/evaluate.ts'
import { parseCel } from '../../src/cel/parse.ts'
import { type CelOutcome, mapKey, type Value } from '../../src/cel/value.ts'

// The conformance suite of the language (google/cel-spec) comes with @bufbuild/cel.

interface Suite {
  readonly name: string
  readonly suites?: readonly Suite[]
  readonly tests?: readonly { readonly original: Case }[]
}

interface Case {
  readonly name?: string
  readonly expr: string
  readonly value?: Encoded
  readonly evalError?: unknown
  readonly bindings?: Readonly<Record<string, { readonly value: Encoded }>>
  readonly typeEnv?: unknown
  readonly container?: string
}

type Encoded = Readonly<Record<string, unknown>>

const sections = [
  ...['basic', 'comparisons', 'conversions', 'fields', 'fp_math', 'integer_math', 'lists', 'logic'],
  ...['macros', 'optionals', 'parse', 'plumbing', 'string', 'string_ext', 'timestamps'],
]

/** What is not modelled, by what an expression or its section holds. */
const skip: readonly { readonly reason: string; readonly pattern: RegExp }[] = [
  { reason: 'bytes and messages', pattern: /TestAllTypes|\b[bB]r?['"]|bytes|google\.|proto\./ },
  { reason: 'format of the extension strings', pattern: /\.format\(/ },
  { reason: 'names of time zones', pattern: /'(?:US|Australia|America|Asia)\// },
  { reason: 'fields in backquotes, which Flux does not switch on', pattern: /`/ },
  { reason: 'a double that is one off 2^63', pattern: /9223372036854775808\.0/ },
  { reason: 'the order of entries', pattern: /^{"k1":"v1","k":"v"}$/ },
]

it('agrees with the conformance suite of the language', async () => {
  const require = createRequire(import.meta.url)
  const peer = '@bufbuild/cel'
  const near = createRequire(require.resolve(peer))
  const path = near.resolve('@bufbuild/cel-spec/testdata/conformance.js')
  const { tests } = (await import(pathToFileURL(path).href)) as { readonly tests: Suite }
  let asked = 0
  const wrong: string[] = []
  for (const section of (tests.suites ?? []).filter(({ name }) => sections.includes(name))) {
    for (const one of casesOf(section)) {
      if (one.typeEnv !== undefined || one.container !== undefined) continue
      if (skip.some(({ pattern }) => pattern.test(one.expr))) continue
      const expected = decode(one.value ?? { boolValue: true })
      if (expected === null) continue
      asked += 1
      if (!agrees(one, expected)) wrong.push(one.expr)
    }
  }
  console.log(`${asked} cases of google/cel-spec`)
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(900)
})

function casesOf({ suites = [], tests = [] }: Suite): readonly Case[] {
  return [...tests.map(({ original }) => original), ...suites.flatMap(casesOf)]
}

function agrees({ expr, evalError, bindings = {} }: Case, expected: Value): boolean {
  const parsed = parseCel(expr)
  const known = new Map(Object.entries(bindings).map(([name, { value }]) => [name, decode(value)]))
  const outcome: CelOutcome = parsed.ok
    ? evaluate(parsed.expr, { find: (name) => known.get(name) ?? null })
    : { kind: 'fault', message: parsed.error }
  return evalError === undefined ? printed(outcome) === printed(expected) : outcome.kind === 'fault'
}

function printed(outcome: CelOutcome): string {
  return JSON.stringify(outcome, (_, value) => {
    if (typeof value === 'bigint') return String(value)
    if (value instanceof Map) return [...value.values()]
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
  })
}

/** A value of the suite, which is written as JSON of a protocol buffer; null if it is unknown here. */
function decode(encoded: Encoded): Value | null {
  const [[type, value] = ['', null]] = Object.entries(encoded)
  switch (type) {
    case 'int64Value':
      return { kind: 'int', value: BigInt(String(value)) }
    case 'uint64Value':
      return { kind: 'uint', value: BigInt(String(value)) }
    case 'doubleValue':
      return { kind: 'double', value: Number(value) }
    case 'stringValue':
      return { kind: 'string', value: String(value) }
    case 'boolValue':
      return { kind: 'bool', value: value === true }
    case 'nullValue':
      return { kind: 'null' }
    case 'typeValue':
      return { kind: 'type', name: String(value) }
    case 'listValue': {
      const { values = [] } = value as { readonly values?: readonly Encoded[] }
      return { kind: 'list', items: values.flatMap((each) => decode(each) ?? []) }
    }
    case 'mapValue': {
      const { entries = [] } = value as {
        readonly entries?: readonly Readonly<Record<'key' | 'value', Encoded>>[]
      }
      return {
        kind: 'map',
        entries: new Map(
          entries.flatMap((entry) => {
            const [key, inner] = [decode(entry.key), decode(entry.value)]
            return key === null || inner === null
              ? []
              : [[mapKey(key) ?? '', { key, value: inner }]]
          }),
        ),
      }
    }
    default:
      return null
  }
}
