import { expect, it } from 'vitest'
import { seconds } from '../../../src/units/time.ts'
import { glances } from '../../../src/views/watch/glances.ts'
import { ran } from '../../timeline/objects/sample.ts'

// Applied at 0 s, pods ready at 5 s, the image is set at 60 s, the canary's pod is ready at 65 s.
const timeline = ran()
const seen = (from: number, until: number, every: number | 'never') =>
  [
    ...glances(
      timeline,
      { from: `${from}s`, until: `${until}s` },
      every === 'never' ? every : seconds(every),
    ),
  ].map(({ at, hasChanged, isTick }) => [at / 1000, hasChanged ? 'changed' : 'same', isTick])

it('looks at once, at every moment and every so often', () => {
  expect(seen(57, 66, 4)).toEqual([
    [57, 'changed', true],
    [60, 'changed', false],
    [61, 'same', true],
    [65, 'changed', true],
  ])
})

it('looks only at what happens where there is no clock', () => {
  expect(seen(1, 60, 'never')).toEqual([
    [1, 'changed', true],
    [5, 'changed', false],
    [60, 'changed', false],
  ])
})

it('sees what treeAt sees', () => {
  const last = [...glances(timeline, { from: '57s', until: '70s' }, 'never')].at(-1)
  expect(last?.snapshot.objects).toEqual(
    [...glances(timeline, { from: '65s', until: '65s' }, 'never')][0]?.snapshot.objects,
  )
})

it('has nothing to see at no time', () => {
  expect([...glances(timeline, { from: 'soon' }, seconds(1))]).toEqual([])
  expect([...glances(timeline, { until: 'later' }, seconds(1))]).toEqual([])
})
