import { expect, it } from 'vitest'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { worldThen } from '../../src/timeline/worldThen.ts'
import { MisuseError } from '../../src/units/misuseError.ts'
import { ran } from './objects/sample.ts'

it('is the world that the timeline has then', () => {
  const timeline = ran()
  expect(worldThen(timeline, '61s')).toEqual(timeline.at('61s'))
  expect(worldThen({ at: () => null }, '1s')).toBeNull()
})

it.each([[undefined], [1], ['now'], [{}], [{ rollout: null }]])(
  'is none where a timeline of somebody else answers with %j, which is told',
  (answer) => {
    const other = { at: () => answer } as unknown as Timeline
    expect(() => worldThen(other, '1s')).toThrow(MisuseError)
    expect(() => worldThen(other, '1s')).toThrow(`here it answered with ${typeof answer}`)
  },
)
