import { expect, it } from 'vitest'
import { seconds } from '../../../src/units/time.ts'
import { type Clock, glances } from '../../../src/views/watch/glances.ts'
import { ran } from '../../timeline/objects/sample.ts'

// Applied at 0 s, pods ready at 5 s, the image is set at 60 s, the canary's pod is ready at 65 s.
const timeline = ran()
const ticking = (every: number): Clock => ({ every: seconds(every), whileNothing: 'ticks' })
const seen = (from: number, until: number, clock: Clock) =>
  [...glances(timeline, { from: `${from}s`, until: `${until}s` }, clock)].map(
    ({ at, hasChanged, isTick }) => [at / 1000, hasChanged ? 'changed' : 'same', isTick],
  )

it('looks at once, at every moment and every so often', () => {
  expect(seen(57, 66, ticking(4))).toEqual([
    [57, 'changed', true],
    [60, 'changed', false],
    [61, 'same', true],
    [65, 'changed', true],
  ])
})

it('looks only at what happens where there is no clock', () => {
  expect(seen(1, 60, 'none')).toEqual([
    [1, 'changed', true],
    [5, 'changed', false],
    [60, 'changed', false],
  ])
})

it('sees what treeAt sees', () => {
  const last = [...glances(timeline, { from: '57s', until: '70s' }, 'none')].at(-1)
  expect(last?.snapshot.objects).toEqual(
    [...glances(timeline, { from: '65s', until: '65s' }, 'none')][0]?.snapshot.objects,
  )
})

it('has nothing to see at no time', () => {
  expect([...glances(timeline, { from: 'soon' }, ticking(1))]).toEqual([])
  expect([...glances(timeline, { until: 'later' }, ticking(1))]).toEqual([])
})

it('keeps to the ticks of a clock that rests while nothing happens', () => {
  expect(seen(57, 400, { every: seconds(4), whileNothing: 'rests' })).toEqual([
    [57, 'changed', true],
    [60, 'changed', false],
    [61, 'same', true],
    [65, 'changed', true],
  ])
})

it('is over when a second more is the same number', () => {
  const late = { from: 1e300, until: 1e301 } as unknown as { from: '1s' }
  expect([...glances(timeline, late, ticking(1))]).toEqual([])
  const [first, second] = glances(timeline, { ...late, from: '1s' }, ticking(1))
  expect([first?.at, second?.at]).toEqual([1000, 2000])
})
