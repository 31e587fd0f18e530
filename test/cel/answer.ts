import { evaluate } from '../../src/cel/evaluate.ts'
import { parseCel } from '../../src/cel/parse.ts'
import { scopeOf } from '../../src/cel/scope.ts'
import type { CelOutcome } from '../../src/cel/value.ts'
import type { JsonObject } from '../../src/units/json.ts'

/** What an expression comes to, as plain data: whole numbers as numbers, a fault as its text. */
export function answer(source: string, object: JsonObject = {}): unknown {
  const parsed = parseCel(source)
  return parsed.ok ? plain(evaluate(parsed.expr, scopeOf(object))) : parsed.error
}

function plain(outcome: CelOutcome): unknown {
  switch (outcome.kind) {
    case 'null':
      return null
    case 'list':
      return outcome.items.map(plain)
    case 'map':
      return [...outcome.entries.values()].map(({ key, value }) => [plain(key), plain(value)])
    case 'type':
      return outcome.name
    case 'optional':
      return outcome.value === null ? 'none' : ['some', plain(outcome.value)]
    case 'fault':
      return outcome.message
    case 'timestamp':
    case 'duration':
      return Number(outcome.value) / 1e9
    default:
      return typeof outcome.value === 'bigint' ? Number(outcome.value) : outcome.value
  }
}
