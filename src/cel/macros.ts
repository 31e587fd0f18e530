import type { Cursor } from './cursor.ts'
import type { Call, Expr, LoopMacro } from './syntax.ts'

/**
 * A call that is one of the language's macros, as the node that it stands for: `has(a.b)`,
 * `range.all(x, …)` and its like, `optional.optMap(x, …)` (cel-go's parser/macro.go).
 */
export function expandMacro(cursor: Cursor, call: Call): Expr {
  if (call.target === null) return call.name === 'has' ? expandHas(cursor, call) : call
  const loop = loops.get(call.name)
  if (loop !== undefined) return expandLoop(cursor, call, call.target, loop)
  if (call.name === 'optMap' || call.name === 'optFlatMap') {
    const [variable, body] = call.args
    if (call.args.length !== 2 || body === undefined) return call
    const complaint = `${call.name}() variable name must be a simple identifier`
    const name = variableOf(cursor, variable, complaint)
    return { kind: call.name, target: call.target, variable: name, body, at: call.at }
  }
  return call
}

const loops: ReadonlyMap<string, LoopMacro> = new Map([
  ['all', 'all'],
  ['exists', 'exists'],
  ['exists_one', 'existsOne'],
  ['existsOne', 'existsOne'],
  ['map', 'map'],
  ['filter', 'filter'],
])

function expandHas(cursor: Cursor, call: Call): Expr {
  const [of] = call.args
  if (call.args.length !== 1 || of === undefined) return call
  if (of.kind === 'select') return { kind: 'has', of, at: call.at }
  cursor.problems.push({ at: of.at, message: 'invalid argument to has() macro' })
  return call
}

function expandLoop(cursor: Cursor, call: Call, range: Expr, macro: LoopMacro): Expr {
  const [variable, second, third] = call.args
  const guarded = macro === 'map' && third !== undefined && call.args.length === 3
  if (second === undefined || (call.args.length !== 2 && !guarded)) return call
  const listing = macro === 'map' || macro === 'filter'
  const complaint = listing ? 'argument is not an identifier' : 'argument must be a simple name'
  const name = variableOf(cursor, variable, complaint)
  const [guard, body] = guarded ? [second, third] : [null, second]
  return { kind: 'loop', macro, range, variable: name, guard, body, at: call.at }
}

function variableOf(cursor: Cursor, of: Expr | undefined, complaint: string): string {
  if (of?.kind === 'ident') return of.name
  cursor.problems.push({ at: of?.at ?? 0, message: complaint })
  return ''
}
