import { menuOf, runAction } from '../../../../src/application/argocd/actions/actions.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { start } from '../../../../src/units/time.ts'
import { object } from '../objects.ts'

const canary = { strategy: { canary: { steps: [{ pause: {} }, { setWeight: 50 }] } } }

/** A canary Rollout in the middle of an update, at its first step. */
export function rollout(status: JsonObject | null, spec: JsonObject = canary) {
  const running = { observedGeneration: '2', currentPodHash: 'b', stableRS: 'a' }
  const first = { ...running, currentStepIndex: 0 }
  const stored = status === null ? {} : { status: { ...first, ...status } }
  return object('argoproj.io/v1alpha1', 'Rollout', { spec, ...stored })
}

/** The patch of an action, or the error's text. */
export function ran(name: string, status: JsonObject | null, spec?: JsonObject): unknown {
  const result = runAction(rollout(status, spec), name, start)
  return result.ok ? result.patch : result.error
}

export function isOffered(
  name: string,
  status: JsonObject,
  spec?: JsonObject,
): boolean | undefined {
  const menu = menuOf(rollout(status, spec))
  return menu.ok ? menu.disabled[name] === false : undefined
}
