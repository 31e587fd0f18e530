import { expect, it } from 'vitest'
import type { WatchScreen } from '../../../src/cli/watch/screen.ts'
import { watchOn } from '../../../src/cli/watch/watchOn.ts'
import { watching } from './given.ts'

it('answers keys and the clock, and gives the terminal back', async () => {
  const drawn: string[] = []
  let [press, tick, left] = [(_: string) => {}, () => {}, 0]
  const screen: WatchScreen = {
    size: () => ({ columns: 100, rows: 40, hasColours: false }),
    draw: (text) => drawn.push(text),
    onKey: (listener) => {
      press = listener
    },
    every: (_, listener) => {
      tick = listener
    },
    leave: () => left++,
  }
  const ended = watchOn(screen, watching().scenario, 600)
  tick()
  tick()
  expect(drawn.at(-1)).toMatch(/^0:02:00/)
  press('a')
  press('right')
  press('nonsense')
  expect(drawn.at(-1)).toContain('Degraded')
  press('q')
  expect((await ended).done).toHaveLength(1)
  expect(left).toBe(1)
})
