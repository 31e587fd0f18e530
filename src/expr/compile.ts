import type { Limits } from '../units/limits.ts'
import { unreachable } from '../units/unreachable.ts'
import { asString } from './access.ts'
import type { Host } from './builtins/builtin.ts'
import { builtins } from './builtins/builtins.ts'
import { loops } from './builtins/loops.ts'
import {
  compileCall,
  compileChain,
  compileIdentifier,
  compileMember,
  compileSlice,
} from './compileAccess.ts'
import { compileLoop, compileLoopTest } from './compileLoops.ts'
import {
  boolean,
  compileBinary,
  compileLookup,
  compileTest,
  compileUnary,
} from './compileOperators.ts'
import {
  type Cell,
  type Compiler,
  elementAt,
  type Run,
  type Test,
  type Variable,
} from './compiler.ts'
import { type Direct, direct } from './direct.ts'
import type { GoType } from './goType.ts'
import { bytes, emptyGoMap, type GoValue } from './goValue.ts'
import { clear, grow, newBudget, pay, spend, spentOf } from './limits.ts'
import type { Simplified } from './simplify.ts'
import { type Strays, stackedOperands, strayingParts, takeFromStack } from './strays.ts'
import {
  type Builtin,
  type Conditional,
  type Expression,
  type Let,
  type Pair,
  partsOf,
} from './syntax.ts'

/** A compiled expression. It is not re-entrant, and nothing in the language could re-enter it. */
export interface ExpressionProgram {
  readonly run: (result: GoValue, now: bigint, limits?: Limits) => GoValue
  /** What the last run cost, in steps. */
  readonly spent: () => number
  /** The same at once, where the expression is simple enough. */
  readonly direct: Direct | null
}

/**
 * Turns a simplified expression into closures. Whoever gives variables beside `result` fills their
 * cells before each run.
 */
export function compile(
  { expression, types }: Simplified,
  resultType: GoType,
  given: readonly Variable[] = [],
): ExpressionProgram {
  const host: Host = { budget: newBudget(), now: 0n }
  const result: Cell = { value: null }
  const strays: Strays = []
  const shared = sharedParts(expression)
  const straying = strayingParts(expression)
  // Whether an operand leaves strays above another one.
  const isTorn = (node: Expression): boolean =>
    straying.size > 0 &&
    stackedOperands(node)
      .slice(1)
      .some((operand) => straying.has(operand))
  const done = new Map<Expression, Run>()
  const compiler: Compiler = {
    types,
    host,
    result,
    resultType,
    given,
    variables: [],
    loops: [],
    strays,
    compile: (node) => {
      const known = done.get(node)
      if (known !== undefined) return known
      const run = isTorn(node) ? compileTorn(compiler, node, done) : compileNode(compiler, node)
      if (!shared.has(node)) return run
      // A part that belongs to two wholes may run twice as often on each level; somebody has to pay
      // for that.
      const paying: Run = () => {
        spend(host.budget, 1)
        return run()
      }
      done.set(node, paying)
      return paying
    },
    test: (node) => {
      const plain = !shared.has(node) && !done.has(node) && !isTorn(node)
      const test = plain ? compileBool(compiler, node) : null
      return test ?? boolean(compiler.compile(node))
    },
  }
  const run = compiler.compile(expression)
  return {
    run: (value, now, limits = {}) => {
      result.value = value
      host.now = now
      clear(host.budget, limits)
      if (strays.length > 0) strays.length = 0
      return run()
    },
    spent: () => spentOf(host.budget),
    direct: direct(expression, resultType),
  }
}

// The node is compiled over cells, which get what the stack has for its operands.
function compileTorn(compiler: Compiler, node: Expression, done: Map<Expression, Run>): Run {
  const operands = stackedOperands(node)
  const runs = operands.map(compiler.compile)
  const cells = operands.map((): Cell => ({ value: null }))
  const earlier = operands.map((operand) => done.get(operand))
  for (const [index, cell] of cells.entries()) {
    const operand = operands[index]
    if (operand !== undefined) done.set(operand, () => cell.value)
  }
  const run = compileNode(compiler, node)
  for (const [index, operand] of operands.entries()) {
    const before = earlier[index]
    if (before === undefined) done.delete(operand)
    else done.set(operand, before)
  }
  return () => {
    takeFromStack(runs, cells, compiler.strays)
    return run()
  }
}

function sharedParts(expression: Expression): ReadonlySet<Expression> {
  const seen = new Set<Expression>()
  const shared = new Set<Expression>()
  const visit = (node: Expression): void => {
    if (seen.has(node)) {
      if (partsOf(node).length > 0) shared.add(node)
      return
    }
    seen.add(node)
    partsOf(node).forEach(visit)
  }
  visit(expression)
  return shared
}

function compileBool(compiler: Compiler, node: Expression): Test | null {
  switch (node.kind) {
    case 'predicate':
      return compiler.test(node.body)
    case 'binary':
      return compileTest(compiler, node)
    case 'builtin':
      return compileLoopTest(compiler, node)
    case 'unary': {
      if (node.operator !== '!' && node.operator !== 'not') return null
      const test = compiler.test(node.operand)
      return () => !test()
    }
    case 'lookup':
      return compileLookup(compiler, node.operand, node.keys)
    default:
      return null
  }
}

function compileNode(compiler: Compiler, node: Expression): Run {
  switch (node.kind) {
    case 'nil':
      return () => null
    case 'bool':
    case 'integer':
    case 'float':
    case 'string':
    case 'constant': {
      const { value } = node
      return () => value
    }
    case 'bytes': {
      const value = bytes(Array.from(node.value, (byte) => byte.charCodeAt(0)))
      return () => value
    }
    case 'identifier':
      return compileIdentifier(compiler, node.name)
    case 'pointer':
      return compilePointer(compiler, node.name)
    case 'unary':
      return compileUnary(compiler, node)
    case 'binary':
      return compileBinary(compiler, node)
    case 'chain':
      return compileChain(compiler, node.operand)
    case 'member':
      return compileMember(compiler, node)
    case 'slice':
      return compileSlice(compiler, node)
    case 'call':
      return compileCall(compiler, node.callee, node.arguments)
    case 'builtin':
      return compileBuiltin(compiler, node)
    case 'predicate':
      return compiler.compile(node.body)
    case 'let':
      return compileLet(compiler, node)
    case 'sequence':
      return compileSequence(node.items.map(compiler.compile))
    case 'conditional':
      return compileConditional(compiler, node)
    case 'array': {
      const { budget } = compiler.host
      const items = node.items.map(compiler.compile)
      return () => {
        const values = items.map((item) => item())
        grow(budget, values.length)
        return values
      }
    }
    case 'map':
      return compileMap(compiler, node.pairs)
    case 'lookup':
      return compileLookup(compiler, node.operand, node.keys)
    default:
      return unreachable('expression', node)
  }
}

function compilePointer(compiler: Compiler, name: string): Run {
  const cell = compiler.loops.at(-1)
  if (cell === undefined) return unreachable('an element without a loop')
  if (name === 'index') return () => BigInt(cell.index)
  return name === 'acc' ? () => cell.acc : elementAt(cell)
}

// They take no longer for a long list than for a short one.
const atOnce = new Set(['len', 'first', 'last', 'type'])

function compileBuiltin(compiler: Compiler, node: Builtin): Run {
  if (Object.hasOwn(loops, node.name)) return compileLoop(compiler, node)
  const { call } = builtins[node.name] ?? unreachable(`built-in ${node.name}`)
  const { host } = compiler
  const parameters = node.arguments.map(compiler.compile)
  const [first] = parameters
  if (atOnce.has(node.name) && parameters.length === 1 && first !== undefined) {
    return () => call([first()], host)
  }
  return () => {
    const values = parameters.map((parameter) => parameter())
    for (const value of values) pay(host.budget, value)
    return call(values, host)
  }
}

function compileLet(compiler: Compiler, { name, value, body }: Let): Run {
  const given = compiler.compile(value)
  const cell: Cell = { value: null }
  compiler.variables.push({ name, cell })
  const run = compiler.compile(body)
  compiler.variables.pop()
  return () => {
    cell.value = given()
    return run()
  }
}

function compileSequence(items: readonly Run[]): Run {
  return () => {
    let last: GoValue = null
    for (const item of items) last = item()
    return last
  }
}

function compileConditional(compiler: Compiler, node: Conditional): Run {
  const test = compiler.test(node.test)
  const whenTrue = compiler.compile(node.whenTrue)
  const whenFalse = compiler.compile(node.whenFalse)
  return () => (test() ? whenTrue() : whenFalse())
}

// expr-lang fills a map from its last pair to its first, so of two equal keys the first one counts.
function compileMap(compiler: Compiler, pairs: readonly Pair[]): Run {
  const { budget } = compiler.host
  const parts = pairs.map(({ key, value }) => [compiler.compile(key), compiler.compile(value)])
  return () => {
    const values = parts.map(([key, value]) => [key?.() ?? null, value?.() ?? null] as const)
    grow(budget, values.length)
    const map = emptyGoMap()
    for (const [key, value] of values.toReversed()) map[asString(key)] = value
    return map
  }
}
