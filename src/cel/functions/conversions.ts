import { parseDecimalInt, parseFloat64 } from '../../go/number.ts'
import { whole } from '../arithmetic.ts'
import type { Implementation } from '../operators.ts'
import {
  type CelOutcome,
  celBool,
  celInt,
  celString,
  fault,
  typeName,
  type Value,
} from '../value.ts'
import { durationText, timestampText } from './times.ts'

/** `int(x)`, `string(x)` and their like, `dyn(x)` and `type(x)`. */
export const conversions: readonly (readonly [string, Implementation])[] = [
  ['int', (value) => (value === undefined ? undefined : toInt(value))],
  ['uint', (value) => (value === undefined ? undefined : toUint(value))],
  ['double', (value) => (value === undefined ? undefined : toDouble(value))],
  ['string', (value) => (value === undefined ? undefined : toText(value))],
  ['bool', (value) => (value === undefined ? undefined : toBool(value))],
  ['dyn', (value) => value],
  ['type', (value) => value && { kind: 'type', name: typeName(value) }],
]

function toInt(value: Value): CelOutcome | undefined {
  switch (value.kind) {
    case 'int':
      return value
    case 'uint':
      return whole('int', value.value)
    case 'double':
      if (!(Math.abs(value.value) < 2 ** 63)) return fault('integer overflow')
      return celInt(BigInt(Math.trunc(value.value)))
    case 'string': {
      const parsed = parseDecimalInt(value.value)
      return parsed.ok ? celInt(parsed.value) : fault(parsed.error)
    }
    case 'timestamp':
      return celInt(floor(value.value, 1_000_000_000n))
    default:
      return undefined
  }
}

function floor(value: bigint, by: bigint): bigint {
  return value / by - (value % by < 0n ? 1n : 0n)
}

function toUint(value: Value): CelOutcome | undefined {
  switch (value.kind) {
    case 'uint':
    case 'int':
      return whole('uint', value.value)
    case 'double':
      if (!(value.value >= 0 && value.value < 2 ** 64)) return fault('unsigned integer overflow')
      return whole('uint', BigInt(Math.trunc(value.value)))
    case 'string': {
      if (!/^[0-9]+$/.test(value.value)) {
        return fault(`strconv.ParseUint: parsing ${JSON.stringify(value.value)}: invalid syntax`)
      }
      return whole('uint', BigInt(value.value))
    }
    default:
      return undefined
  }
}

function toDouble(value: Value): CelOutcome | undefined {
  if (value.kind === 'double') return value
  if (value.kind === 'int' || value.kind === 'uint') {
    return { kind: 'double', value: Number(value.value) }
  }
  if (value.kind !== 'string') return undefined
  const parsed = parseFloat64(value.value)
  return parsed.ok ? { kind: 'double', value: parsed.value } : fault(parsed.error)
}

function toText(value: Value): CelOutcome | undefined {
  switch (value.kind) {
    case 'string':
      return value
    case 'bool':
    case 'int':
    case 'uint':
    case 'double':
      return celString(String(value.value))
    case 'timestamp':
      return celString(timestampText(value.value))
    case 'duration':
      return celString(durationText(value.value))
    default:
      return undefined
  }
}

const truths: { readonly [written: string]: boolean } = {
  '1': true,
  t: true,
  T: true,
  true: true,
  TRUE: true,
  True: true,
  '0': false,
  f: false,
  F: false,
  false: false,
  FALSE: false,
  False: false,
}

function toBool(value: Value): CelOutcome | undefined {
  if (value.kind === 'bool') return value
  if (value.kind !== 'string') return undefined
  const truth = Object.hasOwn(truths, value.value) ? truths[value.value] : undefined
  return truth === undefined
    ? fault(`type conversion error from 'string' to 'bool'`)
    : celBool(truth)
}
