import fc, { type Arbitrary } from 'fast-check'
import type { ObjectPart, Plain, ScenarioPart } from '../../src/simulation/scenarioPart.ts'
import { scenarioPart } from '../../src/simulation/scenarioShape.ts'
import { signalLooks } from '../../src/simulation/signalShape.ts'

/**
 * Values that look like scenarios, drawn from the table of their shape: most parts are as they have to be, some are
 * of another kind, have a key too many, or one too few.
 */
export const likeScenarios: Arbitrary<object> = objectLike(
  withoutPlan(scenarioPart),
  4,
) as Arbitrary<object>

function withoutPlan({ fields: { plan: _, ...fields }, ...part }: ObjectPart): ObjectPart {
  return { ...part, fields, required: [] }
}

// What is put where something else has to be. -0s, NaN and more than a year are left to the reader alone.
const strange: Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2147483647,
  2147483648,
  1e300,
  '',
  '5s',
  '5',
  '-5s',
  'x',
  [],
  [1],
  [[0, 1]],
  [['5s', 1]],
  {},
  { kind: 'series' },
  { after: '5s' },
  { at: '5s' },
)

const times = fc.constantFrom(
  '0',
  '0s',
  '90s',
  '1h30m',
  '.5s',
  '1.m',
  '+2s',
  '250ms',
  '3µs',
  '5 s',
  '1d',
  '.s',
  '1h30',
)

const plain: Readonly<Record<Exclude<Plain, 'signal'>, Arbitrary<unknown>>> = {
  time: fc.oneof({ weight: 20, arbitrary: fc.constantFrom('0s', '90s', '1h30m') }, times),
  amount: fc.constantFrom(0, 0.5, 7),
  count: fc.constantFrom(0, 3, 1e300),
  replicas: fc.constantFrom(0, 5, 2147483647),
  integer: fc.constantFrom(-2147483648, 0, 9),
  number: fc.constantFrom(-1.5, 0, 1e9),
  text: fc.constantFrom('', 'web:2', '5s'),
  flag: fc.boolean(),
  json: fc.jsonValue({ maxDepth: 2 }),
  anything: fc.jsonValue({ maxDepth: 1 }),
}

function like(part: ScenarioPart, depth: number): Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: right(part, depth) }, strange)
}

function right(part: ScenarioPart, depth: number): Arbitrary<unknown> {
  switch (part.kind) {
    case 'list':
      return fc.array(like(part.of, depth - 1), { maxLength: 2 })
    case 'record':
      return fc.dictionary(fc.constantFrom('web:2', 'errors'), like(part.of, depth - 1), {
        maxKeys: 2,
      })
    case 'word':
      return fc.constantFrom(...part.of)
    case 'pair':
      return fc.tuple(...part.of.map((one) => like(one, depth - 1)))
    case 'object':
      return objectLike(part, depth)
    case 'series': {
      const pair = fc.tuple(like({ kind: 'time' }, depth), like(part.of, depth))
      return fc.oneof(right(part.of, depth), fc.array(pair, { maxLength: 2 }))
    }
    case 'either':
      return fc.oneof(right(part.bare, depth), objectLike(part.object, depth))
    case 'signal':
      return signalLike(depth)
    default:
      return plain[part.kind]
  }
}

// Few of the keys that may be there, most of those that have to.
function objectLike({ fields, required }: ObjectPart, depth: number): Arbitrary<unknown> {
  const optional = Object.keys(fields).filter((key) => !required.includes(key))
  const chosen = fc.tuple(
    fc.subarray(optional, { maxLength: Math.min(2, optional.length) }),
    fc.oneof({ weight: 12, arbitrary: fc.constant(required) }, fc.subarray([...required])),
    fc.oneof(
      { weight: 20, arbitrary: fc.constant([]) },
      fc.constantFrom(['extra'], ['after'], ['at']),
    ),
  )
  return chosen.chain((keys) => {
    const members = keys.flat().map((key) => {
      const part = Object.hasOwn(fields, key) ? fields[key] : undefined
      return [key, part === undefined ? strange : like(part, depth - 1)] as const
    })
    return fc.record(Object.fromEntries(members))
  })
}

function signalLike(depth: number): Arbitrary<unknown> {
  const series = fc.array(fc.tuple(like({ kind: 'time' }, depth), plain.json), { maxLength: 3 })
  const objects = signalLooks.map(({ has, part }) => {
    const keys = Object.fromEntries(has.map((key) => [key, plain.json]))
    return part.kind !== 'object' || depth <= 0
      ? plain.json
      : fc
          .tuple(fc.record(keys), objectLike(part, depth - 1))
          .map(([some, others]) => ({ ...some, ...(others as object) }))
  })
  return fc.oneof(plain.json, series, ...objects)
}
