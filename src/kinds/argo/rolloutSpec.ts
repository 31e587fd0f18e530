import { labelSelector } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  embedded,
  type Fields,
  flag,
  given,
  goStruct,
  integer,
  intOrString,
  list,
  named,
  orNull,
  type Shape,
  struct,
  text,
  time,
} from '../shape.ts'
import { podMetadata, rolloutAnalysis } from './analysis.ts'
import { trafficRouting } from './trafficRouting.ts'

const antiAffinity = goStruct('v1alpha1.AntiAffinity', {
  preferredDuringSchedulingIgnoredDuringExecution: given(
    goStruct('v1alpha1.PreferredDuringSchedulingIgnoredDuringExecution', {
      weight: always(integer),
    }),
  ),
  requiredDuringSchedulingIgnoredDuringExecution: given(
    goStruct('v1alpha1.RequiredDuringSchedulingIgnoredDuringExecution', {}),
  ),
})

const blueGreen = goStruct('v1alpha1.BlueGreenStrategy', {
  activeService: always(text),
  previewService: text,
  previewReplicaCount: given(integer),
  autoPromotionEnabled: given(flag),
  autoPromotionSeconds: integer,
  maxUnavailable: given(intOrString),
  scaleDownDelaySeconds: given(integer),
  scaleDownDelayRevisionLimit: given(integer),
  prePromotionAnalysis: given(goStruct('v1alpha1.RolloutAnalysis', rolloutAnalysis)),
  antiAffinity: given(antiAffinity),
  postPromotionAnalysis: given(goStruct('v1alpha1.RolloutAnalysis', rolloutAnalysis)),
  previewMetadata: given(podMetadata),
  activeMetadata: given(podMetadata),
  abortScaleDownDelaySeconds: given(integer),
})

function canary(step: Shape): Shape {
  return goStruct('v1alpha1.CanaryStrategy', {
    canaryService: text,
    stableService: text,
    steps: list(step),
    trafficRouting: given(trafficRouting),
    maxUnavailable: given(intOrString),
    maxSurge: given(intOrString),
    analysis: given(
      goStruct('v1alpha1.RolloutAnalysisBackground', {
        ...embedded('RolloutAnalysis', rolloutAnalysis),
        startingStep: given(integer),
      }),
    ),
    antiAffinity: given(antiAffinity),
    canaryMetadata: given(podMetadata),
    stableMetadata: given(podMetadata),
    scaleDownDelaySeconds: given(integer),
    scaleDownDelayRevisionLimit: given(integer),
    abortScaleDownDelaySeconds: given(integer),
    dynamicStableScale: flag,
    pingPong: given(
      goStruct('v1alpha1.PingPongSpec', { pingService: always(text), pongService: always(text) }),
    ),
    minPodsPerReplicaSet: given(integer),
    replicaProgressThreshold: given(
      goStruct('v1alpha1.ReplicaProgressThreshold', {
        type: always(named('v1alpha1.ProgressType')),
        value: always(integer),
      }),
    ),
  })
}

function strategy(step: Shape): Shape {
  return goStruct('v1alpha1.RolloutStrategy', {
    blueGreen: given(blueGreen),
    canary: given(canary(step)),
  })
}

function fields(step: Shape): Fields {
  return {
    replicas: given(integer),
    selector: given(labelSelector),
    template: given(podTemplateSpec),
    workloadRef: given(
      goStruct('v1alpha1.ObjectRef', { apiVersion: text, kind: text, name: text, scaleDown: text }),
    ),
    minReadySeconds: integer,
    rollbackWindow: given(goStruct('v1alpha1.RollbackWindowSpec', { revisions: integer })),
    strategy: given(strategy(step)),
    revisionHistoryLimit: given(integer),
    paused: flag,
    progressDeadlineSeconds: given(integer),
    progressDeadlineAbort: flag,
    restartAt: given(time),
    analysis: given(
      goStruct('v1alpha1.AnalysisRunStrategy', {
        successfulRunHistoryLimit: given(integer),
        unsuccessfulRunHistoryLimit: given(integer),
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
