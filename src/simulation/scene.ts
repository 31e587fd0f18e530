import type { Traffic } from '../timeline/traffic.ts'
import type { World } from '../timeline/world.ts'

/** What a request and a measurement see of the world, and the traffic that they may add to. */
export interface Scene {
  readonly rollout: World['rollout']
  readonly deployments: World['deployments']
  readonly experiments: World['experiments']
  readonly remains: World['remains']
  traffic: Traffic | null
}
