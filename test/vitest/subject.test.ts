import fc from 'fast-check'
import { simulate } from 'rollout-sim'
import { scenarios } from 'rollout-sim/fast-check'
import { describe, expect, it } from 'vitest'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { instant } from '../../src/units/time.ts'
import {
  isWorldOrNone,
  objectionToShowing,
  planSubject,
  timelineSubject,
} from '../../src/vitest/subject.ts'
import { careful, planOf, ran, refused } from './sample.ts'
import { circle, doubledList } from './strange.ts'

const timeline = ran(careful)
const [first, second] = timeline.moments
const wrongOf = (value: unknown) => timelineSubject.take?.(value).wrong ?? null

describe('a timeline', () => {
  it('is used as it is', () => {
    for (const one of [timeline, refused(), { ...timeline, more: 1 }]) {
      expect(timelineSubject.take?.(one)).toEqual({ value: one, wrong: null })
      expect(timelineSubject.take?.(one).value).toBe(one)
    }
  })

  it('may be any that a scenario leads to', () => {
    for (const scenario of fc.sample(scenarios(), { seed: 3, numRuns: 40 })) {
      const ran = simulate(scenario)
      expect(wrongOf(ran)).toBeNull()
      expect(objectionToShowing(ran, ran.end.at)).toBe('')
    }
  })

  // At any moment, for none is less likely to be the one that decides.
  it.each([
    ['an end that lacks a part', { end: { at: 0 } }, '.end.phase'],
    ['a hole among its moments', { moments: new Array(2) }, '.moments[0]'],
    ['a text for a moment', { moments: [first, 'constructor'] }, '.moments[1]'],
    [
      'a moment that lacks its world',
      { moments: [{ ...first, world: null }] },
      '.moments[0].world',
    ],
    [
      'a world that lacks its Rollout',
      { moments: [{ ...first, world: { ...first?.world, rollout: undefined } }] },
      '.moments[0].world.rollout',
    ],
    [
      'a world whose wake-ups are none',
      { moments: [first, { ...second, world: { ...second?.world, wakes: 5 } }] },
      '.moments[1].world.wakes',
    ],
    ['a moment that is no number', { moments: [{ ...first, at: Number.NaN }] }, '.moments[0].at'],
    ['a diagnostic that says nothing', { diagnostics: [{}] }, '.diagnostics[0].code'],
  ])('with %s is told by the place', (_, part, path) => {
    expect(wrongOf({ ...timeline, ...part })).toMatchObject({
      path,
      told: { message: expect.stringMatching(/^wants .+; there is .+/) },
    })
  })

  it('has worlds, or none yet', () => {
    for (const world of [null, first?.world, timeline.at('1m')]) {
      expect(isWorldOrNone(world)).toBe(true)
    }
    for (const other of [undefined, 1, {}, [], 'x', timeline]) {
      expect(isWorldOrNone(other)).toBe(false)
    }
  })
})

describe('a moment that is shown', () => {
  const at = (part: object): Timeline =>
    ({ ...timeline, moments: [first, { ...second, ...part }] }) as unknown as Timeline
  const showing = (part: object): string => objectionToShowing(at(part), instant(60_000))

  it('is the last one until then', () => {
    expect(second?.at).toBe(10_000)
    expect(objectionToShowing(at({ errors: [1] }), instant(9999))).toBe('')
    expect(objectionToShowing(at({ errors: [1] }), instant(10_000))).toMatch(
      /^timeline\.moments\[1\]/,
    )
    expect(objectionToShowing(at({}), instant(-1))).toBe('')
  })

  it.each([
    ['no text among its errors', { errors: ['x', 5] }, '.errors[1] wants a string; there is 5'],
    ['an order that there is not', { effects: [{ kind: 'dance' }] }, '.effects[0]'],
    ['an action that has no end', { actions: [circle()] }, '.actions[0]'],
    [
      'a name that is a list without end',
      { world: { ...second?.world, workload: { kind: 'Rollout', name: doubledList(40) } } },
      '.world.workload.name wants a string; there is a list of 2',
    ],
  ])('with %s is told by the place', (_, part, told) => {
    expect(showing(part)).toContain(`timeline.moments[1]${told}`)
  })
})

describe('a plan', () => {
  const plan = planOf(careful)

  it('is used as it is where it was read here, and as a copy otherwise', () => {
    expect(planSubject.take?.(plan).value).toBe(plan)
    expect(planSubject.take?.({ ...plan })).toEqual({ value: plan, wrong: null })
  })

  it.each([
    ['.rollout.replicas', { ...plan, rollout: { ...plan.rollout, replicas: 'five' } }, 'misuse'],
    ['.services', { ...plan, services: null }, 'misuse'],
    ['', { ...plan, assumed: [doubledList(40)] }, 'too-many-parts'],
  ])('that is broken at %j is told so', (path, broken, code) => {
    expect(planSubject.take?.(broken).wrong).toMatchObject({ path, told: { code } })
  })
})
