import { expect, it } from 'vitest'
import { beRealisable } from '../../../src/vitest/expectations/beRealisable.ts'
import { planOf } from '../sample.ts'

const weights = (...steps: readonly number[]): object => ({
  maxSurge: 0,
  maxUnavailable: 1,
  steps: steps.map((setWeight) => ({ setWeight })),
})

it('a weight is realised by the share of whole pods that is closest to it', () => {
  expect(beRealisable(planOf(weights(20, 40, 100), 5))).toMatchObject({ holds: true })
  expect(beRealisable(planOf(weights(20, 66), 3), { tolerance: 5 })).toEqual({
    kind: 'judged',
    holds: false,
    expected: 'to realise its weights within 5 percentage points',
    found: [
      'with 3 replicas the pods come to',
      '  ✖ steps[0]  setWeight 20: 1 of 3 pods, 33.3 %, 13.3 off',
      '  ✔ steps[1]  setWeight 66: 2 of 3 pods, 66.7 %, 0.7 off',
      '',
      // 1 of 4 and 3 of 4 are 5 and 9 off; 1 of 5 and 3 of 5 are 0 and 6; 1 of 6 and 4 of 6 are 3.3 and 0.7.
      'With 6 replicas it would.',
    ].join('\n'),
    at: null,
  })
})

it('the tolerance is part of it', () => {
  expect(beRealisable(planOf(weights(30), 4), { tolerance: 5 })).toMatchObject({ holds: true })
  expect(beRealisable(planOf(weights(30), 4), { tolerance: 4.9 })).toMatchObject({ holds: false })
  expect(beRealisable(planOf(weights(30), 4), { tolerance: -1 })).toMatchObject({
    kind: 'unusable',
  })
})

it('refuses a tolerance that is none, and options that there are not', () => {
  const plan = planOf(weights(30), 4)
  for (const tolerance of [Number.NaN, Number.POSITIVE_INFINITY, '5', 5n, null, Symbol('5')]) {
    expect(beRealisable(plan, { tolerance: tolerance as number })).toMatchObject({
      reason: expect.stringMatching(/^tolerance is .+, and has to be a number from 0 up$/),
    })
  }
  expect(beRealisable(plan, { tolerence: 5 } as object)).toMatchObject({
    reason: 'realisation has no "tolerence"; did you mean tolerance?',
  })
  expect(beRealisable(plan, 5 as never)).toMatchObject({
    reason: 'realisation is 5, and has to be an object: { tolerance }',
  })
})

it('a pod above the replicas helps where the surge allows it', () => {
  // 1 of 5 pods.
  const withSurge = { ...weights(20), maxSurge: 1 }
  expect(beRealisable(planOf(withSurge, 4))).toMatchObject({ holds: true })
  expect(beRealisable(planOf(weights(20), 4))).toMatchObject({ holds: false })
})

it('no replicas have nothing to be wrong about', () => {
  expect(beRealisable(planOf(weights(20), 0))).toMatchObject({ holds: true })
})

it('gives no advice where no reasonable number of pods would do', () => {
  const { found } = beRealisable(planOf({ ...weights(1, 99) }, 1)) as { readonly found: string }
  expect(found).toContain('With 100 replicas it would.')
  const thirds = beRealisable(planOf(weights(33), 3), { tolerance: 0 }) as { found: string }
  expect(thirds.found).toContain('With 100 replicas it would.')
})

it('a strategy without weights has nothing to be wrong about either', () => {
  expect(beRealisable(planOf(weights(), 3))).toMatchObject({ holds: true })
})

it('a traffic router sends any weight, and blue-green has none', () => {
  expect(beRealisable(planOf({ activeService: 'active' }))).toMatchObject({
    holds: true,
    found: 'it sets no weights',
  })
  const plan = planOf(weights(1), 3)
  const { strategy } = plan.rollout
  if (strategy.kind !== 'canary') throw new Error('the sample is a canary')
  const trafficRouting = {
    providers: ['plugins' as const],
    source: {},
    managedRoutes: [],
    maxTrafficWeight: 100,
  }
  const withRouter = {
    ...plan,
    rollout: { ...plan.rollout, strategy: { ...strategy, trafficRouting } },
  }
  expect(beRealisable(withRouter)).toMatchObject({
    holds: true,
    found: 'a traffic router sends them, whatever the pods',
  })
  expect(beRealisable(plan)).toMatchObject({ holds: false })
})
