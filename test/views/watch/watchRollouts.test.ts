import { expect, it } from 'vitest'
import { watchRollouts } from '../../../src/views/watch/watchRollouts.ts'
import { ran } from '../../timeline/objects/sample.ts'

const timeline = ran()

it('prints the list, then a line whenever it changes', () => {
  const printed = [...watchRollouts(timeline, { from: '59s', until: '70s' })]
  expect(printed.map(({ at, text }) => `${at / 1000}s\n${text}`).join('')).toBe(
    `59s
NAME        STRATEGY   STATUS        STEP  SET-WEIGHT  READY  DESIRED  UP-TO-DATE  AVAILABLE
demo        Canary     Healthy       2/2   100         2/2    2        2           2        
60s
demo        Canary     Progressing   0/2   50          2/3    2        1           2        
65s
demo        Canary     Paused        1/2   50          2/2    2        1           2        
`,
  )
})

it('collects lines for half a second, and marks each with its own time', () => {
  const options = { from: '59.8s', until: '61s', timestamps: true }
  const [, second] = watchRollouts(timeline, options)
  expect(second).toMatchObject({
    at: 60_300,
    text: expect.stringMatching(/^2026-01-01T00:01:00Z /),
  })
})

it('prints at the end what was collected', () => {
  const last = [...watchRollouts(timeline, { from: '59.8s', until: '60.1s' })].at(-1)
  expect(last).toMatchObject({ at: 60_000, text: expect.stringMatching(/^demo /) })
})

it('ends where nothing happens any more, however long somebody would watch', () => {
  const short = [...watchRollouts(timeline, { until: '10m' })]
  expect([...watchRollouts(timeline, { until: '1000000h' })]).toEqual(short)
})
