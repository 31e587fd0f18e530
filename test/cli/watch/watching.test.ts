import { expect, it } from 'vitest'
import { acted, atSpeed, passed, playedOrPaused, stepped } from '../../../src/cli/watch/watching.ts'
import { watching } from './given.ts'

it('lets time pass as fast as it is told, and not at all while it is paused', () => {
  expect(passed(watching(), 1000).at).toBe(10_000)
  expect(passed(atSpeed(watching(), 2), 1000).at).toBe(20_000)
  expect(passed(playedOrPaused(watching()), 1000).at).toBe(0)
})

it('stops where nothing more happens by itself', () => {
  const end = passed(watching(), 3_600_000)
  expect(end.isPlaying).toBe(false)
  expect(end.said).toBe('nothing more happens by itself')
  expect(end.at).toBe(130_000)
})

it('goes from moment to moment, and back', () => {
  const first = stepped(watching(), 'next')
  expect([first.at, first.isPlaying]).toEqual([5000, false])
  expect(stepped(first, 'back').at).toBe(0)
  expect(stepped(watching(), 'back').said).toBe('there is no more')
})

it('plays anew what somebody does', () => {
  const paused = passed(watching(), 10_000)
  const aborted = acted(paused, { abort: true })
  expect(aborted.said).toBe('abort')
  expect(aborted.timeline.end.phase).toBe('Degraded')
})

it('forgets what was done later by somebody who went back', () => {
  const late = acted(passed(watching(), 20_000), { abort: true })
  const back = { ...late, at: passed(watching(), 8000).at }
  const again = acted(back, { promote: true })
  expect(again.done.map(({ verb }) => verb)).toEqual([{ promote: true }])
  expect(again.timeline.end.phase).toBe('Paused')
})

it('keeps its speed within reason', () => {
  expect(atSpeed(watching(), 1e9).speed).toBe(4096)
  expect(atSpeed(watching(), 1e-9).speed).toBe(1 / 8)
})
