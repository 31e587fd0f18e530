import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  rememberPlan,
  takeAfter,
  takeAround,
  takeAsked,
  takeExperiment,
  takeLintable,
  takePlan,
  takeScenario,
} from '../../src/door/plans.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { root } from '../tools/sources.ts'

const folder = join(root, 'test/manifests')
const read = (name: string): Plan | null =>
  parseManifests(readFileSync(join(folder, name), 'utf8'), { missing: 'assume' }).plan
const plan = read('canary.yaml') as Plan

/** Each level twice in the one above: more ways through it than atoms. */
function doubled(levels: number): object {
  return levels === 0 ? { v: 1 } : ((inner) => ({ x: inner, y: inner }))(doubled(levels - 1))
}

describe('a plan that is handed over', () => {
  it('is used as it is where it was handed out here', () => {
    const own = { ...plan }
    expect(takePlan(own).value).not.toBe(own)
    rememberPlan({ plan: own, diagnostics: [] })
    expect(takePlan(own)).toEqual({ value: own, wrong: null })
    expect(takePlan(own).value).toBe(own)
  })

  it('is noted whether it is an answer or stands in one', () => {
    const [alone, within] = [{ ...plan }, { ...plan }]
    rememberPlan(alone)
    rememberPlan({ plan: within })
    for (const one of [null, undefined, 5, { plan: null }]) rememberPlan(one)
    expect(takePlan(alone).value).toBe(alone)
    expect(takePlan(within).value).toBe(within)
  })

  const named = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const plans = named.flatMap((name) => {
    const one = read(name)
    return one === null ? [] : [[name, one] as const]
  })
  it.each(plans)('of %s is the same after it went through JSON', (_, one) => {
    const { value, wrong } = takePlan(JSON.parse(JSON.stringify(one)))
    expect(wrong).toBeNull()
    expect(value).toEqual(one)
  })

  it('is read once, so that a member that changes its mind is what it was', () => {
    let asked = 0
    const fickle = {
      ...plan,
      get manifests(): unknown {
        asked += 1
        return asked === 1 ? plan.manifests : 'no list'
      },
    }
    expect(takePlan(fickle)).toEqual({ value: plan, wrong: null })
    expect(asked).toBe(1)
  })

  it.each([
    ['a member of another kind', { ...plan, manifests: new String('boxed') }, '.manifests'],
    [
      'a list for a number',
      { ...plan, rollout: { ...plan.rollout, replicas: [1] } },
      '.rollout.replicas',
    ],
    ['a member that is not there', { ...plan, services: undefined }, '.services'],
  ])('with %s is told, by the place', (_, one, path) => {
    expect(takePlan(one).wrong).toMatchObject({ path, told: null })
  })

  it.each([
    ['one thing many times', doubled(40), 'too-many-parts', 'more than 200000 values and keys'],
    [
      'something that throws',
      {
        get kind(): string {
          throw new Error('no')
        },
      },
      'unreadable',
      'kind throws when',
    ],
  ])('that holds %s is told to', (_, hostile, code, message) => {
    const { wrong } = takePlan({ ...plan, rollout: { ...plan.rollout, source: hostile } })
    expect(wrong?.told?.code).toBe(code)
    expect(wrong?.told?.message).toContain(message)
  })

  it('that holds itself is too deep', () => {
    const source: Record<string, unknown> = {}
    source.source = source
    const { wrong } = takePlan({ ...plan, rollout: { ...plan.rollout, source } })
    expect(wrong?.told?.code).toBe('too-deep')
  })
})

describe('what may have a plan in it', () => {
  const json = (): unknown => JSON.parse(JSON.stringify(plan))
  const broken = { ...plan, rollout: null }

  it.each([
    ['a scenario', takeScenario, { plan: json(), seed: 1 }, { plan: broken }, '.plan.rollout'],
    [
      'a commit',
      takeScenario,
      { plan: json(), commits: [{ at: '1m', plan: json() }] },
      {
        plan: json(),
        commits: [
          { at: '1m', plan: json() },
          { at: '2m', plan: broken },
        ],
      },
      '.commits[1].plan.rollout',
    ],
    [
      'whatever has a plan',
      takeAround,
      { kind: 'planChanged', plan: json() },
      { plan: broken },
      '.plan.rollout',
    ],
    ['a plan that is asked of', takeAsked, json(), broken, '.rollout'],
    ['a scenario that is asked of', takeAsked, { plan: json() }, { plan: broken }, '.plan.rollout'],
    [
      'what comes after',
      takeAfter,
      { after: json() },
      { after: { plan: broken } },
      '.after.plan.rollout',
    ],
    ['a plan that is linted', takeLintable, json(), broken, '.rollout'],
  ])('%s: it is taken, and told where it cannot be', (_, take, sound, unsound, path) => {
    const taken = take(sound)
    expect(taken).toEqual({ value: sound, wrong: null })
    expect(taken.value).not.toBe(sound)
    expect(take(unsound).wrong).toMatchObject({ path, wanted: { type: 'RolloutSpec' } })
  })

  it.each([
    null,
    undefined,
    5,
    'text',
    [],
    [plan],
    { plan: null },
    { plan: 'text' },
    { plan: [1] },
    { plan: undefined },
    { commits: [null, 5] },
    { live: {} },
    { after: null },
  ])('%j has none, and is left to those who read it', (value) => {
    for (const take of [
      takeScenario,
      takeAround,
      takeAsked,
      takeAfter,
      takeLintable,
      takeExperiment,
    ]) {
      if (
        take === takeAsked &&
        typeof value === 'object' &&
        value !== null &&
        !('plan' in value || 'live' in value)
      )
        continue
      expect(take(value)).toEqual({ value, wrong: null })
      expect(take(value).value).toBe(value)
    }
  })
})
