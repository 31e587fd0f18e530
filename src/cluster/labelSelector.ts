import { labelsIn, recordsIn, textIn, textsIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'

// A label selector as a text, such as `status.selector` of a Rollout: `app=demo,tier in (api,web)`.
// The grammar and the texts of its errors are those of Kubernetes' label library (labels.Parse).
// What may stand in a key or a value is not looked at: the API server has seen to that.

/** One of the requirements that a selector's commas separate; all of them must hold. */
export interface LabelRequirement {
  readonly key: string
  readonly operator: 'in' | 'notin' | 'exists' | '!' | 'gt' | 'lt'
  readonly values: readonly string[]
}

type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string }

/** A selector read from its text; an empty one selects everything. */
export function parseLabelSelector(text: string): Parsed<readonly LabelRequirement[]> {
  const reader: Reader = { tokens: tokensOf(text), next: 0 }
  const requirements: LabelRequirement[] = []
  if (peek(reader).kind === 'end') return parsed(requirements)
  if (!beginsRequirement(reader)) {
    return expected(peek(reader), "!, identifier, or 'end of string'")
  }
  for (;;) {
    const requirement = requirementOf(reader)
    if (!requirement.ok) return failed(`unable to parse requirement: ${requirement.error}`)
    requirements.push(requirement.value)
    const separator = take(reader)
    if (separator.kind === 'end') return parsed(requirements)
    if (separator.text !== ',') return expected(separator, "',' or 'end of string'")
    if (!beginsRequirement(reader)) return expected(peek(reader), "identifier after ','")
  }
}

/** Whether an object with these labels is selected. */
export function selects(
  requirements: readonly LabelRequirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return requirements.every((requirement) => holds(requirement, labels))
}

/**
 * A LabelSelector as a text, narrowed by labels of one's own (`FormatLabelSelector`); `<none>` for
 * an empty one.
 */
export function printLabelSelector(
  selector: JsonObject | null,
  narrowed: Readonly<Record<string, string>> = {},
): string {
  const labels = { ...labelsIn(selector, 'matchLabels'), ...narrowed }
  const requirements = Object.entries(labels).map(([key, value]) => [key, `${key}=${value}`])
  for (const expression of recordsIn(selector, 'matchExpressions')) {
    const key = textIn(expression, 'key')
    requirements.push([key, printedRequirement(key, expression)])
  }
  requirements.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
  return requirements.length === 0 ? '<none>' : requirements.map(([, text]) => text).join(',')
}

function printedRequirement(key: string, expression: JsonObject): string {
  const values = textsIn(expression, 'values').slice().sort().join(',')
  switch (textIn(expression, 'operator')) {
    case 'In':
      return `${key} in (${values})`
    case 'NotIn':
      return `${key} notin (${values})`
    case 'DoesNotExist':
      return `!${key}`
    default:
      return key
  }
}

function holds(
  { key, operator, values }: LabelRequirement,
  labels: Readonly<Record<string, string>>,
): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined
  if (value === undefined) return operator === '!' || operator === 'notin'
  switch (operator) {
    case 'exists':
      return true
    case '!':
      return false
    case 'in':
      return values.includes(value)
    case 'notin':
      return !values.includes(value)
    case 'gt':
      return whole.test(value) && Number(value) > Number(values[0])
    case 'lt':
      return whole.test(value) && Number(value) < Number(values[0])
  }
}

const whole = /^[+-]?\d+$/

interface Token {
  readonly kind: 'word' | 'symbol' | 'end'
  readonly text: string
}

interface Reader {
  readonly tokens: readonly Token[]
  next: number
}

const end: Token = { kind: 'end', text: '' }

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/==|!=|[=!(),<>]|[^=!(),<>\s]+/g), ([token]) => ({
    kind: /^[=!(),<>]/.test(token) ? 'symbol' : 'word',
    text: token,
  }))
}

function peek({ tokens, next }: Reader): Token {
  return tokens[next] ?? end
}

function take(reader: Reader): Token {
  const token = peek(reader)
  reader.next++
  return token
}

function parsed<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

function failed<Value>(error: string): Parsed<Value> {
  return { ok: false, error }
}

function expected<Value>({ text }: Token, what: string): Parsed<Value> {
  return failed(`found '${text}', expected: ${what}`)
}

function beginsRequirement(reader: Reader): boolean {
  const { kind, text } = peek(reader)
  return kind === 'word' || text === '!'
}

function requirementOf(reader: Reader): Parsed<LabelRequirement> {
  const isAbsent = peek(reader).text === '!'
  if (isAbsent) take(reader)
  const word = take(reader)
  if (word.kind !== 'word') return expected(word, 'identifier')
  const key = word.text
  if (isAbsent) return parsed({ key, operator: '!', values: [] })
  if (endsRequirement(reader)) return parsed({ key, operator: 'exists', values: [] })
  const following = take(reader)
  const operator = operators.get(following.text)
  if (operator === undefined) return expected(following, 'in, notin, =, ==, !=, gt, lt')
  const values = following.kind === 'word' ? valuesOf(reader) : exactValueOf(reader)
  return values.ok ? parsed({ key, operator, values: values.value }) : values
}

const operators: ReadonlyMap<string, LabelRequirement['operator']> = new Map([
  ['in', 'in'],
  ['notin', 'notin'],
  ['=', 'in'],
  ['==', 'in'],
  ['!=', 'notin'],
  ['>', 'gt'],
  ['<', 'lt'],
])

function endsRequirement(reader: Reader): boolean {
  const { kind, text } = peek(reader)
  return kind === 'end' || text === ','
}

function exactValueOf(reader: Reader): Parsed<readonly string[]> {
  if (endsRequirement(reader)) return parsed([''])
  const value = take(reader)
  return value.kind === 'word' ? parsed([value.text]) : expected(value, 'identifier')
}

function valuesOf(reader: Reader): Parsed<readonly string[]> {
  const opening = take(reader)
  // This one text has no comma.
  if (opening.text !== '(') return failed(`found '${opening.text}' expected: '('`)
  const first = peek(reader)
  if (first.kind === 'word' || first.text === ',' || first.text === ')') return listOf(reader)
  return expected(first, "',', ')' or identifier")
}

// A comma stands between two values, of which each may be empty.
function listOf(reader: Reader): Parsed<readonly string[]> {
  const values: string[] = []
  for (;;) {
    const value = peek(reader).kind === 'word' ? take(reader).text : ''
    values.push(value)
    const following = peek(reader)
    if (following.text !== ',' && following.text !== ')') {
      return expected(following, value === '' ? "',', or identifier" : "',' or ')'")
    }
    take(reader)
    if (following.text === ')') return parsed(values)
  }
}
