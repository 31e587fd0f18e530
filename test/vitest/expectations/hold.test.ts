import type { Plan, Timeline } from 'rollout-sim'
import { expect, it } from 'vitest'
import { instant } from '../../../src/units/time.ts'
import { hold } from '../../../src/vitest/expectations/hold.ts'
import { careful, planOf, ran, refused } from '../sample.ts'

const noRelease = {
  name: 'no release',
  claim: 'No second version comes.',
  check: (timeline: Timeline) => {
    const moment = timeline.moments.find(
      ({ world }) => (world.rollout?.replicaSets.length ?? 0) > 1,
    )
    return moment === undefined ? null : { at: moment.at, message: 'a second version came' }
  },
}
const asked = {
  name: 'asked',
  claim: 'The plan asks for app:1.',
  check: (_: Timeline, { rollout }: Plan) =>
    rollout.template.image === 'app:1' ? null : { at: instant(0), message: rollout.template.image },
}

it('is broken where the law says so', () => {
  expect(hold(ran(careful, [], { until: '30s' }), noRelease)).toMatchObject({
    holds: true,
    found: 'no moment breaks it',
    at: null,
  })
  expect(hold(ran(careful), noRelease)).toEqual({
    kind: 'judged',
    holds: false,
    expected: 'to hold "no release" (No second version comes)',
    found: 'at 1m a second version came',
    at: 60_000,
  })
})

it('hands the law the plan, or what the Rollout asked for at the end', () => {
  expect(hold(ran(careful), asked, planOf(careful))).toMatchObject({ holds: true })
  expect(hold(ran(careful), asked)).toMatchObject({ holds: false, found: 'at 0s app:2' })
})

it('refuses what is no law, and a timeline that has no plan to give', () => {
  expect(hold(ran(careful), {} as typeof asked)).toMatchObject({ kind: 'unusable' })
  expect(hold(refused(), noRelease)).toMatchObject({ kind: 'unusable' })
})
