import { analysis } from './analysis.ts'
import { experiment } from './experiment.ts'
import { pause } from './pause.ts'
import { plugin } from './plugin.ts'
import type { StepKind, StepRule, StepView } from './rule.ts'
import { setCanaryScale } from './setCanaryScale.ts'
import { setHeaderRoute } from './setHeaderRoute.ts'
import { setMirrorRoute } from './setMirrorRoute.ts'
import { setWeight } from './setWeight.ts'
import type { Step } from './step.ts'

/**
 * The kinds of members in order of precedence: the first that a step has judges whether it is done.
 */
const rules: { readonly [K in StepKind]: StepRule<K> } = {
  pause,
  setCanaryScale,
  setWeight,
  experiment,
  analysis,
  setHeaderRoute,
  setMirrorRoute,
  plugin,
}

export const kinds: readonly StepKind[] = Object.keys(rules) as StepKind[]

// A rule is only ever given the member that it has found itself.
const inPrecedence = Object.values(rules) as readonly StepRule<StepKind>[]
const indefinite = inPrecedence.filter((rule) => rule.indefinite)

// Argo names a step after its members in another order than it judges it by.
const naming = [
  setWeight,
  pause,
  experiment,
  analysis,
  setCanaryScale,
  plugin,
  setHeaderRoute,
  setMirrorRoute,
] as readonly StepRule<StepKind>[]

/**
 * The step is done, by the first of its members in order of precedence; a step without members
 * never is.
 */
export function isStepComplete(step: Step, view: StepView): boolean {
  for (let index = 0; index < inPrecedence.length; index++) {
    const rule = inPrecedence[index] as StepRule<StepKind>
    const member = rule.memberOf(step)
    if (member !== null) return rule.isComplete(member, view)
  }
  return false
}

/**
 * A step as events name it: `setWeight: 20`, `pause: 10s`, `setCanaryScale{replicas: 5}`,
 * `invalid`.
 */
export function stepString(step: Step): string {
  for (const rule of naming) {
    const member = rule.memberOf(step)
    const text = member === null ? null : rule.label(member)
    if (text !== null) return text
  }
  return 'invalid'
}

/**
 * The progress deadline does not run during the step: it holds an experiment, an analysis or a
 * pause.
 */
export function isIndefiniteStep(step: Step | null): boolean {
  if (step === null) return false
  for (let index = 0; index < indefinite.length; index++) {
    const rule = indefinite[index] as StepRule<StepKind>
    if (rule.memberOf(step) !== null) return true
  }
  return false
}
