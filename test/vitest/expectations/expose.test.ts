import { expect, it } from 'vitest'
import 'rollout-sim/vitest'
import { expose } from '../../../src/vitest/expectations/expose.ts'
import { ran, waiting } from '../sample.ts'

// Ten requests a second from the beginning; until 10 s nobody is there, from 70 s to 130 s one pod of five is new.
const traffic = { requestsPerSecond: 10 }
const abort = [{ at: '130s', abort: true as const }]
const timeline = ran(waiting, abort, { traffic, until: '130s' })
const failing = ran(waiting, abort, { traffic, until: '130s', app: { 'app:2': { status: 500 } } })

it('counts the requests that an image answered', () => {
  expect(expose(timeline, { image: 'app:2', atMost: 120 })).toEqual({
    kind: 'judged',
    holds: true,
    expected: 'to expose at most 120 requests to app:2',
    found: '120 of 1300 requests met app:2 (9.2 %)',
    at: null,
  })
  expect(expose(timeline, { image: 'app:2', atMost: 119 })).toMatchObject({
    holds: false,
    found:
      '120 of 1300 requests met app:2 (9.2 %)\n' + 'the limit was passed between 1m10s and 2m10s',
    at: 70_000,
  })
})

it('counts to the end of the run, and from the very time that is named', () => {
  // Paused from 70 s on, nothing is due any more; one request in five goes on meeting the new pod.
  const paused = ran(waiting, [], { traffic, until: '170s' })
  expect(paused.moments.at(-1)?.at).toBe(70_000)
  expect(expose(paused, { image: 'app:2', atMost: 199 })).toMatchObject({
    holds: false,
    found: '200 of 1700 requests met app:2 (11.8 %)\nthe limit was passed between 1m10s and 2m50s',
    at: 70_000,
  })
  expect(expose(paused, { image: 'app:2', atMost: 99, since: '120s' })).toMatchObject({
    found:
      '100 of 500 requests since 2m met app:2 (20 %)\nthe limit was passed between 2m and 2m50s',
    at: 120_000,
  })
})

it('a percentage is of all requests since the time that is named', () => {
  expect(expose(timeline, { image: 'app:2', atMost: '9.3%' })).toMatchObject({ holds: true })
  expect(expose(timeline, { image: 'app:2', atMost: '9.2%' })).toMatchObject({ holds: false })
  const since = '70s'
  expect(expose(timeline, { image: 'app:2', atMost: '20%', since })).toMatchObject({ holds: true })
  expect(expose(timeline, { image: 'app:2', atMost: '19%', since })).toMatchObject({
    holds: false,
    expected: 'to expose at most 19% of all requests to app:2',
  })
})

it('without an image it counts failures: bad answers, and none', () => {
  expect(expose(failing, { atMost: 220 })).toMatchObject({ holds: true })
  expect(expose(failing, { atMost: 219 })).toMatchObject({
    holds: false,
    expected: 'to expose at most 219 requests to failure',
  })
  expect(expose(failing, { atMost: 120, since: '10s' })).toMatchObject({ holds: true })
  expect(expose(timeline, { atMost: 0, since: '10s' })).toMatchObject({ holds: true })
})

it('refuses an image that never ran, and says which one was probably meant', () => {
  expect(expose(timeline, { image: 'ap:2', atMost: 0 })).toEqual({
    kind: 'unusable',
    reason: 'no pod of image "ap:2" ever ran; did you mean app:2?',
  })
  expect(expose(timeline, { image: 'elsewhere:9', atMost: 0 })).toMatchObject({
    reason: 'no pod of image "elsewhere:9" ever ran; images were app:1, app:2',
  })
  expect(() => expect(timeline).not.toExpose({ image: 'ap:2', atMost: 0 })).toThrow('app:2?')
})

it('refuses amounts and times that are none, and a scenario without traffic', () => {
  expect(expose(timeline, { atMost: -1 })).toMatchObject({ kind: 'unusable' })
  expect(expose(timeline, { atMost: 1, since: 'noon' })).toMatchObject({
    reason: 'since is "noon", and has to be a duration such as \'15m\'',
  })
  expect(expose(ran(waiting), { atMost: 1 })).toMatchObject({
    reason: 'the scenario sends no traffic: give it { traffic: { requestsPerSecond } }',
  })
})

it('refuses options that there are not, and what is no image', () => {
  expect(expose(timeline, { atMost: 1, imgae: 'app:2' } as never)).toMatchObject({
    reason: 'exposure has no "imgae"; did you mean image?',
  })
  expect(expose(timeline, undefined as never)).toMatchObject({
    reason: 'exposure is undefined, and has to be an object: { atMost, image, since }',
  })
  expect(expose(timeline, { atMost: 1, image: ['app:2'] as never })).toMatchObject({
    reason: 'no pod of image a list of 1 ever ran; images were app:1, app:2',
  })
})

it('refuses a timeline that answers with something else than a world', () => {
  for (const answer of [undefined, 1, timeline.moments[0]]) {
    expect(expose({ ...timeline, at: () => answer as never }, { atMost: 1 })).toEqual({
      kind: 'unusable',
      reason: 'timeline.at answers with something else than a World or null',
    })
  }
})
