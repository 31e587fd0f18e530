import { describe, expect, it } from 'vitest'
import {
  annotateRefresh,
  type PollSettings,
  type PollState,
  pollTurn,
  pollWakeAt,
  requestRefresh,
  standardPolling,
  startPolling,
} from '../../../../src/application/argocd/refresh/polling.ts'
import { uniform } from '../../../../src/chance/uniform.ts'
import { duration, instant, seconds } from '../../../../src/units/time.ts'

const drawn = (seed: number): PollSettings => ({
  ...standardPolling,
  jitterAt: (index) => duration(Math.floor(uniform(seed, 'refreshJitter', index) * 60_000)),
})
const steady: PollSettings = { ...drawn(0), timeout: seconds(180), jitter: duration(0) }

// Everything that is due until an instant; the comparisons as [instant, level].
function played(from: PollState, settings: PollSettings, until: number) {
  const found: (readonly [number, number])[] = []
  let state = from
  for (;;) {
    const at = pollWakeAt(state)
    if (at === null || at > until) return { state, found }
    const turn = pollTurn(state, settings, at)
    state = turn.state
    if (turn.refresh !== null) found.push([at, turn.refresh.level])
  }
}

function comparisons(from: PollState, settings: PollSettings, until: number) {
  return played(from, settings, until).found
}

describe('polling', () => {
  it('without jitter comes a millisecond after every resync', () => {
    expect(comparisons(startPolling(steady, instant(0)), steady, 600_000)).toEqual([
      [0, 3],
      [180_001, 2],
      [360_001, 2],
      [540_001, 2],
    ])
  })

  it('with jitter leaves between two and not quite five minutes, whatever is drawn', () => {
    const gaps = Array.from({ length: 20 }, (_, seed) => {
      const all = comparisons(startPolling(drawn(seed), instant(0)), drawn(seed), 6_000_000)
      return all.slice(1).map(([at], index) => at - (all[index]?.[0] ?? 0))
    }).flat()
    expect(gaps.length).toBeGreaterThan(500)
    expect(Math.min(...gaps)).toBeGreaterThan(119_000)
    expect(Math.max(...gaps)).toBeLessThan(300_000)
  })

  it('is off with a timeout of 0', () => {
    const off = { ...steady, timeout: duration(0) }
    expect(comparisons(startPolling(off, instant(0)), off, 6_000_000)).toEqual([[0, 3]])
  })
})

describe('a request', () => {
  const settled = played(startPolling(steady, instant(0)), steady, 100_000).state

  it('is answered at once, and one below 2 does not put the next poll off', () => {
    const asked = requestRefresh(settled, 1, instant(100_000))
    expect(comparisons(asked, steady, 200_000)).toEqual([
      [100_001, 1],
      [180_001, 2],
    ])
  })

  it('of level 0 compares only if the last comparison is forgotten', () => {
    const asked = requestRefresh(settled, 0, instant(100_000))
    expect(comparisons(asked, steady, 150_000)).toEqual([])
    const forgetful = { ...steady, stateCacheExpiry: seconds(60) }
    expect(comparisons(asked, forgetful, 150_000)).toEqual([[100_001, 0]])
  })

  it('of a person goes by the watch, and is of level 3', () => {
    const told = annotateRefresh(settled, 'hard', instant(100_000))
    expect(comparisons(told, steady, 150_000)).toEqual([[100_006, 3]])
  })
})
