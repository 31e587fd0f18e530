import { compareText } from '../go/order.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { type Found, json, printFound } from './found.ts'
import type { JsonPath } from './node.ts'
import { type PathWalk, walkNode } from './walk.ts'

export type Evaluated =
  | {
      readonly ok: true
      /** One group for each part of the template, and for each pass of a loop. */
      readonly groups: readonly (readonly Found[])[]
      /** The original answers in the random order of a Go map; here the keys are sorted. */
      readonly mapOrderDecides: boolean
    }
  | { readonly ok: false; readonly error: string; readonly panic: boolean }

/** Values that one evaluation may visit before it gives up; nested loops multiply. */
const BUDGET = 1_000_000

/**
 * Everything that a path finds in a document, as client-go's `FindResults` answers: an error such
 * as `name is not found` is data. `panic` marks what crashes the original.
 */
export function evaluatePath(path: JsonPath, document: Json): Evaluated {
  const sorted = evaluateInOrder(path, document, (keys) => keys)
  if (!sorted.listedMap) return sorted.result
  const orders = [
    (keys: string[]): string[] => keys.reverse(),
    ([first, ...rest]: string[]): string[] => (first === undefined ? [] : [...rest, first]),
  ]
  const answer = printResult(sorted.result)
  const mapOrderDecides = orders.some(
    (order) => printResult(evaluateInOrder(path, document, order).result) !== answer,
  )
  return sorted.result.ok ? { ...sorted.result, mapOrderDecides } : sorted.result
}

function evaluateInOrder(
  path: JsonPath,
  document: Json,
  order: (sortedKeys: string[]) => string[],
): { readonly result: Evaluated; readonly listedMap: boolean } {
  const walk: PathWalk = {
    keysOf: (object: JsonObject) => order(Object.keys(object).sort(compareText)),
    listedMap: false,
    budget: BUDGET,
    beginRange: 0,
    inRange: 0,
    endRange: 0,
  }
  const groups: (readonly Found[])[] = []
  const loop: Loop = { path, walk, groups, lastEnd: -1 }
  const failure = runParts(loop, rootOf(document), 0)
  const result: Evaluated =
    failure === null ? { ok: true, groups, mapOrderDecides: false } : { ok: false, ...failure }
  return { result, listedMap: walk.listedMap }
}

interface Loop {
  readonly path: JsonPath
  readonly walk: PathWalk
  readonly groups: (readonly Found[])[]
  /** The part with the `end` that was met last: where the parts after a loop go on. */
  lastEnd: number
}

interface Failure {
  readonly error: string
  readonly panic: boolean
}

/** Runs the parts from one on, until the last or until the `end` of the loop that is running. */
function runParts(loop: Loop, root: Found, from: number): Failure | null {
  const { path, walk } = loop
  for (let at = from; at < path.parts.length; at += 1) {
    const part = path.parts[at]
    if (part === undefined) break
    const { values, error, panic } = walkNode(walk, [root], part)
    if (error !== null) return { error, panic }
    if (walk.endRange > 0 && walk.endRange <= walk.inRange) {
      walk.endRange -= 1
      loop.lastEnd = at
      return null
    }
    if (walk.beginRange === 0) {
      loop.groups.push(values)
      continue
    }
    const failure = runLoop(loop, values, at + 1)
    if (failure !== null) return failure
    // Without an `end` of its own the parts of the loop run once more, on the value outside.
    if (loop.lastEnd > at) at = loop.lastEnd
  }
  return null
}

function runLoop(loop: Loop, values: readonly Found[], from: number): Failure | null {
  loop.walk.beginRange -= 1
  loop.walk.inRange += 1
  const kept = loop.groups.length
  for (const value of values) {
    if (value.kind === 'none') {
      return { error: 'reflect: call of reflect.Value.Interface on zero Value', panic: true }
    }
    const failure = runParts(loop, rootOfValue(value), from)
    if (failure !== null) return failure
  }
  if (values.length === 0) {
    // Nothing to loop over: the parts still run, on nothing, to find their `end`.
    const failure = runParts(loop, { kind: 'none' }, from)
    if (failure !== null) return failure
    loop.groups.length = kept
  }
  loop.walk.inRange -= 1
  return null
}

function rootOf(document: Json): Found {
  return document === null ? { kind: 'none' } : json(document)
}

function rootOfValue(value: Found): Found {
  return value.kind === 'json' ? rootOf(value.value) : value
}

function printResult(result: Evaluated): string {
  if (!result.ok) return `error ${result.error}`
  return JSON.stringify(
    result.groups.map((group) => group.map((found) => [found.kind, printFound(found)])),
  )
}
