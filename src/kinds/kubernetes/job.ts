import {
  always,
  flag,
  goStruct,
  integer,
  list,
  long,
  named,
  pointer,
  type Shape,
  text,
} from '../shape.ts'
import { labelSelector } from './metadata.ts'
import { podTemplateSpec } from './podTemplate.ts'

const podFailurePolicy = goStruct('v1.PodFailurePolicy', {
  rules: always(
    list(
      goStruct('v1.PodFailurePolicyRule', {
        action: always(named('v1.PodFailurePolicyAction')),
        onExitCodes: pointer(
          goStruct('v1.PodFailurePolicyOnExitCodesRequirement', {
            containerName: pointer(text),
            operator: always(named('v1.PodFailurePolicyOnExitCodesOperator')),
            values: always(list(integer)),
          }),
        ),
        onPodConditions: list(
          goStruct('v1.PodFailurePolicyOnPodConditionsPattern', {
            type: always(named('v1.PodConditionType')),
            status: always(named('v1.ConditionStatus')),
          }),
        ),
      }),
    ),
  ),
})

const successPolicy = goStruct('v1.SuccessPolicy', {
  rules: always(
    list(
      goStruct('v1.SuccessPolicyRule', {
        succeededIndexes: pointer(text),
        succeededCount: pointer(integer),
      }),
    ),
  ),
})

/** `batch/v1` `JobSpec`. */
export const jobSpec: Shape = goStruct('v1.JobSpec', {
  parallelism: pointer(integer),
  completions: pointer(integer),
  activeDeadlineSeconds: pointer(long),
  podFailurePolicy: pointer(podFailurePolicy),
  successPolicy: pointer(successPolicy),
  backoffLimit: pointer(integer),
  backoffLimitPerIndex: pointer(integer),
  maxFailedIndexes: pointer(integer),
  selector: pointer(labelSelector),
  manualSelector: pointer(flag),
  template: always(podTemplateSpec),
  ttlSecondsAfterFinished: pointer(integer),
  completionMode: pointer(named('v1.CompletionMode')),
  suspend: pointer(flag),
  podReplacementPolicy: pointer(named('v1.PodReplacementPolicy')),
  managedBy: pointer(text),
})
