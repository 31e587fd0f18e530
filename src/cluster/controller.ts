import type { Instant } from '../units/time.ts'
import type { Order } from './order.ts'

/** What one turn of a controller comes to: a reconciliation of one object, from read to write. */
export interface Turn<State> {
  /** The very state that it was given, where nothing changed. */
  readonly state: State
  /** In the order of execution. */
  readonly orders: readonly Order[]
  /** When the controller asked to look again, whatever happens until then; null: it did not. */
  readonly wakeAt: Instant | null
  /** Another turn now, over the same objects, would change nothing and order nothing. */
  readonly rests: boolean
  /** Why the turn ended early; '' if it did not. */
  readonly failure: string
}
