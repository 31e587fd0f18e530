import { parsePattern } from './parsePattern.ts'
import { isPatternFault } from './pattern.ts'
import { assemble, type RegexpProgram } from './program.ts'
import { isWordRune } from './runeSet.ts'

/** A regular expression of Go's RE2 syntax, which finds out in linear time whether it matches. */
export interface Regexp {
  readonly pattern: string
  /** Instructions of its program: what each rune of a text can cost. */
  readonly size: number
  /** Whether the text matches somewhere; the pattern is not anchored. */
  readonly matches: (text: string) => boolean
}

/**
 * Compiles RE2 syntax: no look-around, no back-references, and therefore no backtracking.
 * A bad pattern is an error with Go's wording, `error parsing regexp: missing closing ]: …`.
 */
export function compileRegexp(pattern: string): Regexp | { readonly error: string } {
  try {
    const program = assemble(parsePattern(pattern), pattern)
    return { pattern, size: program.instructions.length, matches: (text) => run(program, text) }
  } catch (thrown) {
    if (isPatternFault(thrown)) return { error: thrown.patternFault }
    throw thrown
  }
}

/** No rune at all: before the text and after it. */
const NONE = -1

// All the places in the program where a match could stand, at once (Thompson 1968; Pike's VM
// without captures).
function run({ instructions, start }: RegexpProgram, text: string): boolean {
  const seen = new Int32Array(instructions.length).fill(-1)
  const pending: number[] = []
  let current: number[] = []
  let step = 0
  let previous = NONE
  // Follows what costs no rune; true if that reaches the end of the pattern.
  const enter = (from: number, into: number[], before: number, after: number): boolean => {
    pending.push(from)
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      if (seen[place] === step) continue
      seen[place] = step
      const instruction = instructions[place]
      if (instruction === undefined) continue
      if (instruction.kind === 'match') return true
      if (instruction.kind === 'rune') into.push(place)
      else if (instruction.kind === 'split') pending.push(instruction.other, instruction.next)
      else if (holds(instruction.assertion, before, after)) pending.push(instruction.next)
    }
    return false
  }
  let at = 0
  let rune = runeAt(text, 0)
  if (enter(start, current, NONE, rune)) return true
  while (rune !== NONE) {
    at += rune > 0xffff ? 2 : 1
    previous = rune
    rune = runeAt(text, at)
    step += 1
    const next: number[] = []
    for (const place of current) {
      const instruction = instructions[place]
      if (instruction?.kind !== 'rune' || !instruction.set(previous)) continue
      if (enter(instruction.next, next, previous, rune)) return true
    }
    if (enter(start, next, previous, rune)) return true
    current = next
  }
  return false
}

// Half a surrogate pair is how a byte that is no UTF-8 is written here; Go reads it as U+FFFD.
function runeAt(text: string, at: number): number {
  const rune = text.codePointAt(at)
  if (rune === undefined) return NONE
  return rune >= 0xd800 && rune <= 0xdfff ? 0xfffd : rune
}

function holds(assertion: string, before: number, after: number): boolean {
  switch (assertion) {
    case 'beginText':
      return before === NONE
    case 'endText':
      return after === NONE
    case 'beginLine':
      return before === NONE || before === 10
    case 'endLine':
      return after === NONE || after === 10
    case 'wordBoundary':
      return isWordRune(before) !== isWordRune(after)
    default:
      return isWordRune(before) === isWordRune(after)
  }
}
