import { isJsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'
import type { DeploymentSpec } from './plan.ts'

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
