import { analysisStatus, rolloutStatus } from './icons.ts'
import { experimentImages, rolloutImages } from './images.ts'
import type { ExperimentInfo, ProgressInfo, RolloutInfo } from './info.ts'
import type { Paint } from './paint.ts'

type Line = readonly [label: string, value: string | number]

/** The block above the tree of a Rollout. */
export function rolloutHeader(info: RolloutInfo, paint: Paint): string {
  return printed([
    ['Name:', info.name],
    ['Namespace:', info.namespace],
    ['Status:', rolloutStatus(info.phase, paint)],
    ...messageLines(info.message),
    ['Strategy:', info.strategy],
    ...(info.progress === null ? [] : progressLines(info.progress)),
    ...imageLines(rolloutImages(info.replicaSets, info.experiments, paint)),
    ['Replicas:', ''],
    ['  Desired:', info.desired],
    ['  Current:', info.current],
    ['  Updated:', info.updated],
    ['  Ready:', info.ready],
    ['  Available:', info.available],
  ])
}

/** The block above the tree of an Experiment. */
export function experimentHeader(info: ExperimentInfo, paint: Paint): string {
  return printed([
    ['Name:', info.name],
    ['Namespace:', info.namespace],
    ['Status:', analysisStatus(info.phase, paint)],
    ...messageLines(info.message),
    ...imageLines(experimentImages(info, paint)),
  ])
}

function messageLines(message: string): readonly Line[] {
  return message === '' ? [] : [['Message:', message]]
}

function progressLines({ step, setWeight, actualWeight }: ProgressInfo): readonly Line[] {
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
