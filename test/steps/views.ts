import { pathText } from '../../src/document/path.ts'
import { bodyOf } from '../../src/kinds/fieldError.ts'
import { newestRules } from '../../src/releases/rules.ts'
import type { StepView } from '../../src/steps/rule.ts'
import { objectionsToStep, readStep, type Step } from '../../src/steps/step.ts'
import type { JsonObject } from '../../src/units/json.ts'
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
  const rollout = { metadata: { name: 'demo', namespace: 'default' } }
  const controller = newestRules
  const around = { within: ['steps', 0], rollout, routing, maxTrafficWeight, controller }
  return objectionsToStep(step, around).map(
    ({ field, complaint, detail }) => `${pathText(field)}: ${bodyOf(complaint, detail)}`,
  )
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
