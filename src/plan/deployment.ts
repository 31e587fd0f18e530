import type { Count, IntOrString } from '../units/amounts.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'
import type { PodTemplate } from './plan.ts'

/** A Deployment's identity and `spec`, with the defaults that the API server writes in. */
export interface DeploymentSpec {
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  /** 1 if absent. */
  readonly replicas: Count
  readonly template: PodTemplate
  /** 0 if absent. */
  readonly minReadySeconds: number
  /** 10 if absent. */
  readonly revisionHistoryLimit: number
  /** 600 if absent; {@link noProgressDeadline} is none. */
  readonly progressDeadlineSeconds: number
  readonly paused: boolean
  readonly strategy: DeploymentStrategy
  /** The Deployment as written. */
  readonly source: JsonObject
}

/** `spec.strategy`, RollingUpdate if absent. */
export type DeploymentStrategy =
  /** 25 % each if absent. */
  | {
      readonly kind: 'RollingUpdate'
      readonly maxSurge: IntOrString
      readonly maxUnavailable: IntOrString
    }
  | { readonly kind: 'Recreate' }

/** The greatest number of 32 bits stands for "no deadline", in `progressDeadlineSeconds` alone. */
export const noProgressDeadline = 2147483647

export type DeploymentFields = Partial<
  Pick<DeploymentSpec, 'replicas' | 'paused' | 'template' | 'progressDeadlineSeconds'>
>

/**
 * The spec with single fields written, in the typed spec and in what it was written as; the very
 * spec if they have these values already, be it as defaults.
 */
export function editDeployment(spec: DeploymentSpec, fields: DeploymentFields): DeploymentSpec {
  const edited = { ...spec, ...fields }
  if (sameJson(edited, spec)) return spec
  const { template, ...plain } = fields
  const written = template === undefined ? plain : { ...plain, template: template.source }
  const before = isJsonObject(spec.source.spec) ? spec.source.spec : {}
  return { ...edited, source: { ...spec.source, spec: { ...before, ...written } } }
}
