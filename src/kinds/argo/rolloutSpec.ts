import { labelSelector } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  embedded,
  type Fields,
  flag,
  goStruct,
  integer,
  intOrString,
  list,
  named,
  orNull,
  pointer,
  type Shape,
  struct,
  text,
  time,
} from '../shape.ts'
import { podMetadata, rolloutAnalysis } from './analysis.ts'
import { trafficRouting } from './trafficRouting.ts'

const antiAffinity = goStruct('v1alpha1.AntiAffinity', {
  preferredDuringSchedulingIgnoredDuringExecution: pointer(
    goStruct('v1alpha1.PreferredDuringSchedulingIgnoredDuringExecution', {
      weight: always(integer),
    }),
  ),
  requiredDuringSchedulingIgnoredDuringExecution: pointer(
    goStruct('v1alpha1.RequiredDuringSchedulingIgnoredDuringExecution', {}),
  ),
})

const blueGreen = goStruct('v1alpha1.BlueGreenStrategy', {
  activeService: always(text),
  previewService: text,
  previewReplicaCount: pointer(integer),
  autoPromotionEnabled: pointer(flag),
  autoPromotionSeconds: integer,
  maxUnavailable: pointer(intOrString),
  scaleDownDelaySeconds: pointer(integer),
  scaleDownDelayRevisionLimit: pointer(integer),
  prePromotionAnalysis: pointer(goStruct('v1alpha1.RolloutAnalysis', rolloutAnalysis)),
  antiAffinity: pointer(antiAffinity),
  postPromotionAnalysis: pointer(goStruct('v1alpha1.RolloutAnalysis', rolloutAnalysis)),
  previewMetadata: pointer(podMetadata),
  activeMetadata: pointer(podMetadata),
  abortScaleDownDelaySeconds: pointer(integer),
})

function canary(step: Shape): Shape {
  return goStruct('v1alpha1.CanaryStrategy', {
    canaryService: text,
    stableService: text,
    steps: list(step),
    trafficRouting: pointer(trafficRouting),
    maxUnavailable: pointer(intOrString),
    maxSurge: pointer(intOrString),
    analysis: pointer(
      goStruct('v1alpha1.RolloutAnalysisBackground', {
        ...embedded('RolloutAnalysis', rolloutAnalysis),
        startingStep: pointer(integer),
      }),
    ),
    antiAffinity: pointer(antiAffinity),
    canaryMetadata: pointer(podMetadata),
    stableMetadata: pointer(podMetadata),
    scaleDownDelaySeconds: pointer(integer),
    scaleDownDelayRevisionLimit: pointer(integer),
    abortScaleDownDelaySeconds: pointer(integer),
    dynamicStableScale: flag,
    pingPong: pointer(
      goStruct('v1alpha1.PingPongSpec', { pingService: always(text), pongService: always(text) }),
    ),
    minPodsPerReplicaSet: pointer(integer),
    replicaProgressThreshold: pointer(
      goStruct('v1alpha1.ReplicaProgressThreshold', {
        type: always(named('v1alpha1.ProgressType')),
        value: always(integer),
      }),
    ),
  })
}

function strategy(step: Shape): Shape {
  return goStruct('v1alpha1.RolloutStrategy', {
    blueGreen: pointer(blueGreen),
    canary: pointer(canary(step)),
  })
}

function fields(step: Shape): Fields {
  return {
    replicas: pointer(integer),
    selector: pointer(labelSelector),
    template: pointer(podTemplateSpec),
    workloadRef: pointer(
      goStruct('v1alpha1.ObjectRef', { apiVersion: text, kind: text, name: text, scaleDown: text }),
    ),
    minReadySeconds: integer,
    rollbackWindow: pointer(goStruct('v1alpha1.RollbackWindowSpec', { revisions: integer })),
    strategy: pointer(strategy(step)),
    revisionHistoryLimit: pointer(integer),
    paused: flag,
    progressDeadlineSeconds: pointer(integer),
    progressDeadlineAbort: flag,
    restartAt: pointer(time),
    analysis: pointer(
      goStruct('v1alpha1.AnalysisRunStrategy', {
        successfulRunHistoryLimit: pointer(integer),
        unsuccessfulRunHistoryLimit: pointer(integer),
      }),
    ),
  }
}

/** `RolloutSpec`, with steps of this shape. The CRD demands none of its fields. */
export function rolloutSpecWith(step: Shape): Shape {
  return goStruct('v1alpha1.RolloutSpec', fields(step))
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
