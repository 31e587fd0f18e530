import type { StepView } from '../../src/steps/rule.ts'
import type { Step } from '../../src/steps/step.ts'
import { instant } from '../../src/units/time.ts'

const nothing: Step = {
  setWeight: null,
  pause: null,
  setCanaryScale: null,
  setHeaderRoute: null,
  setMirrorRoute: null,
  experiment: null,
  analysis: null,
  plugin: null,
}

/** A step with the given members only. */
export function stepOf(members: Partial<Step>): Step {
  return { ...nothing, ...members }
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
