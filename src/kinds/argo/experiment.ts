import { labelSelector } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  flag,
  goStruct,
  integer,
  list,
  named,
  orNull,
  pointer,
  type Shape,
  text,
  time,
} from '../shape.ts'
import { dryRun, measurementRetention, runMetadata } from './analysis.ts'
import { templateArguments } from './analysisTemplate.ts'
import { conditionShape } from './rolloutStatus.ts'

/** `TemplateSpec` of an Experiment. */
const template = goStruct('v1alpha1.TemplateSpec', {
  name: always(text),
  replicas: pointer(integer),
  minReadySeconds: integer,
  selector: orNull(labelSelector),
  template: always(podTemplateSpec),
  service: pointer(goStruct('v1alpha1.TemplateService', { name: text })),
})

/** `ExperimentSpec`. */
export const experimentSpec: Shape = goStruct('v1alpha1.ExperimentSpec', {
  templates: always(list(template)),
  duration: named('v1alpha1.DurationString'),
  progressDeadlineSeconds: pointer(integer),
  terminate: flag,
  analyses: list(
    goStruct('v1alpha1.ExperimentAnalysisTemplateRef', {
      name: always(text),
      templateName: always(text),
      clusterScope: pointer(flag),
      args: templateArguments,
      requiredForCompletion: flag,
    }),
  ),
  scaleDownDelaySeconds: pointer(integer),
  dryRun,
  measurementRetention,
  analysisRunMetadata: runMetadata,
})

/** `ExperimentStatus`. */
export const experimentStatus: Shape = goStruct('v1alpha1.ExperimentStatus', {
  phase: named('v1alpha1.AnalysisPhase'),
  message: text,
  templateStatuses: list(
    goStruct('v1alpha1.TemplateStatus', {
      name: always(text),
      replicas: always(integer),
      updatedReplicas: always(integer),
      readyReplicas: always(integer),
      availableReplicas: always(integer),
      collisionCount: pointer(integer),
      status: named('v1alpha1.TemplateStatusCode'),
      message: text,
      lastTransitionTime: pointer(time),
      serviceName: text,
      podTemplateHash: text,
    }),
  ),
  availableAt: pointer(time),
  conditions: list(conditionShape('v1alpha1.ExperimentCondition')),
  analysisRuns: list(
    goStruct('v1alpha1.ExperimentAnalysisRunStatus', {
      name: always(text),
      analysisRun: always(text),
      phase: always(named('v1alpha1.AnalysisPhase')),
      message: text,
    }),
  ),
})
