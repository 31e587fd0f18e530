import { builtins } from './builtins/builtins.ts'
import { descriptions } from './builtins/descriptions.ts'
import { loops } from './builtins/loops.ts'
import { environment } from './environment.ts'
import { type FunctionType, typeText } from './goType.ts'

/** A function that an expression may call. */
export interface ExpressionFunction {
  /** By which it is called. */
  readonly name: string
  /** Who brings it: the language, or Argo Rollouts for its conditions. */
  readonly from: 'expr-lang' | 'Argo Rollouts'
  /** Its Go type: `func(string, string) bool`. Predicates count as functions of an element. */
  readonly type: string
  /** What it is, in a few words. */
  readonly summary: string
  /** An expression that calls it; `result` is a list of floats, `[0.97, 0.5]`. */
  readonly example: string
}

/**
 * Every function of expr-lang 1.17.8, and those that Argo Rollouts adds, by name: what an editor
 * offers and explains.
 *
 * @example
 * ```ts
 * expressionFunctions.find(({ name }) => name === 'asInt')?.example // => 'asInt("200") < 300'
 * ```
 */
export const expressionFunctions: readonly ExpressionFunction[] = [
  ...Object.entries(environment).map(([name, { type }]) => described(name, 'Argo Rollouts', type)),
  ...Object.entries(loops).map(([name, { type }]) => described(name, 'expr-lang', type)),
  ...Object.entries(builtins).map(([name, { type }]) => described(name, 'expr-lang', type)),
].sort((a, b) => (a.name < b.name ? -1 : 1))

function described(
  name: string,
  from: ExpressionFunction['from'],
  type: FunctionType,
): ExpressionFunction {
  const [summary = '', example = ''] = descriptions[name] ?? []
  return { name, from, type: typeText(type), summary, example }
}
