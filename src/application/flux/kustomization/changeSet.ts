import { type ObjectReference, printed } from '../../reference.ts'

/** What became of an object. */
export type AppliedAction = 'created' | 'configured' | 'unchanged' | 'skipped' | 'deleted'

export interface AppliedChange {
  readonly reference: ObjectReference
  readonly action: AppliedAction
}

/** What happened to some objects, in that order. */
export type ChangeSet = readonly AppliedChange[]

/** One line a change, as events list them: `Rollout/default/demo configured`. */
export function printedChanges(changes: ChangeSet): string {
  return changes.map(({ reference, action }) => `${printed(reference)} ${action}`).join('\n')
}

/** The changes that are told: nobody hears of what stayed as it was. */
export function actualChanges(changes: ChangeSet): ChangeSet {
  return changes.filter(({ action }) => action === 'created' || action === 'configured')
}
