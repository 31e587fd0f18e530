import {
  anyType,
  type FunctionType,
  functionType,
  type GoType,
  isList,
  isUnknown,
  listType,
  sliceOf,
  typeText,
} from '../goType.ts'
import type { BuiltinFunction } from './builtin.ts'

type Call = BuiltinFunction['call']

/** A built-in with signatures; the first one is the type of its name. */
export function signed(
  first: FunctionType,
  rest: readonly FunctionType[],
  call: Call,
): BuiltinFunction {
  return { type: first, check: { kind: 'signatures', signatures: [first, ...rest] }, call }
}

const anything = functionType([sliceOf(anyType)], anyType, { variadic: true, fallible: true })

/** A built-in whose arguments are checked by a rule of its own. */
export function ruled(
  validate: (types: readonly GoType[]) => GoType | string,
  call: Call,
): BuiltinFunction {
  return { type: anything, check: { kind: 'rule', validate }, call }
}

/** The objection to a wrong number of arguments, or null. */
export function wantCount(types: readonly GoType[], count: number): string | null {
  return types.length === count
    ? null
    : `invalid number of arguments (expected ${count}, got ${types.length})`
}

/** A type inside an objection; nil shows as Go's formatting mishap does. */
export function shownType(type: GoType | undefined): string {
  return type === undefined || type.kind === 'nil' ? '%!s(<nil>)' : typeText(type)
}

/** A rule for one list that becomes something else; `verb` is the beginning of its objection. */
export function oneList(
  verb: string,
  result: GoType = listType,
): BuiltinFunction['check'] & {
  readonly kind: 'rule'
} {
  return {
    kind: 'rule',
    validate: (types) => {
      const objection = wantCount(types, 1)
      if (objection !== null) return objection
      const [type] = types
      if (type !== undefined && (isUnknown(type) || isList(type))) return result
      return `${verb} ${shownType(type)}`
    },
  }
}
