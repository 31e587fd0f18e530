import { expect, it } from 'vitest'
import { costOfCandidate } from '../../../src/fast-check/check/costOfCandidate.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { basic, planFrom } from '../../laws/stories.ts'

const plan = planFrom(basic)
const cost = (world: object, manifests: 'kept' | 'shrunk' = 'kept'): number =>
  costOfCandidate({ plan, ...world } as Scenario, manifests)
const entries = (count: number): readonly number[] => new Array(count).fill(0.5)
const keys = (count: number): object => Object.fromEntries(entries(count).entries())

it('is one candidate where somebody wrote the scenario', () => {
  expect(cost({})).toBe(1)
  expect(
    cost({
      script: [{ at: '0s', deploy: true }],
      pods: { startup: '10s' },
      metrics: { errors: [0.1, 0.2] },
    }),
  ).toBe(1)
  expect(cost({}, 'shrunk')).toBe(1)
})

// What is copied on the way to a place, and nothing beside it.
it.each([
  ['a long list', { metrics: { errors: entries(100_000) } }, 20 + 1 / 50],
  ['many keys', { pods: { images: keys(5000) } }, 100 + 1 / 50],
  ['a long script', { script: entries(500) }, 10],
  ['lists in lists', { metrics: { a: [entries(10_000), entries(5000)] } }, 2 + 2 / 5000 + 1 / 50],
  ['one beside another', { metrics: { a: entries(10_000), b: entries(10_000) } }, 2 + 2 / 50],
])('grows with %s', (_, world, candidates) => {
  expect(cost(world)).toBeCloseTo(candidates, 9)
})

it('grows with manifests only where they are read anew', () => {
  const large = { plan: { ...plan, manifests: [{ kind: 'ConfigMap', data: keys(50_000) }] } }
  expect(cost(large)).toBe(1)
  expect(cost(large, 'shrunk')).toBeGreaterThan(50)
})

it('is a number for what is no script', () => {
  for (const script of [null, {}, 'text', 5]) expect(cost({ script })).toBe(1)
})
