import { analysisStatus, rolloutStatus } from './icons.ts'
import { experimentImages, rolloutImages } from './images.ts'
import type { ExperimentView, ProgressView, RolloutView } from './view.ts'

type Line = readonly [label: string, value: string | number]

/** The block above the tree of a Rollout. */
export function rolloutHeader(view: RolloutView): string {
  return printed([
    ['Name:', view.name],
    ['Namespace:', view.namespace],
    ['Status:', rolloutStatus(view.phase)],
    ...messageLines(view.message),
    ['Strategy:', view.strategy],
    ...(view.progress === null ? [] : progressLines(view.progress)),
    ...imageLines(rolloutImages(view.replicaSets, view.experiments)),
    ['Replicas:', ''],
    ['  Desired:', view.desired],
    ['  Current:', view.current],
    ['  Updated:', view.updated],
    ['  Ready:', view.ready],
    ['  Available:', view.available],
  ])
}

/** The block above the tree of an Experiment. */
export function experimentHeader(view: ExperimentView): string {
  return printed([
    ['Name:', view.name],
    ['Namespace:', view.namespace],
    ['Status:', analysisStatus(view.phase)],
    ...messageLines(view.message),
    ...imageLines(experimentImages(view)),
  ])
}

function messageLines(message: string): readonly Line[] {
  return message === '' ? [] : [['Message:', message]]
}

function progressLines({ step, setWeight, actualWeight }: ProgressView): readonly Line[] {
  return [
    ['  Step:', step],
    ['  SetWeight:', setWeight],
    ['  ActualWeight:', actualWeight],
  ]
}

function imageLines(images: readonly string[]): readonly Line[] {
  return images.map((image, index): Line => [index === 0 ? 'Images:' : '', image])
}

const LABEL_WIDTH = 17

function printed(lines: readonly Line[]): string {
  return lines
    .map(([label, value]) =>
      label === 'Replicas:' ? `${label}\n` : `${label.padEnd(LABEL_WIDTH)}${value}\n`,
    )
    .join('')
}
