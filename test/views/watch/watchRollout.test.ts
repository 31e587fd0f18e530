import { expect, it } from 'vitest'
import { treeAt } from '../../../src/views/rolloutAt.ts'
import { clearScreen } from '../../../src/views/watch/screen.ts'
import { watchRollout } from '../../../src/views/watch/watchRollout.ts'
import { ran } from '../../timeline/objects/sample.ts'

const timeline = ran()

it('shows at every instant what is printed then', () => {
  const screens = [...watchRollout(timeline, { from: '58s', until: '61s', color: true })]
  expect(screens.map(({ at }) => at)).toEqual([58_000, 59_000, 60_000, 61_000])
  for (const { at, text } of screens) {
    expect(text).toBe(clearScreen + treeAt(timeline, `${at / 1000}s`, { color: true }))
  }
})

it('goes on to the end of the simulation', () => {
  expect([...watchRollout(timeline)].at(-1)?.at).toBe(600_000)
})

it('does not wait for a Rollout that is not there', () => {
  const none = { ...timeline, moments: [] }
  expect([...watchRollout(none)]).toEqual([])
})
