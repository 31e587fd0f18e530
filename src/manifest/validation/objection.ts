import { type Path, pathText } from '../../document/path.ts'
import type { Shape } from '../../kinds/shape.ts'
import type { ControllerRules } from '../../releases/rules.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { shown } from './goText.ts'

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
  | 'weight-out-of-range'
  | 'pause-invalid'
  | 'route-unsupported'
  | 'route-match-invalid'
  | 'route-not-managed'
  | 'experiment-weight'
  | 'argument-field-invalid'
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
}

/** The objection as the controller prints it. */
export function objectionText(objection: Objection): string {
  return objection.field === '' ? objection.body : `${objection.field}: ${objection.body}`
}

/** What a rule says about the kind of error, in the words of Kubernetes' field errors. */
export type Complaint =
  | { readonly type: 'invalid'; readonly value: Json | undefined; readonly shape?: Shape }
  | { readonly type: 'duplicate' | 'notFound'; readonly value: Json }
  | { readonly type: 'notSupported'; readonly value: Json; readonly supported: readonly string[] }
  | { readonly type: 'required' | 'forbidden' | 'internal' }

/** The body of a field error: `Invalid value: 120: SetWeight needs to be between 0 and 100`. */
export function bodyOf(complaint: Complaint, detail: string): string {
  switch (complaint.type) {
    case 'invalid':
      return joined(`Invalid value: ${shown(complaint.value, complaint.shape)}`, detail)
    case 'duplicate':
      return joined(`Duplicate value: ${shown(complaint.value)}`, detail)
    case 'notFound':
      return joined(`Not found: ${shown(complaint.value)}`, detail)
    case 'notSupported':
      return joined(
        `Unsupported value: ${shown(complaint.value)}`,
        `supported values: ${complaint.supported.map((value) => shown(value)).join(', ')}`,
      )
    case 'required':
      return joined('Required value', detail)
    case 'forbidden':
      return joined('Forbidden', detail)
    case 'internal':
      return joined('Internal error', detail)
  }
}

function joined(head: string, detail: string): string {
  return detail === '' ? head : `${head}: ${detail}`
}

/** An objection to a field that stands where the controller says. */
export function objection(
  code: ObjectionCode,
  at: Path,
  complaint: Complaint,
  detail: string,
  hint: string,
): Objection {
  return { code, field: pathText(at), body: bodyOf(complaint, detail), at, hint }
}

/** What the rules look at: a Rollout as the controller reads it, and its blocks. */
export interface RolloutView {
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
export type Rule = (view: RolloutView) => readonly Objection[]
