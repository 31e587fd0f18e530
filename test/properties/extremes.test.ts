import fc from 'fast-check'
import { expect } from 'vitest'
import { manifestLists, planFamilies } from '../../src/fast-check/arbitraries/manifests.ts'
import { scenarios } from '../../src/fast-check/arbitraries/scenarios.ts'
import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { ScriptAction } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/units/json.ts'
import { always } from './given.ts'

// Whatever stands in a manifest, somebody will write it: it is refused, or the run comes to its end.

const numbers = [0, 1, -1, 0.5, 1e9, -1e9, 2147483647] as const
const texts = ['', 'x', '0', '0s', '-5s', '1ns', '1ms', '1h', '0%', '1000%', '-5%'] as const
const others: readonly Json[] = [true, null, '9223372036854775807', {}, []]

type Verb = ScriptAction
const verbs: readonly Verb[] = [
  ...[{ setImage: 'app:v2' }, { setImage: 'app:v3' }, { undo: true }, { restart: true }],
  ...[{ abort: true }, { retry: true }, { promote: true }, { promoteFull: true }],
  ...[{ pause: true }, { resume: true }, { scale: 0 }, { scale: 7 }],
]

const scripts = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(...verbs)), {
  maxLength: 6,
})
// Mostly what is of the kind that stood there: anything else is refused at once.
const edits = fc.array(
  fc.record({
    manifest: fc.nat(),
    leaf: fc.nat(),
    number: fc.constantFrom(...numbers),
    text: fc.constantFrom(...texts),
    other: fc.option(fc.constantFrom(...others), { freq: 9 }),
  }),
  { minLength: 1, maxLength: 2 },
)

always(
  'a manifest with an extreme in it is refused, or its run ends',
  fc.tuple(fc.oneof(...planFamilies.map(manifestLists)), edits, scripts),
  ([manifests, changes, script]) => {
    const written = changes.reduce<readonly JsonObject[]>(withExtreme, manifests)
    const { plan, diagnostics } = admitManifests(written, { templateNames: 'imageTag' })
    if (plan === null) {
      expect(diagnostics.length).toBeGreaterThan(0)
      return
    }
    const { end } = simulate({
      plan,
      pods: { startup: '2s' },
      metrics: signalsOf(plan),
      script: [
        { at: '10s', setImage: 'app:v2' },
        ...script.map(([at, verb]) => ({ at: `${at}s`, ...verb })),
      ],
      until: '400s',
    })
    expect(['until', 'livelock']).toContain(end.reason)
  },
)

// No number that is sound and huge: thirty years of a cluster, or a thousand million requests a second, take their time.
const values: readonly unknown[] = [
  ...[0, 1, -1, 0.5, -1e9, Number.NaN, Number.POSITIVE_INFINITY, undefined],
  ...texts,
  ...others,
]

always(
  'a scenario with an extreme in it is refused, or its run ends',
  fc.tuple(scenarios(), fc.nat(), fc.constantFrom(...values)),
  ([{ plan, ...rest }, pick, value]) => {
    const world = structuredClone(rest)
    const places = placesOf(world)
    const place = places[pick % places.length]
    if (place !== undefined) Reflect.set(place.owner, place.key, value)
    const { end, diagnostics } = simulate({ plan, ...world })
    expect(['until', 'livelock', 'refused']).toContain(end.reason)
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(end.reason !== 'until')
  },
)

// Good at first and bad later, so that a metric that is never due again is not all that is tried.
function signalsOf({ analysisTemplates }: Plan): Record<string, [string, number][]> {
  const names = analysisTemplates.flatMap(({ metrics }) => metrics.map(({ name }) => String(name)))
  return Object.fromEntries(
    names.map((name) => [
      name,
      [
        ['0s', 0.99],
        ['60s', 0.2],
      ],
    ]),
  )
}

type Change = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never

function withExtreme(manifests: readonly JsonObject[], change: Change): readonly JsonObject[] {
  const copy = structuredClone(manifests)
  const spec = copy[change.manifest % copy.length]?.spec
  const leaves = isJsonObject(spec) ? leavesOf(spec) : []
  const leaf = leaves[change.leaf % leaves.length]
  if (leaf === undefined) return copy
  const kind = typeof Reflect.get(leaf.owner, leaf.key) === 'number' ? change.number : change.text
  Reflect.set(leaf.owner, leaf.key, change.other ?? kind)
  return copy
}

interface Place {
  readonly owner: object
  readonly key: string
}

// Every value, those that hold others included.
function placesOf(owner: object): readonly Place[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    { owner, key },
    ...(typeof value === 'object' && value !== null ? placesOf(value) : []),
  ])
}

function leavesOf(owner: object): readonly Place[] {
  return Object.entries(owner).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leavesOf(value) : [{ owner, key }],
  )
}
