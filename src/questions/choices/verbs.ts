import type { TimeText } from '../../go/timeText.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { isPromoted } from '../../rollout/status.ts'
import type { ScriptEntry } from '../../simulation/scenario.ts'

/** What somebody can press. */
export type ChoiceVerb =
  | 'abort'
  | 'retry'
  | 'undo'
  | 'promote'
  | 'promoteFull'
  | 'pause'
  | 'resume'
  | 'restart'

interface VerbRule {
  /** As it is typed. */
  readonly command: (name: string) => string
  readonly entry: (at: TimeText) => ScriptEntry
  /** Why it does nothing to a Rollout that stands so, if it does nothing. */
  readonly reasonFor: (rollout: RolloutState) => string
}

/** Every verb, in the order in which people look for one. */
export const choiceVerbs: { readonly [Verb in ChoiceVerb]: VerbRule } = {
  abort: {
    command: (name) => `kubectl argo rollouts abort ${name}`,
    entry: (at) => ({ at, abort: true }),
    reasonFor: ({ status }) => {
      if (isPromoted(status))
        return 'there is no update to abort, for the new version is the stable one'
      if (status.promoteFull) return 'a full promotion goes on, and is not aborted any more'
      return status.abort ? 'it is aborted already' : 'nothing that it changes shows'
    },
  },
  retry: {
    command: (name) => `kubectl argo rollouts retry rollout ${name}`,
    entry: (at) => ({ at, retry: true }),
    reasonFor: ({ status }) =>
      status.abort
        ? 'nothing that it changes shows'
        : 'it is not aborted, so that there is nothing to retry',
  },
  undo: {
    command: (name) => `kubectl argo rollouts undo ${name}`,
    entry: (at) => ({ at, undo: true }),
    reasonFor: () => 'there is no earlier revision to go back to',
  },
  promote: {
    command: (name) => `kubectl argo rollouts promote ${name}`,
    entry: (at) => ({ at, promote: true }),
    reasonFor: ({ status }) => {
      if (status.abort) return 'it is aborted, and only a retry begins the update again'
      if (isPromoted(status)) return 'there is no update, for the new version is the stable one'
      if (status.promoteFull) return 'it is promoted in full already, and waits for pods'
      return status.pauseConditions.length === 0
        ? 'it waits for nobody, and there is no step to skip'
        : 'nothing that it changes shows'
    },
  },
  promoteFull: {
    command: (name) => `kubectl argo rollouts promote ${name} --full`,
    entry: (at) => ({ at, promoteFull: true }),
    reasonFor: ({ status }) => {
      if (isPromoted(status)) return 'there is no update, for the new version is the stable one'
      return status.promoteFull
        ? 'it is promoted in full already, and waits for pods'
        : 'nothing that it changes shows'
    },
  },
  pause: {
    command: (name) => `kubectl argo rollouts pause ${name}`,
    entry: (at) => ({ at, pause: true }),
    reasonFor: ({ spec }) =>
      spec.paused ? 'it is paused already' : 'nothing goes on that a pause would hold',
  },
  resume: {
    // The plugin has no command for it alone.
    command: (name) => `kubectl patch rollout ${name} --type=merge -p '{"spec":{"paused":false}}'`,
    entry: (at) => ({ at, resume: true }),
    reasonFor: ({ spec }) =>
      spec.paused ? 'nothing goes on that the pause held' : 'nobody has paused it',
  },
  restart: {
    command: (name) => `kubectl argo rollouts restart ${name}`,
    entry: (at) => ({ at, restart: true }),
    reasonFor: () => 'there is no pod to restart yet',
  },
}
