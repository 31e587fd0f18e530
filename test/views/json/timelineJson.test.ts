import { expect, it } from 'vitest'
import { timelineJson, timelineVersion } from '../../../src/views/json/timelineJson.ts'
import { ran } from '../../timeline/objects/sample.ts'

it('tells every moment, in milliseconds and as people write it', () => {
  const told = timelineJson(ran())
  expect(told.version).toBe(timelineVersion)
  expect(told.name).toBe('demo')
  expect(told.end).toMatchObject({ at: 600_000, time: '10m', phase: 'Paused' })
  const last = told.moments.find(({ at }) => at === 65_000)
  expect(last).toMatchObject({
    time: '1m5s',
    phase: 'Paused',
    weight: { asked: 50, real: 50 },
    step: 1,
    traffic: null,
  })
  expect(last?.replicaSets.map(({ image, ready }) => [image, ready])).toEqual([
    ['app:v1', 1],
    ['app:v2', 1],
  ])
})
