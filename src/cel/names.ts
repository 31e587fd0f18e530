import type { Expr, Index, Select } from './syntax.ts'

/** What a chain of fields and places begins with. */
export function rootOf(expr: Expr): Expr {
  return expr.kind === 'select' || expr.kind === 'index' ? rootOf(expr.operand) : expr
}

/**
 * A name and the fields that follow it directly, `status.phase` of `status.phase[0]`; null of what
 * does not begin with a name.
 */
export function qualifiedName(expr: Expr): string | null {
  if (expr.kind === 'ident') return expr.name
  if (expr.kind !== 'select' && expr.kind !== 'index') return null
  const name = qualifiedName(expr.operand)
  const plain = qualifiesOnly(expr.operand)
  if (name === null || !plain) return name
  const field = fieldOf(expr)
  return field === null ? name : `${name}.${field}`
}

function qualifiesOnly(expr: Expr): boolean {
  if (expr.kind === 'ident') return true
  if (expr.kind !== 'select' && expr.kind !== 'index') return false
  return fieldOf(expr) !== null && qualifiesOnly(expr.operand)
}

function fieldOf(expr: Select | Index): string | null {
  if (expr.kind === 'select') return expr.field
  const { index } = expr
  return index.kind === 'literal' && index.value.kind === 'string' ? index.value.value : null
}
