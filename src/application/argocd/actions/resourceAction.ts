import type { JsonObject } from '../../../units/json.ts'
import type { Instant } from '../../../units/time.ts'
import type { Unstructured } from '../object.ts'

/** What an action does to an object: a JSON merge patch ({} changes nothing), or why it broke. */
export type ActionResult =
  | { readonly ok: true; readonly patch: JsonObject }
  | { readonly ok: false; readonly error: string }

/** One button of Argo CD's menu of a resource, named as `argocd app actions run` names it. */
export interface ResourceAction {
  /**
   * Whether the menu shows it in grey. The object has passed the kind's `discoveryErrorOf`. Argo
   * CD's server runs it all the same when it is asked to.
   */
  readonly isDisabled: (object: Unstructured) => boolean
  readonly run: (object: Unstructured, at: Instant) => ActionResult
}

/** The actions of a kind. */
export interface ActionSet {
  /** Why there is no menu at all: its script breaks on the object; '' if it does not. */
  readonly discoveryErrorOf: (object: Unstructured) => string
  readonly actions: Readonly<Record<string, ResourceAction>>
}

export function patched(patch: JsonObject): ActionResult {
  return { ok: true, patch }
}

export const unchanged: ActionResult = patched({})

export function brokenAction(error: string): ActionResult {
  return { ok: false, error }
}
