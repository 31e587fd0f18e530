import { wrap } from '../go/number.ts'
import { calculate } from './arithmetic.ts'
import { fail } from './fault.ts'
import { boolType, floatType, type GoType, intType, listType, stringType } from './goType.ts'
import type { GoValue } from './goValue.ts'
import type { Rewrite } from './rewrite.ts'
import { type Binary, type Builtin, builtin, type Expression, type Unary } from './syntax.ts'

/** Works out what is known before the expression runs, and no more than expr-lang does. */
export const fold: Rewrite = (node, types) => {
  switch (node.kind) {
    case 'unary':
      return foldUnary(node)
    case 'binary':
      return foldBinary(node, types)
    case 'array':
      return foldArray(node.items)
    case 'builtin':
      return foldFilters(node)
    default:
      return null
  }
}

type Literal = Extract<Expression, { readonly kind: 'integer' | 'float' | 'string' | 'bool' }>

/** The type of a literal, null if the node is none. */
export function literalType(node: Expression): GoType | null {
  switch (node.kind) {
    case 'integer':
      return intType
    case 'float':
      return floatType
    case 'string':
      return stringType
    case 'bool':
      return boolType
    case 'constant':
      return listType
    default:
      return null
  }
}

function foldUnary({ operator, operand }: Unary): Expression | null {
  if (operator === '!' || operator === 'not') {
    return operand.kind === 'bool' ? { kind: 'bool', value: !operand.value } : null
  }
  if (operand.kind === 'integer') {
    return operator === '-' ? { kind: 'integer', value: wrap(-operand.value) } : { ...operand }
  }
  if (operand.kind !== 'float') return null
  return operator === '-' ? { kind: 'float', value: -operand.value } : { ...operand }
}

function foldBinary(node: Binary, types: Map<Expression, GoType>): Expression | null {
  const { operator, left, right } = node
  switch (operator) {
    case 'and':
    case '&&':
      return foldLogic(left, right, types, true)
    case 'or':
    case '||':
      return foldLogic(left, right, types, false)
    case '==':
      return left.kind === right.kind &&
        isLiteral(left) &&
        left.kind !== 'float' &&
        isLiteral(right)
        ? { kind: 'bool', value: left.value === right.value }
        : null
    case '%':
      if (left.kind !== 'integer' || right.kind !== 'integer') return null
      if (right.value === 0n) return fail('type', 'integer divide by zero')
      return { kind: 'integer', value: left.value % right.value }
    case '+':
      if (left.kind === 'string' && right.kind === 'string') return calculated('+', left, right)
      return isNumeral(left) && isNumeral(right) ? calculated('+', left, right) : null
    case '-':
    case '*':
    case '/':
      return isNumeral(left) && isNumeral(right) ? calculated(operator, left, right) : null
    case '**':
    case '^':
      return isNumeral(left) && isNumeral(right) ? calculated('**', left, right) : null
    default:
      return null
  }
}

// `true and x` is x, and so is `x and true`, bool or not; `x and false` is false without x ever
// running.
function foldLogic(
  left: Expression,
  right: Expression,
  types: Map<Expression, GoType>,
  neutral: boolean,
): Expression | null {
  const a = left.kind === 'bool' ? left.value : null
  const b = right.kind === 'bool' ? right.value : null
  const rest = a === neutral ? right : b === neutral ? left : null
  if (rest !== null) {
    types.set(rest, boolType)
    return rest
  }
  return a === null && b === null ? null : { kind: 'bool', value: !neutral }
}

function isLiteral(node: Expression): node is Literal {
  return ['integer', 'float', 'string', 'bool'].includes(node.kind)
}

function isNumeral(node: Expression): node is Extract<Literal, { kind: 'integer' | 'float' }> {
  return node.kind === 'integer' || node.kind === 'float'
}

function calculated(
  operator: '+' | '-' | '*' | '/' | '**',
  left: Literal,
  right: Literal,
): Expression | null {
  const value = calculate(operator, left.value, right.value)
  if (typeof value === 'bigint') return { kind: 'integer', value }
  if (typeof value === 'number') return { kind: 'float', value }
  return typeof value === 'string' ? { kind: 'string', value } : null
}

function foldArray(items: readonly Expression[]): Expression | null {
  if (items.length === 0 || !items.every(isLiteral)) return null
  const value: readonly GoValue[] = items.map((item) => (item as Literal).value)
  return { kind: 'constant', value }
}

// filter(filter(list, p), q) is filter(list, p && q).
function foldFilters({ name, arguments: [list, outer] }: Builtin): Expression | null {
  if (name !== 'filter' || list?.kind !== 'builtin' || list.name !== 'filter') return null
  const [inner, first] = list.arguments
  if (inner === undefined || first?.kind !== 'predicate' || outer?.kind !== 'predicate') return null
  const body: Binary = { kind: 'binary', operator: '&&', left: first.body, right: outer.body }
  return builtin('filter', [inner, { kind: 'predicate', body }])
}
