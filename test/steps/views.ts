import { pathText } from '../../src/document/path.ts'
import { bodyOf } from '../../src/kinds/fieldError.ts'
import { type ControllerRules, newestRules } from '../../src/releases/rules.ts'
import type { Draw, DrawnInto, StepView } from '../../src/steps/rule.ts'
import {
  objectionsToStep,
  readStep,
  ruleOf,
  type Step,
  type StepKind,
} from '../../src/steps/step.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { instant } from '../../src/units/time.ts'

/** A step with the given members only. */
export function stepOf(members: Partial<Step>): Step {
  return { ...readStep({}), ...members }
}

/** What the controller objects to in a step, in its own words. */
export function objectionsIn(
  step: JsonObject,
  routing: JsonObject | null = null,
  maxTrafficWeight = 100,
): readonly string[] {
  return objectionsToStep(step, { ...into, routing, maxTrafficWeight }).map(
    ({ field, complaint, detail }) => `${pathText(field)}: ${bodyOf(complaint, detail)}`,
  )
}

/** What a user is told of it: the name of the mistake, where it stands, and what to do. */
export function advice(
  step: JsonObject,
  routing: JsonObject | null = null,
  controller: ControllerRules = newestRules,
): readonly (readonly [code: string, at: string, hint: string])[] {
  return objectionsToStep(step, { ...into, routing, controller, maxTrafficWeight: 100 }).map(
    ({ code, at, hint }) => [code, pathText(at), hint],
  )
}

const into = {
  within: ['steps', 0],
  rollout: { metadata: { name: 'demo', namespace: 'default' } },
  controller: newestRules,
}

/** What drawn steps stand in. */
export const drawnInto: DrawnInto = {
  maxTrafficWeight: 100,
  templateName: 'success-rate',
  pluginName: 'argoproj/bake',
  managedRoutes: { header: 'beta', mirror: 'shadow' },
}

/** What may be drawn of a kind, draw by draw. */
export function drawnOf(
  kind: StepKind,
  around: DrawnInto = drawnInto,
): readonly (readonly Json[])[] {
  const { draws } = ruleOf(kind)
  return Array.isArray(draws) ? draws.map(({ samples }: Draw) => samples(around)) : []
}

/** At one minute, with nothing reached and nobody running. */
export const view: StepView = {
  now: instant(60_001),
  controllerPause: false,
  pausedAt: null,
  scaleReached: false,
  weightVerified: null,
  experimentPhase: null,
  analysisPhase: null,
  pluginCompleted: false,
}

export const phases: readonly string[] = [
  'Pending',
  'Running',
  'Failed',
  'Error',
  'Inconclusive',
  '',
]
