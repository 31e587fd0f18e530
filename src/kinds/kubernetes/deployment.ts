import {
  always,
  flag,
  given,
  goStruct,
  integer,
  intOrString,
  named,
  orNull,
  type Shape,
} from '../shape.ts'
import { labelSelector } from './metadata.ts'
import { podTemplateSpec } from './podTemplate.ts'

/** `DeploymentSpec` of `apps/v1`. */
export const deploymentSpec: Shape = goStruct('v1.DeploymentSpec', {
  replicas: given(integer),
  selector: orNull(labelSelector),
  template: always(podTemplateSpec),
  strategy: goStruct('v1.DeploymentStrategy', {
    type: named('v1.DeploymentStrategyType'),
    rollingUpdate: given(
      goStruct('v1.RollingUpdateDeployment', {
        maxUnavailable: given(intOrString),
        maxSurge: given(intOrString),
      }),
    ),
  }),
  minReadySeconds: integer,
  revisionHistoryLimit: given(integer),
  paused: flag,
  progressDeadlineSeconds: given(integer),
})
