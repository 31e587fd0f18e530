import {
  always,
  flag,
  goStruct,
  integer,
  intOrString,
  named,
  orNull,
  pointer,
  type Shape,
} from '../shape.ts'
import { labelSelector } from './metadata.ts'
import { podTemplateSpec } from './podTemplate.ts'

/** `DeploymentSpec` of `apps/v1`. */
export const deploymentSpec: Shape = goStruct('v1.DeploymentSpec', {
  replicas: pointer(integer),
  selector: orNull(labelSelector),
  template: always(podTemplateSpec),
  strategy: goStruct('v1.DeploymentStrategy', {
    type: named('v1.DeploymentStrategyType'),
    rollingUpdate: pointer(
      goStruct('v1.RollingUpdateDeployment', {
        maxUnavailable: pointer(intOrString),
        maxSurge: pointer(intOrString),
      }),
    ),
  }),
  minReadySeconds: integer,
  revisionHistoryLimit: pointer(integer),
  paused: flag,
  progressDeadlineSeconds: pointer(integer),
})
