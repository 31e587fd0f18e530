import type { Count } from '../units/amounts.ts'
import type { Duration } from '../units/time.ts'
import type { PodLife } from './podLife.ts'

/** How the simulated cluster's pods behave. */
export interface PodModel {
  /** From a pod's creation until it is ready. */
  readonly startup: Duration
  readonly images: Readonly<Record<string, ImageModel>>
  /** Images whose pods change by themselves once they have started; null: none do. */
  readonly lives: Readonly<Record<string, PodLife>> | null
  /** From a pod's deletion until it is gone. */
  readonly terminate: Duration
  /** So many pods are admitted; null: any number. */
  readonly quota: Count | null
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

/** null: its pods stay as they are once they have started. */
export function podLifeOf({ lives }: PodModel, image: string): PodLife | null {
  return lives !== null && Object.hasOwn(lives, image) ? (lives[image] ?? null) : null
}
