import { beforeAll, describe, expect, it } from 'vitest'
import {
  type PollSettings,
  pollTurn,
  pollWakeAt,
  standardPolling,
  startPolling,
} from '../../../../src/application/argocd/refresh/polling.ts'
import { uniform } from '../../../../src/chance/uniform.ts'
import { duration, start } from '../../../../src/units/time.ts'
import { commitWaits, meanGap, waitsLonger } from './waits.ts'

const SEEDS = 10_000

/** The seconds at which an Application is compared, until one that is later than `end`. */
function comparisons(seed: number, end: number, of: Partial<PollSettings> = {}): readonly number[] {
  const jitterAt = (index: number) =>
    duration(Math.floor(60_000 * uniform(seed, 'argocd jitter', index)))
  const settings = { ...standardPolling, jitterAt, ...of }
  const times: number[] = []
  let state = startPolling(settings, start)
  while ((times.at(-1) ?? 0) <= end) {
    const now = pollWakeAt(state) ?? start
    const turn = pollTurn(state, settings, now)
    state = turn.state
    if (turn.refresh !== null) times.push(now / 1000)
  }
  return times
}

describe('a commit', () => {
  let waits: readonly number[] = []
  let gaps: readonly number[] = []

  beforeAll(() => {
    const seeds = Array.from({ length: SEEDS }, (_, seed) => seed)
    const all = seeds.map((seed) => {
      const pushed = 960 + 120 * uniform(seed, 'push', 0)
      const times = comparisons(seed, pushed)
      return { wait: (times.at(-1) ?? 0) - pushed, gap: (times.at(-1) ?? 0) - (times.at(-2) ?? 0) }
    })
    waits = all.map(({ wait }) => wait)
    gaps = all.map(({ gap }) => gap)
  })

  it('waits as long as the closed form says, on average', () => {
    const { mean, deviation } = commitWaits()
    const found = waits.reduce((sum, wait) => sum + wait, 0) / SEEDS
    expect(Math.abs(found - mean)).toBeLessThan((4 * deviation) / Math.sqrt(SEEDS))
  })

  it.each([30, 60, 90, 120, 150, 180, 210, 240])('waits longer than %i s as often', (second) => {
    const share = waits.filter((wait) => wait > second).length / SEEDS
    const expected = waitsLonger(second)
    const error = Math.sqrt((expected * (1 - expected)) / SEEDS)
    // A whole second of the 60 that are drawn decides otherwise than the closed form.
    expect(Math.abs(share - expected)).toBeLessThan(4 * error + 0.01)
  })

  it('waits not quite 300 s at most', () => {
    expect(Math.max(...waits)).toBeGreaterThan(260)
    expect(Math.max(...gaps)).toBeLessThan(300)
  })

  it('waited for up to 180 s before 3.0, and 90 s on average', () => {
    const before = { timeout: duration(180_000), jitter: duration(0) }
    const times = comparisons(0, 3600, before)
    const longest = times.map((time, index) => time - (times[index - 1] ?? 0))
    expect(longest.slice(1).every((gap) => Math.abs(gap - 180) < 0.1)).toBe(true)
  })
})

it('two comparisons of an Application lie 120 e / (e - 1) s apart on average', () => {
  const times = comparisons(7, 2_000_000)
  const found = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1)
  expect(Math.abs(found - meanGap)).toBeLessThan(2)
})
