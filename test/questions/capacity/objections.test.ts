import { expect, it } from 'vitest'
import {
  objectionsToCapacity,
  type WhenAndHowMany,
} from '../../../src/questions/capacity/objections.ts'
import { instant } from '../../../src/units/time.ts'

const until = instant(600_000)

it.each<[WhenAndHowMany, readonly string[]]>([
  [{}, []],
  [{ abortAt: 'any', retryAt: '90s', promoteAt: instant(90_000) }, []],
  [{ loseAt: 'any', lose: 0, scaleAt: '10m', scaleTo: 3 }, []],
  [{ abortAt: 'soon' }, ['not-a-time abortAt']],
  [
    { promoteFullAt: '-5s', newRevisionAt: '90' },
    ['not-a-time promoteFullAt', 'not-a-time newRevisionAt'],
  ],
  [{ retryAt: '10m1s' }, ['never-happens retryAt']],
  [{ loseAt: 'any', lose: -1 }, ['not-an-amount lose']],
  [{ scaleAt: 'any', scaleTo: 1.5 }, ['not-an-amount scaleTo']],
  [{ scaleAt: 'any' }, ['missing-key scaleTo']],
])('of %j it says %j', (options, told) => {
  const said = objectionsToCapacity(options, until).map(({ code, path }) => `${code} ${path}`)
  expect(said).toEqual(told)
})

it('hints name the fix', () => {
  const hints = objectionsToCapacity({ abortAt: '90', retryAt: '1h' }, until)
  expect(hints.map(({ hint }) => hint)).toEqual([
    "Write '90s'. 'any' is every instant.",
    "Give until: '1h', or later.",
  ])
})
