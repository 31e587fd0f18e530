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

// Argo names a step after its members in another order than it judges it by.
const naming: readonly StepKind[] = [
  'setWeight',
  'pause',
  'experiment',
  'analysis',
  'setCanaryScale',
  'plugin',
  'setHeaderRoute',
  'setMirrorRoute',
]

/**
 * The step is done, by the first of its members in order of precedence; a step without members
 * never is.
 */
export function isStepComplete(step: Step, view: StepView): boolean {
  for (const kind of kinds) {
    if (step[kind] !== null) return judge(kind, step, view)
  }
  return false
}

/**
 * A step as events name it: `setWeight: 20`, `pause: 10s`, `setCanaryScale{replicas: 5}`,
 * `invalid`.
 */
export function stepString(step: Step): string {
  for (const kind of naming) {
    const text = label(kind, step)
    if (text !== null) return text
  }
  return 'invalid'
}

/**
 * The progress deadline does not run during the step: it holds an experiment, an analysis or a
 * pause.
 */
export function isIndefiniteStep(step: Step | null): boolean {
  return step !== null && kinds.some((kind) => step[kind] !== null && rules[kind].indefinite)
}

function judge<K extends StepKind>(kind: K, step: Step, view: StepView): boolean {
  const member = step[kind]
  return member !== null && rules[kind].isComplete(member, view)
}

function label<K extends StepKind>(kind: K, step: Step): string | null {
  const member = step[kind]
  return member === null ? null : rules[kind].label(member)
}
