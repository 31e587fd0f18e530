import { expect, it } from 'vitest'
import type { Invariant } from '../../src/laws/invariant.ts'
import { matchers } from '../../src/vitest/matchers.ts'
import { careful, planOf, ran, refused } from './sample.ts'
import { circle, doubled, doubledList, revoked } from './strange.ts'

const asked = { isNot: false }
const denied = { isNot: true }

it('passes what holds, and leaves it to vitest to turn that round', () => {
  const timeline = ran(careful)
  expect(matchers.toEndIn.call(asked, timeline, 'Healthy').pass).toBe(true)
  expect(matchers.toEndIn.call(denied, timeline, 'Healthy').pass).toBe(true)
  expect(matchers.toEndIn.call(asked, timeline, 'Paused').pass).toBe(false)
})

it('what cannot be judged fails either way', () => {
  for (const subject of [refused(), planOf(careful), null]) {
    expect(matchers.toEndIn.call(asked, subject, 'Healthy').pass).toBe(false)
    expect(matchers.toEndIn.call(denied, subject, 'Healthy').pass).toBe(true)
  }
  expect(matchers.toBeRealisable.call(asked, ran(careful)).pass).toBe(false)
  expect(matchers.toBeRealisable.call(denied, ran(careful)).pass).toBe(true)
})

it('says what is wrong with a subject that cannot be judged', () => {
  expect(matchers.toEndIn.call(asked, refused(), 'Healthy').message()).toMatch(
    /^the timeline cannot be judged: the scenario was refused\n {2}until: .*noon/,
  )
  expect(matchers.toEndIn.call(asked, {}, 'Healthy').message()).toBe(
    'the timeline cannot be judged: timeline.moments wants a list; there is undefined. ' +
      'Give what simulate returns',
  )
  expect(matchers.toBeRealisable.call(asked, 'plan').message()).toBe(
    'the plan cannot be judged: plan wants a Plan; there is the text "plan". ' +
      'Give the plan of parseManifests or readManifests',
  )
})

// A check that checks nothing is an error, whichever way it is asked.
const timeline = ran(careful)
const law: Invariant = { name: 'any', claim: 'Anything goes.', check: () => null }
const sound: Readonly<Record<keyof typeof matchers, readonly unknown[]>> = {
  toEndIn: ['Healthy'],
  toKeepAvailable: ['80%'],
  toStayWithin: [{ surge: 1 }],
  toTake: [{ atMost: '15m' }],
  toExpose: [{ atMost: 0 }],
  toHold: [law],
  toBeRealisable: [{}],
}
const half = { ...timeline, moments: [...timeline.moments.slice(0, -1), 'constructor'] }
const subjects: readonly (() => unknown)[] = [
  () => undefined,
  () => Symbol('timeline'),
  () => [],
  () => revoked(),
  () => circle(),
  () => doubled(40),
  () => ({ moments: [], end: {}, diagnostics: [] }),
  () => half,
  () => ({ ...planOf(careful), rollout: { strategy: doubledList(40) } }),
]
const names = Object.keys(sound) as (keyof typeof matchers)[]

function asAnybodyCalls(name: keyof typeof matchers, ...args: readonly unknown[]) {
  const matcher = matchers[name] as (...args: readonly unknown[]) => { readonly pass: boolean } & {
    readonly message: () => string
  }
  const [plain, not] = [asked, denied].map((way) => matcher.call(way, ...args))
  return { plain, not, message: plain?.message() ?? '' }
}

const refusal = /^the (timeline|plan) cannot be judged: .{10,300}$/

it.each(names)('%s fails either way for what is nothing to judge, and says so', (name) => {
  for (const subject of subjects) {
    const { plain, not, message } = asAnybodyCalls(name, subject(), ...sound[name])
    expect(plain?.pass).toBe(false)
    expect(not?.pass).toBe(true)
    expect(message).toMatch(refusal)
  }
})

const strange: readonly (() => unknown)[] = [
  () => null,
  () => 10n,
  () => Symbol('argument'),
  () => 'x'.repeat(100_000),
  () => circle(),
  () => doubled(40),
  () => doubledList(40),
  () => revoked(),
  () => ({ surge: doubledList(40), atMost: circle(), image: 5, check: class Rollout {} }),
  () => ({ atMost: doubledList(40) }),
  () => ({ surge: '9'.repeat(400) }),
]

it.each(names)('%s fails either way for arguments that it cannot use, and says so', (name) => {
  for (const argument of strange) {
    const subject = name === 'toBeRealisable' ? planOf(careful) : timeline
    const { plain, not, message } = asAnybodyCalls(name, subject, argument())
    expect(plain?.pass).toBe(false)
    expect(not?.pass).toBe(true)
    expect(message).toMatch(refusal)
  }
})

it('says where a timeline is broken, wherever that is', () => {
  expect(matchers.toEndIn.call(asked, half, 'Healthy').message()).toContain(
    `timeline.moments[${half.moments.length - 1}] wants a Moment; there is the text "constructor"`,
  )
})

it('shows a verdict without its moment where that one cannot be shown', () => {
  const strangely = timeline.moments.map((moment) => ({ ...moment, actions: [doubled(40)] }))
  const outcome = matchers.toEndIn.call(asked, { ...timeline, moments: strangely }, 'Paused')
  expect(outcome.pass).toBe(false)
  expect(outcome.message()).toMatch(
    /^expected the timeline to end in Paused:\nit ended in Healthy.*\n\nThe moment is not shown: timeline\.moments\[\d+\]\.actions\[0\]/,
  )
})

it('an error of somebody’s own law is theirs', () => {
  const error = new TypeError('theirs')
  const throwing: Invariant = {
    ...law,
    check: () => {
      throw error
    },
  }
  for (const way of [asked, denied]) {
    expect(() => matchers.toHold.call(way, timeline, throwing)).toThrow(error)
  }
})

it('a law is handed no plan that is none', () => {
  expect(matchers.toHold.call(asked, timeline, law, planOf(careful)).pass).toBe(true)
  for (const plan of [null, timeline, { ...planOf(careful), services: 5 }]) {
    const { plain, not, message } = asAnybodyCalls('toHold', timeline, law, plan)
    expect([plain?.pass, not?.pass]).toEqual([false, true])
    expect(message).toMatch(/^the timeline cannot be judged: plan.* wants /)
  }
})

it('no message is longer than anybody reads', () => {
  const end = { ...timeline.end, message: 'y'.repeat(1_000_000) }
  const { message } = asAnybodyCalls('toEndIn', { ...timeline, end }, 'Paused')
  expect(Math.max(...message.split('\n').map((line) => line.length))).toBe(401)
})
