import fc, { type Arbitrary } from 'fast-check'
import type { Plan } from '../../plan/plan.ts'
import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { readable } from '../check/storyText.ts'
import { CHANGES, changesOf } from './changesOf.ts'
import type { PlanFamily } from './manifests.ts'
import { plans } from './plans.ts'
import { type ManifestChange, type Surroundings, surroundings } from './surroundings.ts'
import { worlds } from './worlds.ts'

/**
 * Whole scenarios: a plan of one of the families, a world around it, and somebody who operates it.
 */
export function scenarios(...families: readonly PlanFamily[]): Arbitrary<Scenario> {
  return fc
    .tuple(plans(...families), worlds({ ...surroundings, changes: places }))
    .map(([plan, world]) => ({ plan, ...world, script: filledIn(world.script ?? [], plan) }))
    .map(readable)
}

/**
 * A given plan in any world, under any operator; what is varied fits the generated plans unless
 * said otherwise (`surroundingsOf`). A counterexample is printed as YAML.
 */
export function scenariosOf(plan: Plan, around: Surroundings = surroundings): Arbitrary<Scenario> {
  return worlds(around).map((world) => readable({ plan, ...world }))
}

// The plan is drawn beside its world, so that both shrink by themselves; what is to become of the
// plan's manifests is a number until then.
const places: readonly ManifestChange[] = Array.from({ length: CHANGES }, (_, place) => ({
  patch: { place },
  manifests: [{ place }],
}))

function filledIn(script: readonly ScriptEntry[], plan: Plan): readonly ScriptEntry[] {
  const isOpen = script.some(({ patch, apply }) => patch !== undefined || apply !== undefined)
  if (!isOpen) return script
  const changes = changesOf(plan)
  return script.map((entry): ScriptEntry => {
    const { at, patch, apply } = entry
    if (patch !== undefined) return { at, patch: changes[Number(patch.place)]?.patch ?? {} }
    if (apply === undefined || !Array.isArray(apply)) return entry
    return { at, apply: changes[Number(apply[0]?.place)]?.manifests ?? [] }
  })
}
