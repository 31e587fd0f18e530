import type { Draw } from '../expr/randomExpression.ts'
import { drawFrom } from '../expr/randomExpression.ts'
import { type Answered, type Behaviour, behaviourOf, behaviours } from './behaviour.ts'
import { damaged } from './damage.ts'
import { hostileValues } from './hostileValues.ts'
import type { Row } from './row.ts'

/** How often each function is called, and with what. */
export interface Campaign {
  readonly calls: number
  readonly seed: number
  /** How deep within an argument something hostile stands at most. */
  readonly depth: number
}

/** What one function did, and how often. */
export interface Tally {
  readonly name: string
  readonly counts: Readonly<Record<Behaviour, number>>
  /** Each fault once, with the call that showed it first. */
  readonly faults: readonly (readonly [detail: string, what: string])[]
  /** Milliseconds. */
  readonly slowest: number
  /** Of memory that the process had at most by then. */
  readonly megabytes: number
}

/**
 * Calls a function so many times, each time with one hostile value among arguments that are in
 * order: first every value as every argument, then anywhere within them.
 */
export function tallyOf(row: Row, { calls, seed, depth }: Campaign): Tally {
  const draw = drawFrom(seed)
  const counts = Object.fromEntries(behaviours.map((one) => [one, 0])) as Record<Behaviour, number>
  const faults = new Map<string, string>()
  let longest = 0
  for (let call = 0; call < calls; call++) {
    const { args, what } = argumentsOf(row, call, draw, depth)
    const answered: Answered = behaviourOf(() => row.call(...(args as never[])))
    counts[answered.behaviour]++
    longest = Math.max(longest, answered.milliseconds)
    if (answered.behaviour === 'fault' && !faults.has(answered.detail)) {
      faults.set(answered.detail, what)
    }
  }
  const slowest = Math.round(longest)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return { name: row.name, counts, faults: [...faults], slowest, megabytes }
}

function argumentsOf(
  { args }: Row,
  call: number,
  draw: Draw,
  depth: number,
): { readonly args: readonly unknown[]; readonly what: string } {
  const whole = hostileValues.length * args.length
  if (call < whole) {
    const position = Math.floor(call / hostileValues.length)
    const index = call % hostileValues.length
    return {
      args: args.with(position, hostileValues[index]?.()),
      what: `argument ${position} is value ${index}`,
    }
  }
  if (args.length === 0) return { args: [hostileValues[call % hostileValues.length]?.()], what: '' }
  const position = draw(args.length)
  const index = draw(hostileValues.length)
  const deep = 1 + draw(depth)
  return {
    args: args.with(position, damaged(args[position], hostileValues[index]?.(), draw, deep)),
    what: `value ${index} within argument ${position}, at most ${deep} deep`,
  }
}
