import { unreachable } from '../../units/unreachable.ts'
import { type Assertion, type Pattern, reject, unbounded } from './pattern.ts'
import type { RuneSet } from './runeSet.ts'

/** A pattern as a machine: where to go on, by index into the program. */
export type Instruction =
  | { readonly kind: 'rune'; readonly set: RuneSet; readonly next: number }
  | { readonly kind: 'assertion'; readonly assertion: Assertion; readonly next: number }
  | { readonly kind: 'split'; readonly next: number; readonly other: number }
  | { readonly kind: 'match' }

export interface RegexpProgram {
  readonly instructions: readonly Instruction[]
  readonly start: number
}

/** A match costs its text times this many steps at most; Go allows more, no condition needs it. */
const MAX_INSTRUCTIONS = 20_000

/** Lays a pattern out back to front, so that each part knows where its successor begins. */
export function assemble(pattern: Pattern, source: string): RegexpProgram {
  const instructions: Instruction[] = [{ kind: 'match' }]
  const add = (instruction: Instruction): number => {
    if (instructions.length >= MAX_INSTRUCTIONS) reject('expression too large', source)
    return instructions.push(instruction) - 1
  }
  const lay = (part: Pattern, next: number): number => {
    switch (part.kind) {
      case 'rune':
        return add({ kind: 'rune', set: part.set, next })
      case 'assertion':
        return add({ kind: 'assertion', assertion: part.assertion, next })
      case 'sequence':
        return part.parts.reduceRight((after, each) => lay(each, after), next)
      case 'choice':
        return part.parts
          .map((each) => lay(each, next))
          .reduceRight((other, first) => add({ kind: 'split', next: first, other }))
      case 'repeat':
        return layRepeat(part.part, part.min, part.max, next)
      default:
        return unreachable('pattern', part)
    }
  }
  const layRepeat = (part: Pattern, min: number, max: number, next: number): number => {
    let after = next
    if (max === unbounded) {
      // The loop must know where it begins before it is laid, so its place is taken first.
      const loop = add({ kind: 'split', next, other: next })
      instructions[loop] = { kind: 'split', next: lay(part, loop), other: next }
      after = loop
    } else {
      for (let extra = min; extra < max; extra++) {
        after = add({ kind: 'split', next: lay(part, after), other: next })
      }
    }
    for (let count = 0; count < min; count++) after = lay(part, after)
    return after
  }
  const start = lay(pattern, 0)
  return { instructions, start }
}
