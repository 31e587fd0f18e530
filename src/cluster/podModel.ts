import type { Count } from '../units/amounts.ts'
import type { Duration } from '../units/time.ts'

/** How the simulated cluster's pods behave. */
export interface PodModel {
  /** From a pod's creation until it is ready. */
  readonly startup: Duration
  readonly images: Readonly<Record<string, ImageModel>>
}

/** What is different about the pods of one image. */
export interface ImageModel {
  readonly startup: Duration | null
  /**
   * At most this many pods of one ReplicaSet are ready at any time; null: no limit. 0: they never
   * start.
   */
  readonly readyCap: Count | null
}

const ordinary: ImageModel = { startup: null, readyCap: null }

export function imageModelOf(model: PodModel, image: string): ImageModel {
  return Object.hasOwn(model.images, image) ? (model.images[image] ?? ordinary) : ordinary
}
