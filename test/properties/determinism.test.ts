import fc, { type Arbitrary } from 'fast-check'
import { describe, expect } from 'vitest'
import { manifestLists, planFamilies } from '../../src/fast-check/arbitraries/manifests.ts'
import { scenarios } from '../../src/fast-check/arbitraries/scenarios.ts'
import { surroundings } from '../../src/fast-check/arbitraries/surroundings.ts'
import { worlds } from '../../src/fast-check/arbitraries/worlds.ts'
import { readManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate, simulateFrom } from '../../src/simulation/simulate.ts'
import type { World } from '../../src/timeline/world.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { isJsonObject } from '../../src/units/json.ts'
import { firstDifference } from '../conformance/compare.ts'
import { always, everyScenario } from './given.ts'

describe('the same scenario', () => {
  everyScenario('gives the same timeline, to the byte', (scenario) => {
    expectSame(simulate(scenario), simulate(scenario))
  })

  everyScenario('survives JSON', (scenario) => {
    const restored = JSON.parse(JSON.stringify(scenario)) as Scenario
    expectSame(simulate(restored), simulate(scenario))
  })

  const shuffled = fc.tuple(
    fc.oneof(...planFamilies.map(manifestLists)),
    worlds(surroundings),
    fc.nat(),
  )
  always('does not depend on the order of keys', shuffled, ([manifests, world, order]) => {
    const plain = simulate({ plan: planOf(manifests), ...world })
    const mixed = simulate({ plan: planOf(manifests.map((one) => mix(one, order))), ...world })
    // Both keep what was written as it was written; nothing else may differ.
    expect(firstDifference(plain.moments, mixed.moments)).toBeNull()
  })
})

describe('a world', () => {
  const points: Arbitrary<readonly [Scenario, number]> = fc.tuple(
    scenarios(),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  always('restored from JSON at any instant goes on as it would have', points, ([one, part]) => {
    const { moments } = simulate(one)
    const index = Math.floor(part * (moments.length - 1))
    const moment = moments[index]
    if (moment === undefined) return
    const restored = JSON.parse(JSON.stringify(moment.world)) as World
    expectSame(simulateFrom(one, restored).moments, moments.slice(index + 1))
  })
})

// By Argo's own hashes, for these are made from the very text of the template.
function planOf(manifests: readonly JsonObject[]): Plan {
  const { plan, diagnostics } = readManifests(manifests)
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return plan
}

function mix(object: JsonObject, order: number): JsonObject {
  const entries = Object.entries(object).map(([key, value]) => [key, mixed(value, order)] as const)
  const turn = entries.length === 0 ? 0 : order % entries.length
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse())
}

function mixed(value: Json, order: number): Json {
  if (Array.isArray(value)) return value.map((one: Json) => mixed(one, order))
  return isJsonObject(value) ? mix(value, order) : value
}

// To the byte. The texts are long, so a failure shows where they part.
function expectSame(one: unknown, other: unknown): void {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)]
  if (left === right) return
  expect(firstDifference(JSON.parse(left), JSON.parse(right)) ?? 'the order of keys').toBeNull()
}
