import { expect, it } from 'vitest'
import { take } from '../../../src/vitest/expectations/take.ts'
import { careful, ran, refused, waiting } from '../sample.ts'

it('counts from the new template to the phase that remains', () => {
  // 10 s for the first pod, 60 s of pause, and 10 s for each of the other four.
  expect(take(ran(careful), { atMost: '110s' })).toEqual({
    kind: 'judged',
    holds: true,
    expected: 'to take at most 1m50s',
    found: 'the release of 1m took 1m50s: Healthy at 2m50s',
    at: 170_000,
  })
  expect(take(ran(careful), { atMost: '1m49s' })).toMatchObject({ holds: false, at: 170_000 })
  expect(take(ran(careful), { atLeast: '110s' })).toMatchObject({ holds: true })
  expect(take(ran(careful), { atLeast: '111s', atMost: '2m' })).toMatchObject({
    holds: false,
    expected: 'to take at least 1m51s and at most 2m',
  })
})

it('an aborted release is over at once', () => {
  const timeline = ran(waiting, [{ at: '100s', abort: true }])
  expect(take(timeline, { atMost: '40s' })).toMatchObject({ holds: true })
  expect(take(timeline, { atMost: '39s' })).toMatchObject({ holds: false })
})

it('going back to the stable version takes no time that a phase would tell', () => {
  const back = [
    { at: '100s', abort: true as const },
    { at: '200s', setImage: 'app:1' },
  ]
  expect(take(ran(waiting, back), { atMost: '0s' })).toMatchObject({
    holds: true,
    found: 'the release of 3m20s took 0s: Healthy at 3m20s',
  })
  const atOnce = ran({ steps: [] }, [], { pods: { startup: '0s' } })
  expect(take(atOnce, { atMost: '0s' })).toMatchObject({ holds: true })
})

it('a release that is not over took too long, and as long as was seen', () => {
  expect(take(ran(waiting), { atMost: '1h' })).toMatchObject({
    holds: false,
    found: 'the release of 1m was still Paused (CanaryPauseStep) at 5m',
    at: 70_000,
  })
  expect(take(ran(waiting), { atLeast: '4m' })).toMatchObject({ holds: true })
  expect(take(ran(waiting), { atLeast: '241s' })).toMatchObject({ holds: false })
})

it('refuses no limit at all, times that are none, and a timeline without a release', () => {
  expect(take(ran(careful), {})).toEqual({
    kind: 'unusable',
    reason: 'it needs atMost, atLeast or both',
  })
  expect(take(ran(careful), { atMost: 'soon' })).toMatchObject({
    reason: `atMost is "soon", and has to be a duration such as '15m'`,
  })
  expect(take(ran(careful), { atMost: '5m', atLest: '1m' } as object)).toMatchObject({
    reason: 'span has no "atLest"; did you mean atLeast?',
  })
  expect(take(ran(careful), '5m' as never)).toMatchObject({
    reason: 'span is "5m", and has to be an object: { atMost, atLeast }',
  })
  expect(take(ran(careful), { atMost: ['5m'] as never })).toMatchObject({
    reason: `atMost is a list of 1, and has to be a duration such as '15m'`,
  })
  expect(take(refused(), { atMost: '1s' })).toMatchObject({ kind: 'unusable' })
})
