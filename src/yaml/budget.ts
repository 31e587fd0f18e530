import { type Limits, mostOf } from '../units/limits.ts'
import { fail } from './failure.ts'
import type { Mark } from './scan/mark.ts'

/** How much of a text may be read, and how much of that was. */
export interface Budget {
  readonly depth: number
  readonly parts: number
  readonly copies: number
  spent: number
}

export function budgetOf(limits: Limits = {}): Budget {
  return {
    depth: mostOf('depth', limits),
    parts: mostOf('parts', limits),
    copies: mostOf('copies', limits),
    spent: 0,
  }
}

/** Counts one part more. Fails with a `YamlFailure` when there are too many. */
export function spendPart(budget: Budget, mark: Mark): void {
  budget.spent += 1
  if (budget.spent <= budget.parts) return
  const problem = `the text has more than ${budget.parts} parts`
  fail({ code: 'too-many-parts', problem, mark, line: 0, source: 'yaml' })
}

/** Ends the reading of parts that stand in one another too deep. */
export function failTooDeep({ depth }: Budget, mark: Mark, source: 'yaml' | 'kubectl'): never {
  const problem = `parts stand in one another more than ${depth} deep`
  return fail({ code: 'too-deep', problem, mark, line: 0, source })
}
