import { cycleOf, type RouterState, walkRouter } from './process.ts'

/** What became of a number of requests. */
export interface Served {
  /** The router after the last of them. */
  readonly state: RouterState
  /** How many each backend answered, in the order of the backends. */
  readonly counts: readonly number[]
  /** How many nobody could answer (503). */
  readonly refused: number
}

/**
 * How many of the next `requests` each backend answers: the same as picking one by one. Once a
 * cycle ends in the state in which it began, the cycles to come are multiplied instead of walked.
 */
export function serve(state: RouterState, requests: number): Served {
  const walk = walkRouter(state)
  const cycle = cycleOf(state)
  const counts = state.backends.map(() => 0)
  const take = (picks: number): void => {
    for (let picked = 0; picked < picks; picked++) {
      const index = walk.next()
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  let left = requests
  let before = cycle > 0 && left > 2 * cycle ? JSON.stringify(state) : ''
  while (before !== '' && left >= cycle) {
    const begun = [...counts]
    take(cycle)
    left -= cycle
    const now = JSON.stringify(walk.state())
    if (now === before) {
      const cycles = Math.floor(left / cycle)
      for (const [index, count] of counts.entries()) {
        counts[index] = count + cycles * (count - (begun[index] ?? 0))
      }
      left -= cycles * cycle
      before = ''
    } else before = now
  }
  take(left)
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return { state: walk.state(), counts, refused: requests - answered }
}
