import type { Plan, Timeline } from 'rollout-sim'
import { promises } from 'rollout-sim/fast-check'
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

it.each([
  [undefined, 'undefined'],
  [1, '1'],
  [true, 'true'],
  [Promise.resolve(null), 'an object with nothing'],
  [{ at: '5m', message: 'late' }, 'an object with at, message'],
  [{ at: 0 }, 'an object with at'],
])('a law that answers neither null nor a violation has not looked: %#', (answer, words) => {
  const law = { ...noRelease, check: () => answer as never }
  expect(hold(ran(careful), law)).toEqual({
    kind: 'unusable',
    reason: `the law "no release" answered ${words}, and has to answer null, or { at, message }`,
  })
})

it('hands on what the law throws', () => {
  const thrown = new RangeError('its own')
  const law = {
    ...noRelease,
    check: () => {
      throw thrown
    },
  }
  expect(hold(ran(careful), law)).toEqual({ kind: 'thrown', thrown })
})

it.each([
  null,
  'abortSticks',
  noRelease.check,
  { check: noRelease.check },
  { ...noRelease, claim: 5 },
  { ...noRelease, check: class Law {} },
])('refuses a law that lacks a part, or that nobody can call: %#', (law) => {
  expect(hold(ran(careful), law as unknown as typeof asked)).toMatchObject({
    kind: 'unusable',
    reason: expect.stringMatching(/^law is .+, and has to be an invariant: \{ name, claim, check/),
  })
})

it('says of a promise that nobody made how one makes it', () => {
  expect(hold(ran(careful), promises.settles as never)).toMatchObject({
    kind: 'unusable',
    reason: expect.stringMatching(/ check\(timeline, plan\) \}; call it, if it makes one$/),
  })
})

it('refuses what is no law, and a timeline that has no plan to give', () => {
  expect(hold(ran(careful), {} as typeof asked)).toMatchObject({ kind: 'unusable' })
  expect(hold(refused(), noRelease)).toMatchObject({ kind: 'unusable' })
})
