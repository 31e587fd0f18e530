import type { GoValue } from './goValue.ts'

/**
 * An expression as a tree. Parentheses and pipes are gone: they only said what belongs to what. The
 * last two kinds are not written by anybody; `simplify` makes them.
 */
export type Expression =
  | { readonly kind: 'nil' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  /** `b"…"`: one character a byte. */
  | { readonly kind: 'bytes'; readonly value: string }
  | { readonly kind: 'identifier'; readonly name: string }
  /** `#`, `#index`, `#acc`: inside a predicate, the element, its place, what was accumulated. */
  | { readonly kind: 'pointer'; readonly name: string }
  | Unary
  | Binary
  /** The reach of a `?.`: where it meets nil, the whole chain is nil. */
  | { readonly kind: 'chain'; readonly operand: Expression }
  | MemberAccess
  | Slice
  | {
      readonly kind: 'call'
      readonly callee: Expression
      readonly arguments: readonly Expression[]
    }
  | Builtin
  | { readonly kind: 'predicate'; readonly body: Expression }
  | Let
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | Conditional
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'constant'; readonly value: GoValue }
  | { readonly kind: 'lookup'; readonly operand: Expression; readonly keys: Keys }

export interface Unary {
  readonly kind: 'unary'
  readonly operator: UnaryOperator
  readonly operand: Expression
}

export interface Binary {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}

/** `base.name`, `base["name"]`, `base[0]`. */
export interface MemberAccess {
  readonly kind: 'member'
  readonly base: Expression
  readonly property: Expression
  readonly optional: boolean
  /** Whether it is called: `base.name()`. */
  readonly method: boolean
}

export interface Slice {
  readonly kind: 'slice'
  readonly base: Expression
  readonly from: Expression | null
  readonly to: Expression | null
}

/** A built-in function. The last three are ways of `simplify` to do two things in one loop. */
export interface Builtin {
  readonly kind: 'builtin'
  readonly name: string
  readonly arguments: readonly Expression[]
  /** What becomes of each element that was found. */
  readonly map: Expression | null
  /** Whether finding nothing is an error. */
  readonly throws: boolean
  /** A count that needs not be exceeded. */
  readonly threshold: number | null
}

export interface Let {
  readonly kind: 'let'
  readonly name: string
  readonly value: Expression
  readonly body: Expression
}

/**
 * `test ? whenTrue : whenFalse`, or, if not a ternary, `if test { whenTrue } else { whenFalse }`.
 */
export interface Conditional {
  readonly kind: 'conditional'
  readonly ternary: boolean
  readonly test: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
}

export interface Pair {
  readonly key: Expression
  readonly value: Expression
}

/** The keys of a list that `in` looks up instead of searching: only ints or only strings. */
export type Keys =
  | { readonly kind: 'int'; readonly values: ReadonlySet<bigint> }
  | { readonly kind: 'string'; readonly values: ReadonlySet<string> }

export type UnaryOperator = 'not' | '!' | '-' | '+'

export type BinaryOperator =
  | 'or'
  | '||'
  | 'and'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '>'
  | '>='
  | '<='
  | 'in'
  | 'matches'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | '..'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**'
  | '^'
  | '??'

export function builtin(
  name: string,
  parameters: readonly Expression[],
  extra: Partial<Pick<Builtin, 'map' | 'throws' | 'threshold'>> = {},
): Builtin {
  const { map = null, throws = false, threshold = null } = extra
  return { kind: 'builtin', name, arguments: parameters, map, throws, threshold }
}

/** The parts of an expression, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'unary':
    case 'chain':
    case 'lookup':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'member':
      return [expression.base, expression.property]
    case 'slice':
      return [expression.base, expression.from, expression.to].filter((part) => part !== null)
    case 'call':
      return [expression.callee, ...expression.arguments]
    case 'builtin':
      return expression.map === null
        ? expression.arguments
        : [...expression.arguments, expression.map]
    case 'predicate':
      return [expression.body]
    case 'let':
      return [expression.value, expression.body]
    case 'sequence':
    case 'array':
      return expression.items
    case 'conditional':
      return [expression.test, expression.whenTrue, expression.whenFalse]
    case 'map':
      return expression.pairs.flatMap(({ key, value }) => [key, value])
    default:
      return []
  }
}
