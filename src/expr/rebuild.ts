import type { Expression } from './syntax.ts'

/** The expression with each of its parts changed; the very same one if no part did change. */
export function rebuild(node: Expression, change: (part: Expression) => Expression): Expression {
  switch (node.kind) {
    case 'unary':
    case 'chain':
    case 'lookup': {
      const operand = change(node.operand)
      return operand === node.operand ? node : { ...node, operand }
    }
    case 'binary': {
      const [left, right] = [change(node.left), change(node.right)]
      return left === node.left && right === node.right ? node : { ...node, left, right }
    }
    case 'member': {
      const [base, property] = [change(node.base), change(node.property)]
      return base === node.base && property === node.property ? node : { ...node, base, property }
    }
    case 'slice': {
      const base = change(node.base)
      const from = node.from === null ? null : change(node.from)
      const to = node.to === null ? null : change(node.to)
      const same = base === node.base && from === node.from && to === node.to
      return same ? node : { ...node, base, from, to }
    }
    case 'call': {
      const callee = change(node.callee)
      const given = all(node.arguments, change)
      const same = callee === node.callee && given === node.arguments
      return same ? node : { ...node, callee, arguments: given }
    }
    case 'builtin': {
      const given = all(node.arguments, change)
      return given === node.arguments ? node : { ...node, arguments: given }
    }
    case 'predicate': {
      const body = change(node.body)
      return body === node.body ? node : { ...node, body }
    }
    case 'let': {
      const [value, body] = [change(node.value), change(node.body)]
      return value === node.value && body === node.body ? node : { ...node, value, body }
    }
    case 'sequence':
    case 'array': {
      const items = all(node.items, change)
      return items === node.items ? node : { ...node, items }
    }
    case 'conditional': {
      const test = change(node.test)
      const whenTrue = change(node.whenTrue)
      const whenFalse = change(node.whenFalse)
      const same = test === node.test && whenTrue === node.whenTrue && whenFalse === node.whenFalse
      return same ? node : { ...node, test, whenTrue, whenFalse }
    }
    case 'map': {
      const parts = node.pairs.flatMap(({ key, value }) => [key, value])
      const changed = all(parts, change)
      if (changed === parts) return node
      const pairs = node.pairs.map(({ key, value }, index) => ({
        key: changed[2 * index] ?? key,
        value: changed[2 * index + 1] ?? value,
      }))
      return { ...node, pairs }
    }
    default:
      return node
  }
}

function all(
  parts: readonly Expression[],
  change: (part: Expression) => Expression,
): readonly Expression[] {
  const changed = parts.map(change)
  return changed.every((part, index) => part === parts[index]) ? parts : changed
}
