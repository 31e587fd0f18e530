import { seconds, type Timeline } from 'rollout-sim'
import { invariants } from 'rollout-sim/fast-check'
import { expect, it } from 'vitest'
import 'rollout-sim/vitest'
import { careful, messageOf, planOf, ran, waiting } from './sample.ts'

const timeline = ran(careful)
const traffic = { requestsPerSecond: 10 }
const busy = ran(careful, [], { traffic })
const law = {
  name: 'quick',
  claim: 'Nothing happens after two minutes.',
  check: ({ moments }: Timeline) => {
    const late = moments.find(({ at }) => at > seconds(120))
    return late === undefined ? null : { at: late.at, message: 'something happened' }
  },
}

// Each matcher, what it holds for, what it does not, and the first lines of both messages.
const rows: readonly Row[] = [
  {
    name: 'toEndIn',
    holds: (not) => not(expect(timeline)).toEndIn('Healthy'),
    fails: (not) => not(expect(timeline)).toEndIn('Paused'),
    heads: [
      'expected the timeline not to end in Healthy:',
      'expected the timeline to end in Paused:',
    ],
    moments: ['At 2m50s:', 'At 2m50s:'],
  },
  {
    name: 'toKeepAvailable',
    holds: (not) => not(expect(timeline)).toKeepAvailable('100%'),
    fails: (not) => not(expect(timeline)).toKeepAvailable(6),
    heads: [
      'expected the timeline not to keep 100% of its pods available:',
      'expected the timeline to keep 6 pods available:',
    ],
    moments: ['At 10s:', 'At 10s:'],
  },
  {
    name: 'toStayWithin',
    holds: (not) => not(expect(timeline)).toStayWithin({ surge: '20%' }),
    fails: (not) => not(expect(timeline)).toStayWithin({ surge: 0 }),
    heads: [
      'expected the timeline not to stay within 20% of its pods above spec.replicas:',
      'expected the timeline to stay within 0 pods above spec.replicas:',
    ],
    moments: ['At 1m:', 'At 1m:'],
  },
  {
    name: 'toTake',
    holds: (not) => not(expect(timeline)).toTake({ atMost: '2m' }),
    fails: (not) => not(expect(timeline)).toTake({ atLeast: '2m' }),
    heads: [
      'expected the timeline not to take at most 2m:',
      'expected the timeline to take at least 2m:',
    ],
    moments: ['At 2m50s:', 'At 2m50s:'],
  },
  {
    name: 'toExpose',
    holds: (not) => not(expect(busy)).toExpose({ atMost: 0, since: '10s' }),
    fails: (not) => not(expect(busy)).toExpose({ image: 'app:2', atMost: 10 }),
    heads: [
      'expected the timeline not to expose at most 0 requests to failure:',
      'expected the timeline to expose at most 10 requests to app:2:',
    ],
    moments: [null, 'At 1m10s:'],
  },
  {
    name: 'toHold',
    holds: (not) => not(expect(ran(waiting))).toHold(law),
    fails: (not) => not(expect(timeline)).toHold(law, planOf(careful)),
    heads: [
      'expected the timeline not to hold "quick" (Nothing happens after two minutes):',
      'expected the timeline to hold "quick" (Nothing happens after two minutes):',
    ],
    moments: [null, 'At 2m10s:'],
  },
  {
    name: 'toBeRealisable',
    holds: (not) => not(expect(planOf(careful))).toBeRealisable(),
    fails: (not) => not(expect(planOf(careful, 3))).toBeRealisable({ tolerance: 4 }),
    heads: [
      'expected the plan not to realise its weights within 0 percentage points:',
      'expected the plan to realise its weights within 4 percentage points:',
    ],
    moments: [null, null],
  },
]

interface Row {
  readonly name: string
  readonly holds: Use
  readonly fails: Use
  /** Of the message of `.not` where it holds, and of the plain one where it does not. */
  readonly heads: readonly [string, string]
  readonly moments: readonly [string | null, string | null]
}

type Chain = ReturnType<typeof expect<unknown>>
type Use = (not: (chain: Chain) => Chain) => void

const asked = (chain: Chain): Chain => chain
const denied = (chain: Chain): Chain => chain.not

it.each(rows)('$name passes where it holds, and its .not where it does not', (row) => {
  row.holds(asked)
  row.fails(denied)
})

it.each(rows)('$name fails otherwise, and shows the moment that decides', (row) => {
  const messages = [messageOf(() => row.holds(denied)), messageOf(() => row.fails(asked))]
  expect(messages.map((message) => message.split('\n')[0])).toEqual(row.heads)
  const moments = messages.map((text) => text.split('\n').find((line) => /^At .*:$/.test(line)))
  expect(moments.map((line) => line ?? null)).toEqual(row.moments)
  for (const [index, message] of messages.entries()) {
    expect(/Name: +demo/.test(message)).toBe(row.moments[index] !== null)
  }
})

it.each(Object.values(invariants))('the law "$name" can be asked for', (one) => {
  expect(timeline).toHold(one)
})

it('is typed', () => {
  // @ts-expect-error: no phase of a Rollout
  expect(() => expect(timeline).not.toEndIn('Done')).toThrow('there is no phase "Done"')
  // @ts-expect-error: a text that is no percentage
  expect(() => expect(timeline).toKeepAvailable('5')).toThrow('pods is "5"')
  // @ts-expect-error: a span has no such limit
  expect(() => expect(timeline).toTake({ most: 5 })).toThrow('span has no "most"')
})
