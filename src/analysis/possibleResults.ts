import { type ComparedValue, placesIn, type ResultPlace } from '../expr/places.ts'
import type { Json } from '../units/json.ts'
import { setMember } from '../units/setMember.ts'
import { neighboursOf } from './neighbours.ts'

/** Results of one pair of conditions at most, so that a monster of a condition ends as well. */
const MOST = 400

/** Values of each place that are tried against those of another. */
const FEW = 12

/**
 * Results by which a condition can go either way, in the shape that it looks at: all places of one
 * value, places that differ from each other, lists of other lengths, fields that are not there. []
 * where it is no expression; yes and no, in numbers, where there is no condition.
 */
export function possibleResults(condition: string): readonly Json[] {
  if (condition === '') return [1, 0]
  const result = placesIn(condition)
  if (result === null) return []
  const pool = neighboursOf([...leavesOf(result)].flatMap(({ values }) => [...values]))
  const shape: Shape = { common: pool.length === 0 ? [1, 0] : pool, own: new Map() }
  const found: Json[] = []
  for (const chosen of choices(result, shape)) {
    if (found.length >= MOST) break
    found.push(instanceOf(result, chosen))
  }
  return [...found, ...otherwiseLong(result, shape), ...lacking(result, shape)].slice(0, MOST)
}

/** What each place may hold. */
interface Shape {
  readonly common: readonly ComparedValue[]
  /** Pools of places that are compared with something of their own, worked out once. */
  readonly own: Map<ResultPlace, readonly ComparedValue[]>
}

/** What a leaf holds, in the entries of a list by their places. */
type Choice = (leaf: ResultPlace, index: number) => Json

/** The places that hold values, and nothing with parts. */
function* leavesOf(place: ResultPlace): Iterable<ResultPlace> {
  if (place.decoded !== null) yield* leavesOf(place.decoded)
  for (const field of place.fields.values()) yield* leavesOf(field)
  if (place.fields.size === 0 && place.entry !== null) yield* leavesOf(place.entry)
  const hasParts = place.fields.size > 0 || place.entry !== null || place.decoded !== null
  if (!hasParts) yield place
}

function* choices(result: ResultPlace, shape: Shape): Iterable<Choice> {
  const leaves = [...leavesOf(result)]
  const most = Math.max(0, ...leaves.map((leaf) => poolOf(leaf, shape).length))
  for (let place = 0; place < most; place++) yield (leaf) => heldBy(leaf, shape, place)
  if (leaves.length < 2) return
  for (const [index, leaf] of leaves.entries()) {
    for (const other of leaves.slice(index + 1)) yield* pairs(leaf, other, shape)
  }
}

// Two places that differ, and the others as they come.
function* pairs(one: ResultPlace, other: ResultPlace, shape: Shape): Iterable<Choice> {
  for (const first of poolOf(one, shape).slice(0, FEW)) {
    for (const second of poolOf(other, shape).slice(0, FEW)) {
      yield (leaf) => (leaf === one ? first : leaf === other ? second : heldBy(leaf, shape, 0))
    }
  }
}

function heldBy(leaf: ResultPlace, shape: Shape, place: number): Json {
  const pool = poolOf(leaf, shape)
  return pool[place % pool.length] ?? null
}

function poolOf(leaf: ResultPlace, { common, own }: Shape): readonly ComparedValue[] {
  const known = own.get(leaf)
  if (known !== undefined) return known
  const pool = leaf.values.size === 0 ? common : neighboursOf([...leaf.values])
  own.set(leaf, pool)
  return pool
}

/** Lists that are empty, longer, of the lengths that are asked for, and not of one value alone. */
function otherwiseLong(result: ResultPlace, shape: Shape): readonly Json[] {
  const found: Json[] = []
  const most = Math.max(1, ...[...leavesOf(result)].map((leaf) => poolOf(leaf, shape).length))
  for (const list of listsOf(result)) {
    const lengths = [...list.lengths].flatMap((length) => [length - 1, length, length + 1])
    for (const length of new Set([0, ...lengths, list.least + 1].filter(isSmall))) {
      const lengthOf = (one: ResultPlace): number => (one === list ? length : usualLength(one))
      for (let place = 0; place < Math.min(FEW, most); place++) {
        found.push(instanceOf(result, (leaf) => heldBy(leaf, shape, place), lengthOf))
        if (length < 2) continue
        const varied: Choice = (leaf, index) => heldBy(leaf, shape, place + index)
        found.push(instanceOf(result, varied, lengthOf))
      }
    }
  }
  return found
}

function isSmall(length: number): boolean {
  return Number.isInteger(length) && length >= 0 && length <= 100
}

function* listsOf(place: ResultPlace): Iterable<ResultPlace> {
  if (place.fields.size === 0 && place.entry !== null) {
    yield place
    yield* listsOf(place.entry)
  }
  for (const field of place.fields.values()) yield* listsOf(field)
  if (place.decoded !== null) yield* listsOf(place.decoded)
}

/** A result: how long its lists are, and what each leaf holds. */
function instanceOf(
  place: ResultPlace,
  choice: Choice,
  lengthOf: (list: ResultPlace) => number = usualLength,
  index = 0,
): Json {
  const inside = (part: ResultPlace, at = index): Json => instanceOf(part, choice, lengthOf, at)
  if (place.decoded !== null) return JSON.stringify(inside(place.decoded))
  if (place.fields.size > 0) {
    const object: Record<string, Json> = {}
    for (const [name, field] of place.fields) setMember(object, name, inside(field))
    return object
  }
  const { entry } = place
  if (entry === null) return choice(place, index)
  return Array.from({ length: lengthOf(place) }, (_, at) => inside(entry, index + at))
}

function usualLength({ least }: ResultPlace): number {
  return Math.max(1, least)
}

/** Objects without one of their fields, which a condition may well ask for. */
function lacking(result: ResultPlace, shape: Shape): readonly Json[] {
  const whole = instanceOf(result, (leaf) => heldBy(leaf, shape, 0))
  return [...without(whole)]
}

function* without(value: Json): Iterable<Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [key, member] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, Json>
    yield rest
    for (const less of without(member)) yield { ...rest, [key]: less }
  }
}
