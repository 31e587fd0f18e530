import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FieldSet,
  intersection,
  setOf,
  writeFields,
} from '../../../src/application/apply/fieldSet.ts'
import { readManagedFields } from '../../../src/application/apply/managedFields.ts'
import { serverSideApply, updateAs } from '../../../src/application/apply/serverSideApply.ts'
import { mergeObjects } from '../../../src/application/apply/typed.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const metadata = { name: 'demo', namespace: 'default' }
const same = (object: JsonObject) => object
const apply = (live: JsonObject, spec: JsonObject, manager = 'flux') =>
  serverSideApply(live, { kind: 'Rollout', metadata, spec }, manager, same)
const update = (live: JsonObject, spec: JsonObject, manager: string, subresource = '') =>
  updateAs(live, { ...live, spec }, manager, subresource)
const owners = (object: JsonObject) =>
  Object.fromEntries(
    readManagedFields(object).map(({ manager, fields }) => [manager, writeFields(fields)]),
  )

describe('serverSideApply', () => {
  it('owns what it applies', () => {
    expect(owners(apply({}, { replicas: 1 }))).toEqual({ flux: { 'f:spec': { 'f:replicas': {} } } })
  })

  it('removes what it owned and does not apply any more', () => {
    const live = apply({}, { replicas: 1, paused: true })
    expect(apply(live, { replicas: 1 }).spec).toEqual({ replicas: 1 })
  })

  it('leaves alone what it never owned', () => {
    const live = update(apply({}, { replicas: 1 }), { replicas: 1, paused: true }, 'plugin')
    expect(apply(live, { replicas: 1 }).spec).toEqual({ replicas: 1, paused: true })
  })

  it('leaves what another owns too', () => {
    const live = apply(apply({}, { replicas: 1, paused: true }), { paused: true }, 'other')
    expect(apply(live, { replicas: 1 }).spec).toEqual({ replicas: 1, paused: true })
  })

  it('takes a field back from whoever changed it', () => {
    const live = update(apply({}, { replicas: 1 }), { replicas: 5 }, 'hpa', 'scale')
    expect(Object.keys(owners(live))).toEqual(['hpa'])
    const next = apply(live, { replicas: 1 })
    expect(next.spec).toEqual({ replicas: 1 })
    expect(Object.keys(owners(next))).toEqual(['flux'])
  })

  // Recorded: flux-drift, "A keyed item that git drops goes away even if another owns a field in it".
  it('removes an item that it drops although another owns a field inside it', () => {
    const app = { name: 'app', image: 'v1' }
    const side = { name: 'side', image: 'v1' }
    const live = update(
      apply({}, { containers: [app, side] }),
      { containers: [app, { ...side, tty: true }] },
      'operator',
    )
    expect(apply(live, { containers: [app] }).spec).toEqual({ containers: [app] })
  })

  it('changes nothing when it is done again', () => {
    const live = update(apply({}, { replicas: 1 }), { replicas: 1, paused: true }, 'plugin')
    const once = apply(live, { replicas: 2 })
    expect(apply(once, { replicas: 2 })).toEqual(once)
  })
})

describe('updateAs', () => {
  it('owns what changes, and nobody else does any more', () => {
    const live = update(
      apply({}, { replicas: 1, paused: true }),
      { replicas: 3, paused: true },
      'x',
    )
    expect(owners(live)).toEqual({
      flux: { 'f:spec': { 'f:paused': {} } },
      x: { 'f:spec': { 'f:replicas': {} } },
    })
  })

  it('leaves nobody recorded for what is gone', () => {
    expect(owners(update(apply({}, { replicas: 1 }), {}, 'x'))).toEqual({})
  })
})

describe('whatever others did before', () => {
  const containers = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record({ name: fc.constant(name), image: fc.constantFrom('1', '2') }),
        ),
      ),
    )
  const specs = fc.record(
    {
      replicas: fc.integer({ min: 0, max: 2 }),
      paused: fc.boolean(),
      steps: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
      containers,
    },
    // An object that applies nothing would lose even the field that is to be empty.
    { requiredKeys: ['replicas'] },
  ) as unknown as fc.Arbitrary<JsonObject>
  const acts = fc.array(
    fc.record({ spec: specs, manager: fc.constantFrom('flux', 'x', 'y'), applies: fc.boolean() }),
    { maxLength: 4 },
  )
  const played = (steps: readonly { spec: JsonObject; manager: string; applies: boolean }[]) =>
    steps.reduce<JsonObject>(
      (live, { spec, manager, applies }) =>
        applies ? apply(live, spec, manager) : update(live, spec, manager),
      { metadata },
    )

  it('an apply has its values, and changes nothing when it is done again', () => {
    fc.assert(
      fc.property(acts, specs, (steps, spec) => {
        const once = apply(played(steps), spec)
        expect(mergeObjects(once, { spec })).toEqual(once)
        expect(apply(once, spec)).toEqual(once)
      }),
    )
  })

  it('every field of the object has at most one owner by Update, and it is there', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const live = played(steps)
        const updaters = readManagedFields(live).filter(({ operation }) => operation === 'Update')
        for (const [at, { fields }] of updaters.entries()) {
          for (const other of updaters.slice(at + 1)) {
            expect(writeFields(intersection(leavesOf(fields), leavesOf(other.fields)))).toEqual({})
          }
        }
      }),
    )
  })
})

/** What leads to a field can have several owners; the field itself has not. */
function leavesOf(fields: FieldSet): FieldSet {
  const leaves = [...fields.members].filter((element) => !fields.children.has(element))
  return setOf(
    leaves,
    [...fields.children].map(([element, child]) => [element, leavesOf(child)]),
  )
}
