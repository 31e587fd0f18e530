import type { Instant } from '../units/time.ts'
import type { Order } from './order.ts'

/** What one turn of a controller comes to: a reconciliation of one object, from read to write. */
export interface Turn<State> {
  /** What the object is stored as; the very state that it was given, where nothing changed. */
  readonly state: State
  /** In the order of execution. */
  readonly orders: readonly Order[]
  /**
   * When the controller asked to look again, whatever happens until then; may be now or past. null:
   * it did not.
   */
  readonly wakeAt: Instant | null
  /** It asked to look again at once, besides: the two do not get in each other's way. */
  readonly asksAgain: boolean
  /** Another turn now, over the same objects, would store nothing new. */
  readonly rests: boolean
  /** Why the turn ended early; '' if it did not. */
  readonly failure: string
  /** The part of the controller that ended the turn; '' where it is all of one piece. */
  readonly endedBy: string
}

/**
 * A controller of the cluster: which objects it keeps, what it sees of the others for each of them,
 * and one turn over one of them. Level-triggered: a turn reads one view and answers once.
 */
export interface Controller<World, State, View> {
  /** `Rollout`, `AnalysisRun` … */
  readonly kind: string
  /** How many objects of its kind there are. They take their turns in their own order. */
  readonly countOf: (world: World) => number
  readonly stateAt: (world: World, index: number) => State
  readonly nameOf: (state: State) => string
  readonly viewOf: (world: World, state: State) => View
  readonly turn: (state: State, view: View, at: Instant) => Turn<State>
  /** Stores what a turn left. */
  readonly put: (world: World, index: number, state: State) => void
}

/** The orders of a turn that gives none. */
export const noOrders: readonly Order[] = []
