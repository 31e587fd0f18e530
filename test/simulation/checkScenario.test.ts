import { expect, it } from 'vitest'
import { noSuch, objectionsToScenario } from '../../src/simulation/checkScenario.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'

const said = (fields: object): readonly string[] =>
  objectionsToScenario({ plan: {}, ...fields } as Scenario).map(
    ({ code, path, hint }) => `${code} ${path}: ${hint}`,
  )

it('has nothing against a scenario of known keys and sound amounts', () => {
  const pods = { startup: '3s', images: { 'app:v2': { readyCap: 0 } }, failing: ['app:v3'] }
  expect(said({ pods, traffic: { requestsPerSecond: 0.5 }, replicas: [['0s', 3]] })).toEqual([])
})

it('says everything at once, with what was probably meant', () => {
  expect(
    said({
      metrcs: {},
      traffic: { requestsPerSecond: -4, routr: 'nginx' },
      pods: { failing: 'app:v3', images: { 'app:v2': { readyCap: -1 } } },
      replicas: [['0s', 2.5], 3],
      router: { verify: 'imediate' },
    }),
  ).toEqual([
    'unknown-key metrcs: Did you mean metrics?',
    'not-an-amount traffic.requestsPerSecond: Give a number that is not negative.',
    'unknown-key traffic.routr: Did you mean router?',
    'not-a-list pods.failing: Give a list: [ … ].',
    'not-an-amount pods.images["app:v2"].readyCap: Give a whole number from 0 on.',
    'not-an-amount replicas[0][1]: Give a whole number from 0 to 2147483647.',
    'not-a-pair replicas[1]: Give a time and a number: [ …, … ].',
    'not-one-of router.verify: Did you mean immediate?',
  ])
})

it('looks at every value down to the last one', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  expect(
    said({
      script: [null, { at: null, abort: 'yes' }, { undo: null }, { at: '1s', scale: {} }],
      pods: { startup: [], images: { 'app:v2': null } },
      metrics: { m: [['0s', undefined]], n: circle, absent: undefined },
      plugins: { p: { phase: 3 } },
      secrets: { s: { key: 1 } },
      seed: '1',
      until: false,
    }).map((line) => line.split(': ')[0]),
  ).toEqual([
    'not-an-object script[0]',
    'not-a-time script[1].at',
    'not-a-flag script[1].abort',
    'not-a-flag script[2].undo',
    'missing-key script[2].at',
    'missing-key script[3].scale.replicas',
    'not-a-time pods.startup',
    'not-an-object pods.images["app:v2"]',
    'not-json metrics["m"]',
    'not-json metrics["n"]',
    'not-one-of plugins["p"].phase',
    'not-a-text secrets["s"]["key"]',
    'not-a-number seed',
    'not-a-time until',
  ])
})

it.each([null, [], 'x'])('takes %j for no scenario at all', (nothing) => {
  const codes = objectionsToScenario(nothing as unknown as Scenario).map(({ code }) => code)
  expect(codes).toEqual(['not-an-object'])
})

it('refuses data that holds one thing again and again', () => {
  let shared: object = { v: 1 }
  for (let level = 0; level < 60; level++) shared = { x: shared, y: shared }
  expect(said({ app: { 'app:v1': { body: shared } } })[0]).toContain('not-json app["app:v1"].body')
})

it('tells a thousand mistakes, and that there are more', () => {
  const script = Array.from({ length: 900 }, () => ({ at: 1, weight: 1 }))
  const told = said({ script })
  expect(told).toHaveLength(1001)
  expect(told.at(-1)).toBe('too-many-mistakes : Mend what is told first.')
  expect(said({ script: script.slice(0, 400) })).toHaveLength(800)
})

// An object without a prototype, a symbol and what holds itself cannot be made a number.
it('says of anything that it is no time', () => {
  const nested = Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], 1)
  const told = [Object.create(null), Symbol('0s'), nested, 90, '90'].map((at) =>
    noSuch('time', at, 'time'),
  )
  expect(told.map(({ code }) => code)).toEqual(Array(5).fill('not-a-time'))
  expect(told.map(({ hint }) => hint)).toEqual([
    ...Array(3).fill("Write a Go duration, such as '90s' or '1h30m'."),
    "Write '90s'.",
    "Write '90s'.",
  ])
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
  'names %s as the number that it is',
  (scale) => {
    const script = [{ at: '0s', scale }] as unknown as Scenario['script']
    const [told] = objectionsToScenario({ plan: {}, script } as Scenario)
    expect(told?.message).toBe(`${scale} is no int32`)
  },
)
