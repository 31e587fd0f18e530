import { parseDecimalInt, parseFloat64, truncate, wrap } from '../../go/number.ts'
import { runeCount } from '../../go/string.ts'
import { fail } from '../fault.ts'
import { format } from '../format.ts'
import {
  anyType,
  dereferenced,
  floatType,
  functionType,
  type GoType,
  intType,
  isList,
  isNumericKind,
  isUnknown,
  stringType,
} from '../goType.ts'
import {
  box,
  boxedInteger,
  type GoValue,
  goMapOf,
  integerOf,
  isBoxed,
  itemsOf,
  typeName,
  typeOf,
} from '../goValue.ts'
import { payFor } from '../limits.ts'
import type { Builtins } from './builtin.ts'
import { ruled, shownType, signed, wantCount } from './define.ts'

/** Built-ins that measure and convert single values. */
export const numbers: Builtins = {
  len: ruled(
    one('len', (type) => isList(type) || type.kind === 'map' || type.kind === 'string', intType),
    ([value = null], { budget }) => {
      const length = lengthOf(value)
      // The keys of a map have to be counted.
      if (goMapOf(value) !== null) payFor(budget, length)
      return BigInt(length)
    },
  ),
  type: signed(functionType([anyType], stringType), [], ([value = null]) => kindName(value)),
  abs: ruled(one('abs', isNumericKind, null), ([value = null]) => abs(value)),
  ceil: rounding('ceil', Math.ceil),
  floor: rounding('floor', Math.floor),
  round: rounding('round', (value) =>
    // Adding a half would round 0.49999999999999994 up.
    Math.abs(value % 1) >= 0.5 ? Math.trunc(value) + Math.sign(value) : Math.trunc(value),
  ),
  int: ruled(one('int', isNumberOrString, intType), ([value = null]) => toInteger(value)),
  float: ruled(one('float', isNumberOrString, floatType), ([value = null]) => toFloat64(value)),
  string: signed(functionType([anyType], stringType), [], ([value = null], { budget }) =>
    format(value, budget),
  ),
}

function isNumberOrString(type: GoType): boolean {
  return isNumericKind(type) || type.kind === 'string'
}

// One argument of the right kind; without a result type, the result is of the argument's.
function one(
  name: string,
  fits: (type: GoType) => boolean,
  result: GoType | null,
): (types: readonly GoType[]) => GoType | string {
  return (types) => {
    const [type] = types
    const objection = wantCount(types, 1)
    if (objection !== null || type === undefined) return objection ?? ''
    if (isUnknown(type) || fits(dereferenced(type))) return result ?? type
    return `invalid argument for ${name} (type ${shownType(type)})`
  }
}

function rounding(name: string, change: (value: number) => number): Builtins[string] {
  return ruled(one(name, isNumericKind, floatType), ([value = null]) => {
    if (typeof value === 'number') return change(value)
    const integer = integerOf(value)
    return integer === null ? wrongArgument(name, value) : Number(integer)
  })
}

function wrongArgument(name: string, value: GoValue): never {
  return fail('run', `invalid argument for ${name} (type ${typeName(value)})`)
}

function lengthOf(value: GoValue): number {
  if (typeof value === 'string') return runeCount(value)
  const items = itemsOf(value)
  if (items !== null) return items.length
  const map = goMapOf(value)
  if (map !== null) return Object.keys(map).length
  if (isBoxed(value) && value[box] === 'map') return value.entries.size
  return wrongArgument('len', value)
}

const kinds: { readonly [kind: string]: string } = {
  nil: 'nil',
  int64: 'int',
  uint8: 'uint',
  float64: 'float',
  slice: 'array',
  time: 'time.Time',
  duration: 'time.Duration',
  month: 'time.Month',
  weekday: 'time.Weekday',
  location: 'time.Location',
}

// Where Go finds the packages of types that have names.
const packages: { readonly [name: string]: string } = {
  nrdb: 'github.com/newrelic/newrelic-client-go/v2/pkg/',
  types: 'github.com/aws/aws-sdk-go-v2/service/cloudwatch/',
}

function kindName(value: GoValue): string {
  const type = typeOf(value)
  const name = 'name' in type ? type.name : ''
  if (name !== '') return `${packages[name.split('.')[0] ?? '']}${name}`
  return kinds[type.kind] ?? type.kind
}

function abs(value: GoValue): GoValue {
  if (typeof value === 'number') return value < 0 ? -value : value
  if (typeof value === 'bigint') return value < 0n ? wrap(-value) : value
  const integer = integerOf(value)
  if (integer === null) return wrongArgument('abs', value)
  return integer < 0n ? boxedInteger(typeOf(value), -integer) : value
}

function toInteger(value: GoValue): GoValue {
  if (typeof value === 'number') return truncate(value)
  if (typeof value === 'string') {
    const parsed = parseDecimalInt(value)
    return parsed.ok ? parsed.value : fail('run', `invalid operation: int(${value})`)
  }
  if (isBoxed(value) && value[box] === 'integer') return value.value
  if (value === null) fail('run', 'reflect: call of reflect.Value.Type on zero Value')
  return integerOf(value) ?? fail('run', `invalid operation: int(${typeName(value)})`)
}

function toFloat64(value: GoValue): GoValue {
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    const parsed = parseFloat64(value)
    return parsed.ok ? parsed.value : fail('run', `invalid operation: float(${value})`)
  }
  const integer = integerOf(value)
  return integer === null
    ? fail('run', `invalid operation: float(${typeName(value)})`)
    : Number(integer)
}
