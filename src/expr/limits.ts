import { fail } from './fault.ts'

// A condition may come from a stranger. Nothing it says can cost more than this.

/** UTF-16 units of a condition's text. Ours: expr-lang has no such limit. */
export const MAX_TEXT = 65_536
/** Nodes of a syntax tree, as expr-lang counts them. */
export const MAX_NODES = 10_000
/** Levels of a syntax tree. Ours: Go's stack grows, JavaScript's does not. */
export const MAX_DEPTH = 500
/** Elements that one evaluation may make, as expr-lang counts them. */
export const MEMORY_BUDGET = 1_000_000
/** Rounds of loops and comparisons inside built-ins in one evaluation. Ours. */
export const MAX_STEPS = 5_000_000
/** UTF-16 units of a text that an evaluation makes. Ours. */
export const MAX_MADE_TEXT = 4_000_000

/** What one evaluation has used up so far. */
export interface Budget {
  memory: number
  steps: number
}

export function newBudget(): Budget {
  return { memory: 0, steps: 0 }
}

/** Accounts for elements that are about to be made. */
export function grow(budget: Budget, elements: number): void {
  budget.memory += elements
  if (budget.memory >= MEMORY_BUDGET) fail('memory-budget', 'memory budget exceeded')
}

/** Accounts for rounds that are about to be made. */
export function spend(budget: Budget, steps: number): void {
  budget.steps += steps
  if (budget.steps > MAX_STEPS) fail('too-many-steps', 'evaluation exceeds maximum allowed steps')
}

/** Accounts for a text that is about to be made. */
export function makeText(budget: Budget, length: number): void {
  if (length > MAX_MADE_TEXT) fail('memory-budget', 'memory budget exceeded')
  spend(budget, length >> 4)
}
