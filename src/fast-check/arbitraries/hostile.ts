import fc, { type Arbitrary } from 'fast-check'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { yamlDocuments } from '../check/yamlText.ts'
import { manifestLists, type PlanFamily, planFamilies } from './manifests.ts'

/** Manifests as text that is in order: one YAML document an object. */
export function manifestTexts(...families: readonly PlanFamily[]): Arbitrary<string> {
  const wanted = families.length === 0 ? planFamilies : families
  return fc.oneof({ withCrossShrink: true }, ...wanted.map(manifestLists)).map(yamlDocuments)
}

/**
 * Objects as nobody would write them on purpose: good manifests of which something is gone, doubled
 * or of another kind, and plain nonsense. A reader has to answer all of it with diagnostics.
 */
export function hostileObjects(): Arbitrary<readonly unknown[]> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: damaged },
    { weight: 1, arbitrary: fc.array(nonsense, { maxLength: 3 }) },
  )
}

/**
 * Text as it comes off a broken disk: manifests with characters changed, cut short, or no YAML at
 * all.
 */
export function hostileText(): Arbitrary<string> {
  const cut = fc.tuple(manifestTexts(), fc.nat(2000), fc.string({ maxLength: 4, unit: 'binary' }))
  return fc.oneof(
    { withCrossShrink: true },
    cut.map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at + noise.length)),
    cut.map(([text, at]) => text.slice(0, at)),
    hostileObjects().map((objects) => JSON.stringify(objects) ?? ''),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...traps),
  )
}

const traps: readonly string[] = [
  '{'.repeat(2000),
  '- '.repeat(2000),
  'a: &a [*a, *a]',
  '? {}\n: [',
  '\u0000\uFEFF---\n...\n---',
  '!!js/function "x"',
  'kind: Rollout\nkind: Rollout',
  '%YAML 9.9\n---\nkind: Rollout',
]

const strange: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  -1,
  1e300,
  '',
  '\u0000',
  '-5%',
  '9'.repeat(400),
  [],
  {},
  [[[[[]]]]],
  true,
  { toString: null },
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
]

const nonsense: Arbitrary<unknown> = fc.oneof(
  { withCrossShrink: true },
  fc.anything(),
  fc.constantFrom(...strange),
)

const damaged: Arbitrary<readonly unknown[]> = fc
  .tuple(
    fc.oneof({ withCrossShrink: true }, ...planFamilies.map(manifestLists)),
    fc.array(fc.tuple(fc.nat(), nonsense), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([manifests, damages]) =>
    damages.reduce<readonly unknown[]>(
      (objects, [place, value]) => damage(objects as readonly Json[], place, value),
      manifests,
    ),
  )

/** Walks into the data by a number, and puts something else there. */
function damage(objects: readonly Json[], place: number, value: unknown): readonly unknown[] {
  if (objects.length === 0) return [value]
  const index = place % objects.length
  const inside = damagedValue(objects[index] ?? null, Math.floor(place / objects.length), value)
  return objects.with(index, inside as Json)
}

function damagedValue(target: Json, place: number, value: unknown): unknown {
  if (Array.isArray(target)) return damage(target as readonly Json[], place, value)
  if (!isJsonObject(target) || place % 5 === 0) return value
  const keys = Object.keys(target)
  const key = keys[place % keys.length]
  if (key === undefined) return value
  const object: JsonObject = target
  return {
    ...object,
    [key]: damagedValue(object[key] ?? null, Math.floor(place / keys.length), value),
  }
}
