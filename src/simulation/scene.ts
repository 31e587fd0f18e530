import type { Traffic, World } from '../timeline/world.ts'

/** What a request and a measurement see of the world, and the traffic that they may add to. */
export interface Scene {
  readonly rollout: World['rollout']
  readonly experiments: World['experiments']
  traffic: Traffic | null
}
