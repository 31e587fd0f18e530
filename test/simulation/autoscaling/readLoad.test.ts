import { describe, expect, it } from 'vitest'
import { readLoad } from '../../../src/simulation/autoscaling/readLoad.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { readTime } from '../../../src/timeline/time.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import { start } from '../../../src/units/time.ts'
import { at, planOf } from '../given.ts'

function reading(load: unknown) {
  const diagnostics: Diagnostic[] = []
  const timeAt = (_path: string, time: string) => readTime(time) ?? start
  const scenario = { plan: planOf(), load } as Scenario
  const plan = readLoad(scenario, timeAt, diagnostics)
  return { plan, codes: diagnostics.map(({ code, path }) => `${code} ${path}`) }
}

describe('a load', () => {
  it('is nothing where the scenario says nothing', () => {
    expect(reading(undefined)).toEqual({ plan: null, codes: [] })
  })

  it('is that of all users where it is bare, in thousandths', () => {
    const { plan } = reading({
      cpu: '1500m',
      rps: [
        ['1m', 90],
        ['0s', 100],
      ],
    })
    expect(plan?.get('cpu')).toMatchObject({
      total: [{ at: at(0), value: 1500 }],
      perPod: null,
      idle: 0,
      starting: 0,
      most: null,
      after: 15_000,
    })
    expect(plan?.get('rps')?.total).toEqual([
      { at: at(0), value: 100_000 },
      { at: at(60), value: 90_000 },
    ])
  })

  it('may be missing for a while, or its API fail', () => {
    const { plan } = reading({
      cpu: [
        ['0s', null],
        ['1m', { error: 'down' }],
      ],
    })
    expect(plan?.get('cpu')?.total?.map(({ value }) => value)).toEqual([null, { error: 'down' }])
  })

  it('says more as an object', () => {
    const shape = { perPod: '200m', idle: '10m', starting: 1, most: '2', after: '30s' }
    expect(reading({ cpu: shape }).plan?.get('cpu')).toMatchObject({
      total: null,
      perPod: [{ value: 200 }],
      idle: 10,
      starting: 1000,
      most: 2000,
      after: 30_000,
    })
  })

  it.each<[unknown, readonly string[]]>([
    ['lots', ['not-a-quantity load["cpu"].total']],
    [-1, ['not-a-quantity load["cpu"].total']],
    [{ total: 1, perPod: 1 }, ['not-one-load load["cpu"]']],
    [{ idle: 1 }, ['not-one-load load["cpu"]']],
    [[5], ['not-a-pair load["cpu"].total[0]']],
    [{ perPod: {} }, ['not-a-list load["cpu"].perPod']],
  ])('%j is no load, which is told with its place', (load, codes) => {
    expect(reading({ cpu: load }).codes).toEqual(codes)
  })
})
