import { expect, it } from 'vitest'
import { surroundingsOf } from '../../../src/fast-check/check/surroundingsOf.ts'
import { basic, planFrom } from '../../laws/stories.ts'

it('knows the images and the metrics of a plan', () => {
  const { changes, ...around } = surroundingsOf(planFrom(basic))
  expect(around).toEqual({
    images: ['app:v1', 'app:next', 'app:other', 'app:third'],
    readings: {
      'success-rate': [{ json: 0.95 }, { json: 1.95 }, { json: 0.475 }, { json: 0 }, null],
    },
  })
  // The next commit brings another image, and the strategy stays as it is.
  expect(changes?.map(({ patch }) => Object.keys(patch))).toEqual([['spec'], []])
  expect(JSON.stringify(changes)).not.toContain('"patch":{"spec":{"strategy"')
})
