import { labelSelector } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  type Fields,
  flag,
  given,
  integer,
  intOrString,
  list,
  orNull,
  type Shape,
  struct,
  text,
  time,
} from '../shape.ts'
import { rolloutAnalysis, runMetadata } from './analysis.ts'
import { trafficRouting } from './trafficRouting.ts'

const antiAffinity = struct({
  preferredDuringSchedulingIgnoredDuringExecution: given(struct({ weight: always(integer) })),
  requiredDuringSchedulingIgnoredDuringExecution: given(struct({})),
})

const blueGreen = struct({
  activeService: always(text),
  previewService: text,
  previewReplicaCount: given(integer),
  autoPromotionEnabled: given(flag),
  autoPromotionSeconds: integer,
  maxUnavailable: given(intOrString),
  scaleDownDelaySeconds: given(integer),
  scaleDownDelayRevisionLimit: given(integer),
  prePromotionAnalysis: given(struct(rolloutAnalysis)),
  antiAffinity: given(antiAffinity),
  postPromotionAnalysis: given(struct(rolloutAnalysis)),
  previewMetadata: given(runMetadata),
  activeMetadata: given(runMetadata),
  abortScaleDownDelaySeconds: given(integer),
})

function canary(step: Shape): Shape {
  return struct({
    canaryService: text,
    stableService: text,
    steps: list(step),
    trafficRouting: given(trafficRouting),
    maxUnavailable: given(intOrString),
    maxSurge: given(intOrString),
    analysis: given(struct({ ...rolloutAnalysis, startingStep: given(integer) })),
    antiAffinity: given(antiAffinity),
    canaryMetadata: given(runMetadata),
    stableMetadata: given(runMetadata),
    scaleDownDelaySeconds: given(integer),
    scaleDownDelayRevisionLimit: given(integer),
    abortScaleDownDelaySeconds: given(integer),
    dynamicStableScale: flag,
    pingPong: given(struct({ pingService: always(text), pongService: always(text) })),
    minPodsPerReplicaSet: given(integer),
    replicaProgressThreshold: given(struct({ type: always(text), value: always(integer) })),
  })
}

function strategy(step: Shape): Shape {
  return struct({ blueGreen: given(blueGreen), canary: given(canary(step)) })
}

function fields(step: Shape): Fields {
  return {
    replicas: given(integer),
    selector: given(labelSelector),
    template: given(podTemplateSpec),
    workloadRef: given(struct({ apiVersion: text, kind: text, name: text, scaleDown: text })),
    minReadySeconds: integer,
    rollbackWindow: given(struct({ revisions: integer })),
    strategy: given(strategy(step)),
    revisionHistoryLimit: given(integer),
    paused: flag,
    progressDeadlineSeconds: given(integer),
    progressDeadlineAbort: flag,
    restartAt: given(time),
    analysis: given(
      struct({
        successfulRunHistoryLimit: given(integer),
        unsuccessfulRunHistoryLimit: given(integer),
      }),
    ),
  }
}

/** `RolloutSpec`, with steps of this shape. The CRD demands none of its fields. */
export function rolloutSpecWith(step: Shape): Shape {
  return struct(fields(step))
}

/** The same as the controller writes it: three fields are always there. */
export function writtenRolloutSpecWith(step: Shape): Shape {
  return struct({
    ...fields(step),
    selector: orNull(labelSelector),
    template: always(podTemplateSpec),
    strategy: always(strategy(step)),
  })
}
