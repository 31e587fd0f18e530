import { expect, it } from 'vitest'
import {
  diagnosticLines,
  objectionsToAmounts,
  objectionsToGiven,
  objectionsToInvariants,
  objectionsToSeed,
  objectionsToShrinking,
  readOwnManifests,
} from '../../../src/fast-check/check/objections.ts'
import { promises } from '../../../src/laws/promises.ts'
import { basic, planFrom } from '../../laws/stories.ts'

it('refuses amounts by which nothing would be tried', () => {
  for (const runs of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 'abc' as never]) {
    expect(objectionsToAmounts({ runs })).toMatchObject([{ code: 'not-an-amount', path: 'runs' }])
  }
  expect(objectionsToAmounts({ runs: 1, depth: 2 })).toEqual([])
  expect(objectionsToAmounts({ runs: 2 ** 31 })).toMatchObject([{ code: 'too-many', path: 'runs' }])
})

it('refuses a check in which nothing has to hold', () => {
  for (const none of [[], undefined as never, [null] as never, [{ name: 'x' }] as never]) {
    expect(objectionsToInvariants(none)).toMatchObject([{ code: 'nothing-to-check' }])
  }
  expect(objectionsToInvariants([promises.settles()])).toEqual([])
})

it('refuses what no scenario can run with, and a seed that is none', () => {
  const plan = planFrom(basic)
  expect(objectionsToGiven({ plan, until: 'soon' })).toMatchObject([{ path: 'given.until' }])
  expect(objectionsToGiven({ plan })).toEqual([])
  for (const seed of [Number.NaN, 1.5, 2 ** 40, '1' as never]) {
    expect(objectionsToSeed(seed)).toMatchObject([{ code: 'not-an-int32', path: 'seed' }])
  }
  expect(objectionsToSeed(-7)).toEqual([])
})

it('reads text and objects, and says what is wrong with them by line or by path', () => {
  const text = readOwnManifests('kind: Rollout', undefined)
  expect(diagnosticLines(text.diagnostics)).toMatch(/^\d+:\d+ /)
  const objects = readOwnManifests([{ kind: 'Rollout' }], undefined)
  expect(diagnosticLines(objects.diagnostics)).toMatch(/^[a-zA-Z]\w*/)
})

it('what holds itself is told all the same', () => {
  const circle: unknown[] = []
  circle.push(circle)
  expect(objectionsToSeed(circle as never)).toMatchObject([{ message: 'a list is no seed' }])
  expect(objectionsToAmounts({ runs: circle as never })).toMatchObject([{ path: 'runs' }])
})

it('says which part of a scenario cannot be taken apart, and why', () => {
  const plan = planFrom(basic)
  const circle: unknown[] = []
  circle.push(circle)
  const throwing = {
    get startup(): string {
      throw new Error('no')
    },
  }
  const scenario = { plan, script: circle, pods: throwing, metrics: {} } as never
  expect(objectionsToShrinking(scenario, 'shrunk')).toMatchObject([
    {
      path: 'script',
      code: 'too-deep',
      message: 'script is not read. It has more than 500 parts that stand in one another.',
      hint: 'Does it hold itself, or one thing many times?',
    },
    {
      path: 'pods',
      code: 'unreadable',
      message: 'pods is not read. startup throws when it is looked at.',
    },
  ])
  expect(objectionsToShrinking({ plan, pods: { startup: '1s' } }, 'shrunk')).toEqual([])
})

it('looks at manifests only where they become smaller too', () => {
  const circle: Record<string, unknown> = {}
  circle.itself = circle
  const plan = { ...planFrom(basic), manifests: [circle] } as never
  expect(objectionsToShrinking({ plan }, 'kept')).toEqual([])
  expect(objectionsToShrinking({ plan }, 'shrunk')).toMatchObject([{ path: 'plan.manifests' }])
})
