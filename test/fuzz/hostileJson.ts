import type { Json } from '../../src/units/json.ts'
import type { Draw } from '../expr/randomExpression.ts'

const values: readonly Json[] = [
  null,
  true,
  0,
  -1,
  0.5,
  100,
  2 ** 31,
  1e300,
  -1e300,
  '',
  'web',
  'canary',
  '5m',
  '-5%',
  '25%',
  '\u0000\u{1f600}',
  '__proto__',
  '{{args.x}}',
  '1'.repeat(400),
  [],
  [[]],
  [null],
  [-1, 'x', {}],
  {},
  { name: 'web' },
  { a: { b: { c: [] } } },
  { duration: '5m' },
]

/** Data as JSON has it, which nobody means where it will stand. */
export function hostileJson(draw: Draw): Json {
  return values[draw(values.length)] ?? null
}

/** Data with so many places of it changed, at most as deep. */
export function spoiled<Data>(data: Data, draw: Draw, places: number, depth: number): Data {
  let spoilt: unknown = data
  for (let place = 0; place < places; place++) spoilt = spoiledOnce(spoilt, draw, depth)
  return spoilt as Data
}

function spoiledOnce(data: unknown, draw: Draw, depth: number): unknown {
  const isPlace = depth === 0 || typeof data !== 'object' || data === null
  if (isPlace || draw(12) === 0) return hostileJson(draw)
  if (Array.isArray(data)) return spoiledList(data, draw, depth)
  const entries = Object.entries(data)
  const [key, value] = entries[draw(entries.length || 1)] ?? ['name', null]
  const { [key]: _, ...others } = data as Readonly<Record<string, unknown>>
  // A part is gone, under another name, or another one.
  const kind = draw(8)
  if (kind === 0) return others
  if (kind === 1) return { ...others, [`${key}x`]: value }
  return { ...data, [key]: spoiledOnce(value, draw, depth - 1) }
}

function spoiledList(list: readonly unknown[], draw: Draw, depth: number): unknown {
  if (list.length === 0) return hostileJson(draw)
  const index = draw(list.length)
  const kind = draw(8)
  if (kind === 0) return list.toSpliced(index, 1)
  if (kind === 1) return [...list, ...list]
  return list.with(index, spoiledOnce(list[index], draw, depth - 1))
}
