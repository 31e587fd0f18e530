import { compareText } from '../go/order.ts'
import type { ExperimentInfo, ReplicaSetInfo } from './info.ts'
import type { Paint } from './paint.ts'

/** A line of `Images:`: `app:v1 (canary, Σ:baseline)`. */
type Tags = Map<string, readonly string[]>

/** The images that are running for a Rollout, sorted, with what their ReplicaSets are to it. */
export function rolloutImages(
  replicaSets: readonly ReplicaSetInfo[],
  experiments: readonly ExperimentInfo[],
  paint: Paint,
): readonly string[] {
  const tags: Tags = new Map()
  for (const one of replicaSets) addImages(tags, one, one.roles)
  for (const experiment of experiments) addExperiment(tags, experiment)
  return lines(tags, paint)
}

/** The images that are running for an Experiment, sorted, with the names of their templates. */
export function experimentImages(experiment: ExperimentInfo, paint: Paint): readonly string[] {
  const tags: Tags = new Map()
  addExperiment(tags, experiment)
  return lines(tags, paint)
}

function addExperiment(tags: Tags, experiment: ExperimentInfo): void {
  for (const one of experiment.replicaSets) {
    addImages(tags, one, one.template === '' ? [] : [`Σ:${one.template}`])
  }
}

function addImages(tags: Tags, replicaSet: ReplicaSetInfo, more: readonly string[]): void {
  if (replicaSet.replicas <= 0) return
  for (const image of replicaSet.images) {
    const before = tags.get(image)
    // Tags are sorted only where two ReplicaSets share an image.
    tags.set(
      image,
      before === undefined ? more : [...new Set([...before, ...more])].sort(compareText),
    )
  }
}

function lines(tags: Tags, paint: Paint): readonly string[] {
  return [...tags.keys()].sort(compareText).map((image) => {
    const words = tags.get(image) ?? []
    return words.length === 0 ? image : `${image} (${words.map((word) => paint(word)).join(', ')})`
  })
}
