import type { Order } from '../cluster/order.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { World } from './world.ts'

/**
 * One instant at which anything was due: what people did, what the controllers ordered, how it
 * settled.
 */
export interface Moment {
  readonly at: Instant
  /** Entries of the script, as written. */
  readonly actions: readonly JsonObject[]
  /** In order of execution. */
  readonly effects: readonly Order[]
  /** Of refused actions and of the controller's passes, in the original's words. */
  readonly errors: readonly string[]
  /** Services that the last pass switched to and fro: in a cluster they wake it without end. */
  readonly flapping: readonly string[]
  /** When nothing changed any more. */
  readonly world: World
}

/**
 * One Moment of two of one instant: somebody did something more when it had settled, and it settled
 * again.
 */
export function joinMoments(first: Moment, second: Moment): Moment {
  const repeats = second.errors.length > 0 && second.errors[0] === first.errors.at(-1)
  return {
    at: second.at,
    actions: [...first.actions, ...second.actions],
    effects: [...first.effects, ...second.effects],
    errors: [...first.errors, ...(repeats ? second.errors.slice(1) : second.errors)],
    flapping: second.flapping,
    world: second.world,
  }
}
