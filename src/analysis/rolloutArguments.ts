import type { JsonObject } from '../units/json.ts'
import { extractDownward, walkFields } from './fieldPath.ts'
import type { RolloutArgument, TemplateArgument } from './template.ts'

/** The Rollout that arguments are taken from. */
export interface ArgumentSource {
  /**
   * As the controller sees it, `status` included if `fieldRef`s are to see it; asked once, if at
   * all.
   */
  readonly rollout: () => JsonObject
  /** Label `rollouts-pod-template-hash` of the stable and of the newest ReplicaSet. */
  readonly stableHash: string
  readonly latestHash: string
}

/**
 * Arguments with their values, and the error that a `fieldRef` left behind ('' if none). When it
 * comes from a path outside `metadata` the arguments are complete all the same, the failed one with
 * the value ''.
 */
export interface ResolvedArguments {
  readonly args: readonly TemplateArgument[]
  readonly error: string
}

/**
 * What a Rollout hands to its runs: each argument becomes a plain text. A later `fieldRef` that
 * succeeds makes the controller forget the error of an earlier one outside `metadata`.
 */
export function resolveRolloutArguments(
  args: readonly RolloutArgument[],
  source: ArgumentSource,
): ResolvedArguments {
  const resolved: TemplateArgument[] = []
  let error = ''
  let rollout: JsonObject | null = null
  for (const { name, value, podTemplateHashValue, fieldPath } of args) {
    let text = value ?? ''
    if (podTemplateHashValue !== null) {
      text = podTemplateHashValue === 'Latest' ? source.latestHash : source.stableHash
    } else if (fieldPath !== null) {
      rollout = rollout ?? source.rollout()
      const inMetadata = fieldPath.startsWith('metadata')
      const found = inMetadata
        ? extractDownward(rollout, fieldPath)
        : walkFields(rollout, fieldPath)
      if (!found.ok && inMetadata) return { args: [], error: found.error }
      text = found.ok ? found.value : ''
      error = found.ok ? '' : found.error
    }
    resolved.push({ name, value: text, valueFrom: null })
  }
  return { args: resolved, error }
}
