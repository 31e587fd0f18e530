import type { RolloutState } from './state.ts'

/** What a command of the kubectl plugin came to. */
export interface Answered {
  /** The very one where nothing was written. */
  readonly state: RolloutState
  /** Why it was refused, in the words of the plugin; '' if it was not. */
  readonly error: string
}
