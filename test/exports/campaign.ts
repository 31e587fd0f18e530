import type { Draw } from '../expr/randomExpression.ts'
import { drawFrom } from '../expr/randomExpression.ts'
import {
  type Answered,
  type Behaviour,
  behaviourOf,
  behaviours,
  isDoneInTime,
  PATIENCE,
} from './behaviour.ts'
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
  const note = (what: string, { behaviour, detail, milliseconds }: Answered): void => {
    counts[behaviour]++
    longest = Math.max(longest, milliseconds)
    if (behaviour === 'fault' && !faults.has(detail)) faults.set(detail, what)
  }
  let call = 0
  let begun: Begun | null = null
  const goOn = (): void => {
    for (let some = 0; some < SOME && call < calls; some++) {
      // What was ended by the clock alone, on a busy machine, is called once more.
      begun ??= { ...argumentsOf(row, call, draw, depth), since: process.cpuUsage() }
      const { args, what } = begun
      note(
        what,
        behaviourOf(() => row.call(...(args as never[]))),
      )
      begun = null
      call++
    }
  }
  while (call < calls) {
    if (isDoneInTime(goOn) || begun === null) continue
    const { what, since } = begun as Begun
    const milliseconds = process.cpuUsage(since).user / 1000
    begun = { ...(begun as Begun), since: process.cpuUsage() }
    if (milliseconds < PATIENCE) continue
    note(what, { behaviour: 'fault', detail: 'never ends', milliseconds })
    begun = null
    call++
  }
  const slowest = Math.round(longest)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return { name: row.name, counts, faults: [...faults], slowest, megabytes }
}

/** As many calls go on under one watch. */
const SOME = 50

/** A call that has begun. */
interface Begun {
  readonly args: readonly unknown[]
  readonly what: string
  readonly since: NodeJS.CpuUsage
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
