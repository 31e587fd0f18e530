import { prepareConditions } from '../../../src/expr/assess.ts'
import { evaluateCondition } from '../../../src/expr/condition.ts'
import type { FaultCode } from '../../../src/expr/fault.ts'
import {
  box,
  type GoValue,
  goMapOf,
  isBoxed,
  itemsOf,
  typeName,
} from '../../../src/expr/goValue.ts'
import { goValueAs, type ResultType } from '../../../src/expr/resultType.ts'
import { formatValue } from '../../../src/go/format.ts'
import { measure, prepareMetric } from '../../../src/providers/measure.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { start } from '../../../src/units/time.ts'
import { evaluateExpression } from '../../expr/expressions.ts'
import { type CaseFile, caseRows, type Row } from '../caseFile.ts'

interface Case {
  readonly id: string
  readonly kind: 'phase' | 'boolean' | 'value' | 'web' | 'time'
  readonly resultType: string
  readonly result: Json
  readonly expression: string
  readonly successCondition?: string
  readonly failureCondition?: string
  readonly web: JsonObject
  readonly response: { readonly status: number; readonly body: string }
  readonly expect: Expected
}

interface Expected {
  readonly phase?: string
  readonly message?: string
  readonly messageContains?: readonly string[]
  readonly stage?: string
  readonly value?: unknown
  readonly goType?: string
  readonly bool?: boolean
  readonly error?: boolean
  readonly time?: string
}

/** Conditions and results, with what expr-lang and Argo's evaluation made of them. */
export const conditions: CaseFile = {
  name: 'conditions.json',
  rows: (text) => caseRows<Case>(text, toRow),
}

function toRow(recorded: Case): Row {
  const { id, kind, expect: expected } = recorded
  return { kind, id, input: inputOf(recorded), ...answers[kind](recorded, expected) }
}

function inputOf({ expression, successCondition, failureCondition, result, web: metric }: Case) {
  return { expression, successCondition, failureCondition, result, web: metric }
}

type Answer = (recorded: Case, expected: Expected) => Pick<Row, 'expected' | 'actual'>

// Each kind compares what its rows say, and no more.
const answers: { readonly [K in Case['kind']]: Answer } = {
  phase: (recorded, expected) => ({
    expected: phaseOf(expected),
    actual: () => {
      const result = resultOf(recorded)
      return compared(prepareConditions().assess({ ...conditionsOf(recorded), result }), expected)
    },
  }),
  boolean: (recorded, { bool, message, stage }) => ({
    expected: message === undefined ? { bool } : { message, stage },
    actual: () => {
      const answer = evaluateCondition(recorded.expression, resultOf(recorded))
      return answer.ok ? { bool: answer.value } : told(answer)
    },
  }),
  value: (recorded, { goType, value, message, stage }) => ({
    expected: message === undefined ? { goType, value } : { message, stage },
    actual: () => {
      const answer = evaluateExpression(recorded.expression, resultOf(recorded))
      if (!answer.ok) return told(answer)
      const shown = plain(answer.value)
      // A list with NaN in it was recorded as Go prints it.
      const text = typeof value === 'string' && Array.isArray(shown)
      return {
        goType: typeName(answer.value),
        value: text ? formatValue(raw(answer.value)) : shown,
      }
    },
  }),
  web: (recorded, expected) => ({
    expected: phaseOf(expected),
    actual: () => compared(measured(recorded), expected),
  }),
  time: (recorded, { time, error }) => ({
    expected: error === true ? { error } : { time },
    actual: () => {
      const answer = evaluateExpression(recorded.expression, null)
      if (!answer.ok || typeName(answer.value) !== 'time.Time') return { error: true }
      const format = evaluateExpression(
        `(${recorded.expression}).Format("2006-01-02T15:04:05Z07:00")`,
        null,
      )
      return format.ok ? { time: format.value } : { error: true }
    },
  }),
}

// The cases of requests that were answered do not say where.
const url = 'http://web.example.com'

interface Measured {
  readonly phase: string
  readonly message: string
  readonly value?: string
}

// A message is compared where it was recorded, or else by the parts that it has to have.
function phaseOf({ phase, message, messageContains, value }: Expected) {
  return { phase, message: message ?? messageContains ?? '', value: value ?? null }
}

function compared({ phase, message, value }: Measured, expected: Expected) {
  const parts = expected.message === undefined ? expected.messageContains : undefined
  // The printed value of other providers than the web is not the conditions' affair.
  const printed = expected.value === undefined ? null : (value ?? expected.value)
  const found = parts === undefined ? message : parts.filter((part) => message.includes(part))
  return { phase, message: found, value: printed }
}

function measured(recorded: Case): Measured {
  const { web, response } = recorded
  const transport = web.transportError
  const answer = measure(prepareMetric({ name: 'web', provider: { web: { url, ...web } } }), {
    action: 'run',
    given: transport === undefined ? { ...response } : { error: transport },
    at: start,
    measurement: null,
    owner: { uid: '', namespace: '', metric: '', number: 1 },
  })
  if (answer.kind !== 'result') {
    const message = 'message' in answer ? (answer.message ?? '') : ''
    return { phase: 'Error', message, value: '' }
  }
  const result = answer.result as GoValue
  const assessment = prepareConditions().assess({ ...conditionsOf(recorded), result })
  return { ...assessment, value: assessment.phase === 'Error' ? '' : answer.value }
}

function conditionsOf({ successCondition = '', failureCondition = '' }: Case) {
  return { successCondition, failureCondition }
}

function told({ code, error }: { readonly code: FaultCode; readonly error: string }) {
  return { message: error, stage: stages[code] ?? 'compile' }
}

const stages: { readonly [K in FaultCode]?: string } = {
  run: 'run',
  'memory-budget': 'run',
  'not-bool': 'type',
}

function resultOf({ resultType, result }: Case): GoValue {
  if (resultType === '[]stringnil' || result === null) return null
  if (resultType === 'json') return result as GoValue
  const type = (resultType === '*float64' ? 'float64' : resultType) as ResultType
  return goValueAs(type, isFloats(type) ? numbers(result) : result)
}

function isFloats(type: ResultType): boolean {
  return type === 'float64' || type === '[]float64'
}

// JSON has no NaN, so the recordings write it as a string.
function numbers(value: Json): Json {
  if (Array.isArray(value)) return value.map(numbers)
  return typeof value === 'string' ? Number(value.replace('Inf', 'Infinity')) : value
}

function raw(value: GoValue): Json {
  const items = itemsOf(value)
  return items === null ? (value as Json) : items.map(raw)
}

function plain(value: GoValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd')
  if (isBoxed(value) && value[box] === 'integer') return Number(value.value)
  const items = itemsOf(value)
  if (items !== null) return items.map(plain)
  const map = goMapOf(value)
  if (map === null) return value
  return Object.fromEntries(Object.entries(map).map(([key, member]) => [key, plain(member)]))
}

function plainNumber(value: number): unknown {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return value === 0 ? 0 : value
  return value > 0 ? '+Inf' : '-Inf'
}
