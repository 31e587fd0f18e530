import { type Path, pathText } from '../../document/path.ts'
import { bodyOf, type Complaint } from '../../kinds/fieldError.ts'
import type { ControllerRules } from '../../releases/rules.ts'
import type { StepCode } from '../../steps/step.ts'
import type { JsonObject } from '../../units/json.ts'

/** One code a rule of the controller. */
export type ObjectionCode =
  | 'workload-reference'
  | 'negative-number'
  | 'selector-missing'
  | 'selector-empty'
  | 'selector-invalid'
  | 'template-beside-reference'
  | 'template-mismatch'
  | 'template-invalid'
  | 'container-invalid'
  | 'restart-policy'
  | 'deadline-too-short'
  | 'no-strategy'
  | 'two-strategies'
  | 'same-service'
  | 'revision-limit'
  | 'surge-and-unavailable-zero'
  | 'ping-pong'
  | 'service-required'
  | 'routing-required'
  | 'stable-scale-and-delay'
  | 'max-weight-unsupported'
  | 'step-ambiguous'
  | 'step-empty'
  | StepCode
  | 'anti-affinity'
  | 'service-not-found'
  | 'service-selector'
  | 'service-taken'
  | 'analysis-template-not-found'
  | 'analysis-template-invalid'
  | 'router-config'
  | 'ingress-not-found'
  | 'ingress-without-rule'
  | 'virtual-service-not-found'
  | 'virtual-service-invalid'
  | 'mapping-not-found'
  | 'mapping-weight'
  | 'app-mesh-not-found'
  | 'app-mesh-invalid'
  | 'autoscaler-invalid'
  | 'deployment-strategy'

/** Something that the controller objects to, in its own words. */
export interface Objection {
  readonly code: ObjectionCode
  /** The field as the controller names it, which is not always where it stands. */
  readonly field: string
  /** The text behind the field's name. */
  readonly body: string
  /** Where it stands in the Rollout; null: where `field` says. */
  readonly at: Path
  readonly hint: string
  /** Other places on which it rests: something wrong there may be all there is to it. */
  readonly basis: readonly Path[]
}

/** The objection as the controller prints it. */
export function objectionText(objection: Objection): string {
  return objection.field === '' ? objection.body : `${objection.field}: ${objection.body}`
}

/** An objection to a field that stands where the controller says. */
export function objection(
  code: ObjectionCode,
  at: Path,
  complaint: Complaint,
  detail: string,
  hint: string,
): Objection {
  return { code, field: pathText(at), body: bodyOf(complaint, detail), at, hint, basis: [] }
}

/** What the rules look at: a Rollout as the controller reads it, and its blocks. */
export interface RolloutBlocks {
  readonly rollout: JsonObject
  readonly metadata: JsonObject
  readonly spec: JsonObject
  /** With a `workloadRef`, the referenced object's. */
  readonly template: JsonObject
  readonly selector: JsonObject | null
  /** The template (and a missing selector) came from the object that `workloadRef` names. */
  readonly resolved: boolean
  /** By whose rules it is looked at. */
  readonly controller: ControllerRules
  readonly canary: JsonObject | null
  readonly blueGreen: JsonObject | null
  readonly routing: JsonObject | null
}

/** A rule of the controller's validation: everything that it objects to, in its order. */
export type Rule = (blocks: RolloutBlocks) => readonly Objection[]
