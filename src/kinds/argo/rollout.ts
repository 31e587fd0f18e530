import { objectMeta } from '../kubernetes/metadata.ts'
import {
  always,
  anything,
  flag,
  given,
  integer,
  list,
  type Shape,
  struct,
  text,
  time,
} from '../shape.ts'
import { writtenRolloutSpecWith } from './rolloutSpec.ts'

const runStatus = given(struct({ name: always(text), status: always(text), message: text }))

const status = struct({
  abort: flag,
  pauseConditions: list(struct({ reason: always(text), startTime: always(time) })),
  controllerPause: flag,
  abortedAt: given(time),
  currentPodHash: text,
  currentStepHash: text,
  replicas: integer,
  updatedReplicas: integer,
  readyReplicas: integer,
  availableReplicas: integer,
  currentStepIndex: given(integer),
  collisionCount: given(integer),
  observedGeneration: text,
  conditions: list(
    struct({
      type: always(text),
      status: always(text),
      lastUpdateTime: always(time),
      lastTransitionTime: always(time),
      reason: always(text),
      message: always(text),
    }),
  ),
  canary: struct({
    currentStepAnalysisRunStatus: runStatus,
    currentBackgroundAnalysisRunStatus: runStatus,
    currentExperiment: text,
    weights: given(anything),
    stablePingPong: text,
    stepPluginStatuses: given(anything),
  }),
  blueGreen: struct({
    previewSelector: text,
    activeSelector: text,
    scaleUpPreviewCheckPoint: flag,
    prePromotionAnalysisRunStatus: runStatus,
    postPromotionAnalysisRunStatus: runStatus,
  }),
  HPAReplicas: integer,
  selector: text,
  stableRS: text,
  restartedAt: given(time),
  promoteFull: flag,
  phase: text,
  message: text,
  workloadObservedGeneration: text,
  alb: given(anything),
  albs: given(anything),
  duration: given(anything),
})

/** `Rollout` as the controller writes it, with steps of this shape. */
export function rolloutWith(step: Shape): Shape {
  return struct({
    kind: text,
    apiVersion: text,
    metadata: objectMeta,
    spec: always(writtenRolloutSpecWith(step)),
    status,
  })
}
