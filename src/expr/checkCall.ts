import { type Checker, typeError } from './checker.ts'
import {
  assignable,
  dereferenced,
  elementOf,
  type FunctionType,
  type GoType,
  isInteger,
  isUnknown,
  typeText,
} from './goType.ts'
import type { Expression } from './syntax.ts'

/** Checks the arguments of a call against a signature, and answers with what the call returns. */
export function checkArguments(
  checker: Checker,
  name: string,
  signature: FunctionType,
  given: readonly Expression[],
): GoType {
  const mismatch = arityMismatch(name, signature, given.length)
  if (mismatch !== null) {
    // A mistake inside an argument is told first.
    for (const argument of given) checker.visit(argument)
    return typeError(mismatch)
  }
  for (const [index, argument] of given.entries()) {
    const wanted = parameterAt(signature, index)
    const problem = checkArgument(checker, name, wanted, argument)
    if (problem !== null) typeError(problem)
  }
  return signature.result
}

/**
 * Checks a call of a function that has several signatures: the last one's objection is the one
 * told.
 */
export function checkOverloads(
  checker: Checker,
  name: string,
  signatures: readonly FunctionType[],
  given: readonly Expression[],
): GoType {
  let objection = ''
  for (const signature of signatures) {
    const mismatch = arityMismatch(name, signature, given.length)
    if (mismatch !== null) {
      for (const argument of given) checker.visit(argument)
      objection = mismatch
      continue
    }
    const problem = given.reduce<string | null>(
      (found, argument, index) =>
        found ?? checkArgument(checker, name, parameterAt(signature, index), argument),
      null,
    )
    if (problem === null) return signature.result
    objection = problem
  }
  return typeError(objection)
}

function arityMismatch(name: string, signature: FunctionType, count: number): string | null {
  const { parameters, variadic } = signature
  if (variadic) {
    return count < parameters.length - 1 ? `not enough arguments to call ${name}` : null
  }
  if (count > parameters.length) return `too many arguments to call ${name}`
  return count < parameters.length ? `not enough arguments to call ${name}` : null
}

function parameterAt({ parameters, variadic }: FunctionType, index: number): GoType {
  const last = parameters[parameters.length - 1] ?? { kind: 'any' }
  return variadic && index >= parameters.length - 1 ? elementOf(last) : (parameters[index] ?? last)
}

// Null if the argument fits; a blank ends the message, as it does in expr-lang.
function checkArgument(
  checker: Checker,
  name: string,
  wanted: GoType,
  argument: Expression,
): string | null {
  const type = checker.visit(argument)
  if (wanted.kind === 'float64' && isInteger(type)) {
    markFloats(checker, argument)
    return null
  }
  if (isInteger(wanted) && isInteger(type)) return null
  if (type.kind === 'nil') {
    if (wanted.kind === 'any' || wanted.kind === 'location') return null
    return `cannot use nil as argument (type ${typeText(wanted)}) to call ${name}`
  }
  const fits = [type, dereferenced(type)].some((each) => assignable(each, wanted))
  if (fits || isUnknown(type)) return null
  return `cannot use ${typeText(type)} as argument (type ${typeText(wanted)}) to call ${name} `
}

// Integer literals become floats where a float is wanted, also inside + - *; what is computed stays
// an int.
function markFloats(checker: Checker, node: Expression): void {
  if (node.kind === 'integer') checker.floats.add(node)
  else if (node.kind === 'unary') markFloats(checker, node.operand)
  else if (node.kind === 'binary' && ['+', '-', '*'].includes(node.operator)) {
    markFloats(checker, node.left)
    markFloats(checker, node.right)
  }
}
