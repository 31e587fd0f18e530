import type { GoType } from './goType.ts'
import type { Expression } from './syntax.ts'

/**
 * One way of making an expression simpler; null where it does not apply. Parts come before their
 * whole.
 */
export type Rewrite = (node: Expression, types: Map<Expression, GoType>) => Expression | null
