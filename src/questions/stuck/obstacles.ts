import type { Obstacle, ObstacleRule, StuckView } from './obstacle.ts'
import { aborted } from './obstacles/aborted.ts'
import { analysis } from './obstacles/analysis.ts'
import { blueGreenPause } from './obstacles/blueGreenPause.ts'
import { experiment } from './obstacles/experiment.ts'
import { failing } from './obstacles/failing.ts'
import { inconclusive } from './obstacles/inconclusive.ts'
import { otherPods } from './obstacles/otherPods.ts'
import { paused } from './obstacles/paused.ts'
import { pauseStep } from './obstacles/pauseStep.ts'
import { plugin } from './obstacles/plugin.ts'
import { pods } from './obstacles/pods.ts'
import { refused } from './obstacles/refused.ts'
import { replicaFailure } from './obstacles/replicaFailure.ts'
import { stablePods } from './obstacles/stablePods.ts'
import { threshold } from './obstacles/threshold.ts'
import { weight } from './obstacles/weight.ts'

/** What can hold a Rollout, from what holds everything to what holds one step. */
export const obstacleRules: { readonly [name: string]: ObstacleRule } = {
  refused,
  failing,
  replicaFailure,
  paused,
  aborted,
  inconclusive,
  pauseStep,
  blueGreenPause,
  analysis,
  experiment,
  plugin,
  weight,
  threshold,
  pods,
  otherPods,
  stablePods,
}

/** All that holds a Rollout now, in the order of the table. */
export function obstaclesIn(view: StuckView): readonly Obstacle[] {
  return Object.values(obstacleRules).flatMap((rule) => rule(view) ?? [])
}
