import type { TrafficDestination } from '../rollout/destinations.ts'
import type { RouterKind } from '../routers/process.ts'
import type { Cohort, TrafficState } from '../routers/traffic.ts'
import type { SetHeaderRoute } from '../steps/setHeaderRoute.ts'
import type { SetMirrorRoute } from '../steps/setMirrorRoute.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/**
 * Requests to the application, whoever asks. None is lost: of users, of every group of them and of
 * every Service, what was sent is what was served and what was refused.
 */
export interface Traffic {
  /** Of users; 0 where only analyses ask. */
  readonly requestsPerSecond: number
  /** Of users, so far. */
  readonly sent: number
  /** What each ReplicaSet has answered so far. */
  readonly served: readonly Served[]
  /** Requests that no pod was there for. */
  readonly refused: number
  /** The users: the groups that the scenario names, in its order, then everybody else. */
  readonly groups: readonly GroupTraffic[]
  /** What analyses asked. It is in `served` and `refused`, and not in `sent`. */
  readonly asked: readonly ServiceTraffic[]
  /** What mirror routes copied: nobody waits for an answer, so that it is counted apart. */
  readonly mirrored: MirroredTraffic
  /**
   * What stands between users and pods, as far as it has been told.
   *
   * @internal
   */
  readonly network: Network
}

/** What one version answered. */
export interface Served {
  /** Pod template hash; of a Deployment's pods the name of their ReplicaSet. */
  readonly hash: string
  /** All of them. */
  readonly requests: number
  /** Those answered with a status of 500 or more. */
  readonly errors: number
}

/** Users who come the same way, and send the same headers. */
export interface GroupTraffic {
  /** `users` is everybody whom the scenario does not name. */
  readonly name: string
  /** Of the users whom the groups before it leave, from 0 to 1. */
  readonly part: number
  /** Requests of the group. */
  readonly sent: number
  /** Wherever they went. */
  readonly refused: number
  /** Those of them that the router had no Service for at all. */
  readonly unrouted: number
  /** Where they went, in the order in which they first did. */
  readonly services: readonly ServiceTraffic[]
  /**
   * Who answers the next request.
   *
   * @internal
   */
  readonly state: TrafficState
  /**
   * Who gets copies; null: nobody does.
   *
   * @internal
   */
  readonly mirror: Mirror | null
}

/** What came to a Service, or to a subset of a host (`web/canary`). */
export interface ServiceTraffic {
  /** The Service's name. */
  readonly service: string
  /** Requests to it. */
  readonly sent: number
  /** Those that a pod answered. */
  readonly served: number
  /** Those that no pod was there for. */
  readonly refused: number
}

/** Copies of requests, whose answers are dropped. */
export interface MirroredTraffic {
  /** Copies that were sent. */
  readonly sent: number
  /** Who answered them. */
  readonly served: readonly Served[]
  /** Those that no pod was there for. */
  readonly refused: number
}

export interface Mirror {
  /** Of 100 requests. */
  readonly percentage: number
  readonly cohorts: readonly Cohort[]
}

/** What Services select and where the router leads. */
export interface Network {
  readonly services: readonly SelectingService[]
  readonly routing: Routing
  /** What was written and has not arrived, in the order of its arrival. */
  readonly underway: readonly Underway[]
}

export type Underway =
  | {
      readonly kind: 'services'
      readonly at: Instant
      readonly services: readonly SelectingService[]
    }
  | { readonly kind: 'weights'; readonly at: Instant; readonly routing: Routing }

/** A Service, with all that it selects pods by. */
export interface SelectingService {
  readonly name: string
  /** The selector, the pod template hash aside. */
  readonly selector: Readonly<Record<string, string>>
  /** '' if it selects by none. */
  readonly hash: string
}

/** Where requests are led. */
export interface Routing {
  readonly router: RouterKind
  /** With weights, the stable's first, then the canary's; []: to the Service in front of all. */
  readonly destinations: readonly TrafficDestination[]
  /** Host of a DestinationRule; '' if there is none. */
  readonly host: string
  /** Routes that come before the weights, in order of precedence. */
  readonly routes: readonly ManagedRoute[]
  /** Which provider's way of matching is theirs. */
  readonly provider: string
  /** What a Service in front of all pods has to select. */
  readonly front: Front
}

export type ManagedRoute =
  | { readonly kind: 'header'; readonly route: SetHeaderRoute }
  | { readonly kind: 'mirror'; readonly route: SetMirrorRoute }

export interface Front {
  /** Labels of the pod template. */
  readonly labels: Readonly<Record<string, string>>
  /** `spec.selector`, which stands for a Service where the manifests have none. */
  readonly selector: JsonObject | null
  /** Services that the strategy names: their selectors are the controller's. */
  readonly named: readonly string[]
}
