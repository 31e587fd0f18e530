import { type Limits, mostOf, writtenCharacters } from '../units/limits.ts'
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
/** Steps of one evaluation: rounds of loops, and what is looked at inside built-ins. Ours. */
export const MAX_STEPS = 5_000_000
/** UTF-16 units of a text that an evaluation makes. Ours. */
export const MAX_MADE_TEXT = 1_000_000

/** What one evaluation has used up so far. */
export interface Budget {
  memory: number
  steps: number
  /** Characters that `toJSON`, `string` and their like have written, and how many they may. */
  written: number
  mostWritten: number
}

export function newBudget(limits: Limits = {}): Budget {
  return { memory: 0, steps: 0, written: 0, mostWritten: mostOf('written', limits) }
}

/** Another evaluation begins. */
export function clear(budget: Budget, limits: Limits): void {
  budget.memory = 0
  budget.steps = 0
  budget.written = 0
  budget.mostWritten = mostOf('written', limits)
}

/** What has been used up so far, in steps. */
export function spentOf({ memory, steps, written }: Budget): number {
  return steps + memory + (written >> 4)
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

/** Accounts for an operand that takes long to go through; short texts and lists are free. */
export function pay(budget: Budget, operand: unknown): void {
  if (typeof operand === 'string' || Array.isArray(operand)) payFor(budget, operand.length)
  else if (typeof operand === 'object' && operand !== null && 'items' in operand) {
    payFor(budget, (operand.items as { readonly length?: number }).length ?? 0)
  }
}

/** The same by length. */
export function payFor(budget: Budget, length: number): void {
  if (length > 128) spend(budget, length >> 3)
}

/** Accounts for a text that is about to be made. */
export function makeText(budget: Budget, length: number): void {
  if (length > MAX_MADE_TEXT) fail('memory-budget', 'memory budget exceeded')
  spend(budget, length >> 4)
}

/**
 * Accounts for characters of a value that is being written as text, before there are more: values
 * that share their parts are small in memory and may be endless as text.
 */
export function writeOut(budget: Budget, length: number): void {
  budget.written += length
  if (budget.written > budget.mostWritten) fail(writtenCharacters.code, 'memory budget exceeded')
}
