import type { RolloutState } from '../../rollout/state.ts'
import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** What a Rollout that does not go on is looked at by. */
export interface StuckView {
  readonly world: World
  readonly rollout: RolloutState
  readonly at: Instant
}

/** A condition that holds a Rollout. */
export interface HoldingCondition {
  /** What holds it, by the field or the thing: `pause step 2`, `replicaProgressThreshold`. */
  readonly blockedBy: string
  /** The condition, in a sentence. */
  readonly text: string
  /** The field that makes it one; '' if there is none. */
  readonly field: string
  /** Pods that it waits for; null: it does not wait for pods. */
  readonly needs: NeededPods | null
  /** When it is over by itself; null: not by itself, or nobody knows. */
  readonly endsAt: Instant | null
}

/** One that has been found, with what is to be tried about it. */
export interface Obstacle extends HoldingCondition {
  /** What may release it besides the verbs, which are tried on every Rollout. */
  readonly releases: readonly PossibleRelease[]
}

/** How many pods a condition asks for. */
export interface NeededPods {
  /** Available pods that it wants. */
  readonly podsAvailable: Count
  /** Available pods that there are. */
  readonly are: Count
  /** As many as the ReplicaSet is to have. */
  readonly wanted: Count
}

/** Something that somebody may do, or that the world may do, about an obstacle. */
export interface PossibleRelease {
  readonly text: string
  /** The field that is written; '' if there is none. */
  readonly field: string
  /** What is written there; '' if the text says it. */
  readonly value: string
  readonly entry: (at: string) => ScriptEntry | null
  /** A world that is other from then on: pods that start after all. */
  readonly world: (scenario: Scenario) => Scenario
}

/** Looks for one kind of obstacle; null: there is none. */
export type ObstacleRule = (view: StuckView) => Obstacle | null

/** A field that is written by a JSON merge patch. */
export function patching(
  text: string,
  field: string,
  value: string,
  patch: NonNullable<ScriptEntry['patch']>,
): PossibleRelease {
  return { text, field, value, entry: (at) => ({ at, patch }), world: (scenario) => scenario }
}

/** An obstacle of which nothing more is known. */
export const plain: Omit<Obstacle, 'blockedBy' | 'text'> = {
  field: '',
  needs: null,
  endsAt: null,
  releases: [],
}

/** The ReplicaSet of the template; null before it is made. */
export function newReplicaSet({
  spec,
  replicaSets,
}: RolloutState): RolloutState['replicaSets'][number] | null {
  return replicaSets.find(({ hash }) => hash === spec.template.hash) ?? null
}
