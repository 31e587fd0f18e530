import type { RouterKind } from '../../routers/process.ts'
import type { Duration } from '../../units/time.ts'
import type { RequestShape } from './matches.ts'

/** What a scenario says of its requests, made ready. */
export interface TrafficPlan {
  readonly requestsPerSecond: number
  /** null: what answers for the Rollout's traffic provider. */
  readonly router: RouterKind | null
  readonly seed: number
  /** Images that answer with an HTTP status of 500 or above. */
  readonly failing: ReadonlySet<string>
  /** In the order in which users fall into them; the last one takes whoever is left. */
  readonly groups: readonly UserGroup[]
  readonly lag: Lag
}

/** How long what is written takes to arrive where requests are led. */
export interface Lag {
  readonly services: Duration
  readonly weights: Duration
}

export interface UserGroup extends RequestShape {
  readonly name: string
  /** Of those whom the groups before it leave, from 0 to 1. */
  readonly part: number
  /** The Service that they ask, whatever is routed; '' if they come as everybody does. */
  readonly service: string
}

/** Everybody, where nobody is told apart. */
export const users: UserGroup = {
  name: 'users',
  part: 1,
  service: '',
  headers: {},
  method: 'GET',
  path: '/',
}
