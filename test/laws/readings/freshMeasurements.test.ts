import { expect, it } from 'vitest'
import { measuredIn } from '../../../src/laws/readings/freshMeasurements.ts'
import { passagesOf } from '../../../src/laws/readings/passage.ts'
import { check, storyOf } from '../stories.ts'

it('finds what was measured at each moment, and only that', () => {
  const { timeline } = storyOf(
    { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
    {
      metrics: {
        'success-rate': [
          ['0s', 1],
          ['80s', 0.5],
        ],
      },
    },
    {},
    { count: 3, interval: '10s', failureLimit: 3 },
  )
  const found = [...passagesOf(timeline)].flatMap((passage) =>
    measuredIn(passage).map(({ before, after, fresh }) => ({
      at: passage.at / 1000,
      before: before?.count ?? 0,
      after: after.count,
      phases: fresh?.map((one) => one.phase),
    })),
  )
  expect(found).toEqual([
    { at: 70, before: 0, after: 1, phases: ['Successful'] },
    { at: 80, before: 1, after: 2, phases: ['Failed'] },
    { at: 90, before: 2, after: 3, phases: ['Failed'] },
  ])
})
