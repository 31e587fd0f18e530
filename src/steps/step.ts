import { goStruct, type Shape } from '../kinds/shape.ts'
import type { JsonObject } from '../units/json.ts'
import type { StepObjections } from './objection.ts'
import type { Places, StepRule, StepSurroundings, StepView } from './rule.ts'
import * as table from './steps.ts'

type Rules = typeof table

/** The members that one entry of `spec.strategy.canary.steps` may have. */
export type StepKind = keyof Rules

/**
 * One entry of `spec.strategy.canary.steps`. Argo allows several members in one entry (setWeight
 * with setCanaryScale, for instance), so a step is a record of members and not a union; null is
 * "not given".
 */
export type Step = {
  readonly [K in StepKind]: Rules[K] extends StepRule<infer Is, infer _> ? Is | null : never
}

/** What the controller's objections to steps are called. */
export type StepCode = {
  [K in StepKind]: Rules[K] extends StepRule<infer _, infer Code> ? Code : never
}[StepKind]

// A rule is only ever given the member that stands under its own kind.
type Rule = StepRule<NonNullable<Step[StepKind]>, StepCode>
const rules = { ...table } as unknown as { readonly [K in StepKind]: Rule }

/** The kinds of members in one of the orders in which Argo looks at them. */
export function kindsAs(order: keyof Places): readonly StepKind[] {
  const kinds = Object.keys(rules) as StepKind[]
  return kinds.sort((a, b) => rules[a].places[order] - rules[b].places[order])
}

const printed = kindsAs('printed')
const judged = kindsAs('judged')
const named = kindsAs('named')
const checked = kindsAs('checked')
const indefinite = judged.filter((kind) => rules[kind].indefinite)
const scaling = judged.filter((kind) => rules[kind].scales)

/** What is known about a kind of step, whatever its members are. */
export function ruleOf(kind: StepKind): Pick<Rule, 'example' | 'draws' | 'exclusive' | 'places'> {
  return rules[kind]
}

/** `CanaryStep`: what one entry of `spec.strategy.canary.steps` may say. */
export const canaryStep: Shape = goStruct(
  'v1alpha1.CanaryStep',
  Object.fromEntries(printed.map((kind) => [kind, rules[kind].shape])),
)

/** One entry of `spec.strategy.canary.steps` whose structure has been checked. */
export function readStep(step: JsonObject): Step {
  const read = (kind: StepKind): Step[StepKind] => {
    const written = step[kind]
    return written === undefined || written === null ? null : rules[kind].read(written)
  }
  return Object.fromEntries(printed.map((kind) => [kind, read(kind)])) as unknown as Step
}

/** What the controller objects to in the members of a step, in its order. */
export function objectionsToStep(
  step: JsonObject,
  around: StepSurroundings,
): StepObjections<StepCode> {
  return checked.flatMap((kind) =>
    hasMember(step, kind) ? rules[kind].objectionsTo(step, around) : [],
  )
}

/** The entry says something under this kind. */
export function hasMember(step: JsonObject, kind: StepKind): boolean {
  return step[kind] !== undefined && step[kind] !== null
}

/**
 * The step is done, by the first of its members in order of precedence; a step without members
 * never is.
 */
export function isStepComplete(step: Step, view: StepView): boolean {
  for (let index = 0; index < judged.length; index++) {
    const kind = judged[index] as StepKind
    const member = step[kind]
    if (member !== null) return rules[kind].isComplete(member, view)
  }
  return false
}

/**
 * A step as events name it: `setWeight: 20`, `pause: 10s`, `setCanaryScale{replicas: 5}`,
 * `invalid`.
 */
export function stepString(step: Step): string {
  for (const kind of named) {
    const member = step[kind]
    const text = member === null ? null : rules[kind].label(member)
    if (text !== null) return text
  }
  return 'invalid'
}

/**
 * The progress deadline does not run during the step: it holds an experiment, an analysis or a
 * pause.
 */
export function isIndefiniteStep(step: Step | null): boolean {
  return step !== null && hasOneOf(step, indefinite)
}

/** The step waits for the sizes of ReplicaSets: it sets a weight or a scale. */
export function isScalingStep(step: Step): boolean {
  return hasOneOf(step, scaling)
}

function hasOneOf(step: Step, kinds: readonly StepKind[]): boolean {
  for (let index = 0; index < kinds.length; index++) {
    if (step[kinds[index] as StepKind] !== null) return true
  }
  return false
}
