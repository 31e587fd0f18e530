// A label selector as a text, such as `status.selector` of a Rollout: `app=demo,tier in (api,web)`.
// The grammar and the texts of its errors are those of Kubernetes' label library (labels.Parse).
// What may stand in a key or a value is not looked at: the API server has seen to that.

/** One of the requirements that a selector's commas separate; all of them must hold. */
export interface LabelRequirement {
  readonly key: string
  readonly operator: 'in' | 'notin' | 'exists' | '!' | 'gt' | 'lt'
  readonly values: readonly string[]
}

export type LabelSelector =
  | { readonly ok: true; readonly requirements: readonly LabelRequirement[] }
  | { readonly ok: false; readonly error: string }

/** A selector read from its text; an empty one selects everything. */
export function parseLabelSelector(text: string): LabelSelector {
  const reader: Reader = { tokens: tokensOf(text), next: 0 }
  const requirements: LabelRequirement[] = []
  while (peek(reader).kind !== 'end') {
    const first = peek(reader)
    if (first.kind !== 'word' && first.text !== '!') {
      return failed(`${found(first)}, expected: !, identifier, or 'end of string'`)
    }
    const requirement = requirementOf(reader)
    if (typeof requirement === 'string')
      return failed(`unable to parse requirement: ${requirement}`)
    requirements.push(requirement)
    const separator = take(reader)
    if (separator.kind === 'end') break
    if (separator.text !== ',')
      return failed(`${found(separator)}, expected: ',' or 'end of string'`)
    const second = peek(reader)
    if (second.kind !== 'word' && second.text !== '!') {
      return failed(`${found(second)}, expected: identifier after ','`)
    }
  }
  return { ok: true, requirements }
}

/** Whether an object with these labels is selected. */
export function selects(
  requirements: readonly LabelRequirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return requirements.every((requirement) => holds(requirement, labels))
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

function found({ text }: Token): string {
  return `found '${text}'`
}

function failed(error: string): LabelSelector {
  return { ok: false, error }
}

// The texts of errors are told apart from requirements by their type.
function requirementOf(reader: Reader): LabelRequirement | string {
  const isAbsent = peek(reader).text === '!'
  if (isAbsent) take(reader)
  const { kind, text: key } = take(reader)
  if (kind !== 'word') return `found '${key}', expected: identifier`
  if (isAbsent) return { key, operator: '!', values: [] }
  const following = peek(reader)
  if (following.kind === 'end' || following.text === ',') {
    return { key, operator: 'exists', values: [] }
  }
  const operator = operators.get(take(reader).text)
  if (operator === undefined) {
    return `${found(following)}, expected: in, notin, =, ==, !=, gt, lt`
  }
  const isSet = following.kind === 'word'
  const values = isSet ? valuesOf(reader) : exactValueOf(reader)
  return typeof values === 'string' ? values : { key, operator, values }
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

function exactValueOf(reader: Reader): readonly string[] | string {
  const following = peek(reader)
  if (following.kind === 'end' || following.text === ',') return ['']
  const value = take(reader)
  return value.kind === 'word' ? [value.text] : `${found(value)}, expected: identifier`
}

function valuesOf(reader: Reader): readonly string[] | string {
  const opening = take(reader)
  if (opening.text !== '(') return `${found(opening)} expected: '('`
  const first = peek(reader)
  if (first.text === ')') {
    take(reader)
    return ['']
  }
  if (first.kind !== 'word' && first.text !== ',') {
    return `${found(first)}, expected: ',', ')' or identifier`
  }
  return listOf(reader)
}

// A comma stands between two values, of which each may be empty.
function listOf(reader: Reader): readonly string[] | string {
  const values: string[] = []
  for (;;) {
    const value = peek(reader).kind === 'word' ? take(reader).text : ''
    values.push(value)
    const following = peek(reader)
    if (following.text === ')') {
      take(reader)
      return values
    }
    if (following.text !== ',') {
      const expected = value === '' ? "',', or identifier" : "',' or ')'"
      return `${found(following)}, expected: ${expected}`
    }
    take(reader)
  }
}
