import { compileRegexp } from '../go/regexp/regexp.ts'
import { type Checker, typeError } from './checker.ts'
import {
  assignable,
  boolType,
  comparable,
  dereferenced,
  durationType,
  elementOf,
  floatType,
  type GoType,
  intType,
  isInteger,
  isList,
  isNumber,
  isUnknown,
  listOf,
  nilType,
  stringType,
  timeType,
  typeText,
  uint8Type,
  unknownType,
} from './goType.ts'
import type { Binary, BinaryOperator, Unary } from './syntax.ts'

/** The type of `!x`, `-x`, `+x`. */
export function checkUnary(checker: Checker, { operator, operand }: Unary): GoType {
  const type = dereferenced(checker.visit(operand))
  const negates = operator === '!' || operator === 'not'
  if (isUnknown(type)) return negates ? boolType : unknownType
  if (negates && type.kind === 'bool') return boolType
  if (!negates && isNumber(type)) return type
  return typeError(`invalid operation: ${operator} (mismatched type ${typeText(type)})`)
}

/** The type of a binary operation, by expr-lang's rules for each operator. */
export function checkBinary(checker: Checker, { operator, left, right }: Binary): GoType {
  const l = dereferenced(checker.visit(left))
  const r = dereferenced(checker.visit(right))
  if (operator === 'matches' && right.kind === 'string') {
    const compiled = compileRegexp(right.value)
    if ('error' in compiled) typeError(compiled.error)
  }
  const type = rules[operator](l, r)
  if (type !== null) return type
  return typeError(
    `invalid operation: ${operator} (mismatched types ${typeText(l)} and ${typeText(r)})`,
  )
}

/** Null where the operator is not defined on the two types. */
type Rule = (l: GoType, r: GoType) => GoType | null

type Check = (type: GoType) => boolean

const isBool: Check = (type) => type.kind === 'bool'
const isString: Check = (type) => type.kind === 'string'
const isTime: Check = (type) => type.kind === 'time'
const isDuration: Check = (type) => type.kind === 'duration'

const equality: Rule = (l, r) => (comparable(l, r) ? boolType : null)

const logic: Rule = (l, r) => ((isBool(l) && isBool(r)) || maybe(l, r, [isBool]) ? boolType : null)

const ordered: readonly Check[] = [isNumber, isString, isTime, isDuration]
const order: Rule = (l, r) => (both(l, r, ordered) || maybe(l, r, ordered) ? boolType : null)

const quotient: Rule = (l, r) =>
  both(l, r, [isNumber]) || maybe(l, r, [isNumber]) ? floatType : null

const part: Rule = (l, r) => (both(l, r, [isString]) || maybe(l, r, [isString]) ? boolType : null)

const rules: { readonly [K in BinaryOperator]: Rule } = {
  or: logic,
  '||': logic,
  and: logic,
  '&&': logic,
  '==': equality,
  '!=': equality,
  '<': order,
  '>': order,
  '>=': order,
  '<=': order,
  in: membership,
  matches: (l, r) => (isBytes(l) && isString(r) ? boolType : part(l, r)),
  contains: part,
  startsWith: part,
  endsWith: part,
  '..': (l, r) => (both(l, r, [isInteger]) || maybe(l, r, [isInteger]) ? listOf(intType) : null),
  '+': sum,
  '-': difference,
  '*': product,
  '/': quotient,
  '%': (l, r) => (both(l, r, [isInteger]) || maybe(l, r, [isInteger]) ? intType : null),
  '**': quotient,
  '^': quotient,
  '??': coalesce,
}

function both(l: GoType, r: GoType, checks: readonly Check[]): boolean {
  return checks.some((check) => check(l) && check(r))
}

// One side is unknown, and the other could be right.
function maybe(l: GoType, r: GoType, checks: readonly Check[]): boolean {
  if (isUnknown(l)) return isUnknown(r) || checks.some((check) => check(r))
  return isUnknown(r) && checks.some((check) => check(l))
}

function promoted(l: GoType, r: GoType): GoType {
  return l.kind === 'float64' || r.kind === 'float64' ? floatType : intType
}

function sum(l: GoType, r: GoType): GoType | null {
  if (both(l, r, [isNumber])) return promoted(l, r)
  if (both(l, r, [isString])) return stringType
  if ((isTime(l) && isDuration(r)) || (isDuration(l) && isTime(r))) return timeType
  if (both(l, r, [isDuration])) return durationType
  return maybe(l, r, ordered) ? unknownType : null
}

function difference(l: GoType, r: GoType): GoType | null {
  if (both(l, r, [isNumber])) return promoted(l, r)
  if (both(l, r, [isTime, isDuration])) return durationType
  if (isTime(l) && isDuration(r)) return timeType
  return maybe(l, r, [isNumber, isTime, isDuration]) ? unknownType : null
}

function product(l: GoType, r: GoType): GoType | null {
  if (both(l, r, [isNumber])) return promoted(l, r)
  if ((isNumber(l) || isDuration(l)) && (isNumber(r) || isDuration(r))) return durationType
  return maybe(l, r, [isNumber, isDuration]) ? unknownType : null
}

function membership(l: GoType, r: GoType): GoType | null {
  if ((isString(l) || isUnknown(l)) && (r.kind === 'struct' || isTime(r))) return boolType
  if (r.kind === 'map') {
    if (isUnknown(l) || assignable(l, r.key)) return boolType
    return typeError(`cannot use ${typeText(l)} as type ${typeText(r.key)} in map key`)
  }
  if (isList(r)) {
    if (comparable(l, elementOf(r))) return boolType
    return typeError(`cannot use ${typeText(l)} as type ${typeText(elementOf(r))} in array`)
  }
  return (isUnknown(l) && isString(r)) || isUnknown(r) ? boolType : null
}

function coalesce(l: GoType, r: GoType): GoType {
  if (l.kind === 'nil') return r
  if (r.kind === 'nil') return l
  return assignable(r, l) && l.kind !== 'unknown' ? l : unknownType
}

function isBytes(type: GoType): boolean {
  return type.kind === 'slice' && type.elem.kind === uint8Type.kind
}

/** The type of `test ? a : b` from the types of its branches. */
export function eitherType(a: GoType, b: GoType): GoType {
  if (a.kind === 'nil') return b.kind === 'nil' ? nilType : b
  if (b.kind === 'nil') return a
  if (!assignable(a, b)) return unknownType
  if (!isList(a) || !isList(b)) return a
  const [one, other] = [elementOf(a), elementOf(b)]
  const alike = assignable(one, other) && assignable(other, one)
  return alike ? a : { kind: 'slice', elem: { kind: 'any' }, known: { kind: 'any' } }
}
