import {
  always,
  flag,
  given,
  goStruct,
  integer,
  list,
  long,
  named,
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
        onExitCodes: given(
          goStruct('v1.PodFailurePolicyOnExitCodesRequirement', {
            containerName: given(text),
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
        succeededIndexes: given(text),
        succeededCount: given(integer),
      }),
    ),
  ),
})

/** `batch/v1` `JobSpec`. */
export const jobSpec: Shape = goStruct('v1.JobSpec', {
  parallelism: given(integer),
  completions: given(integer),
  activeDeadlineSeconds: given(long),
  podFailurePolicy: given(podFailurePolicy),
  successPolicy: given(successPolicy),
  backoffLimit: given(integer),
  backoffLimitPerIndex: given(integer),
  maxFailedIndexes: given(integer),
  selector: given(labelSelector),
  manualSelector: given(flag),
  template: always(podTemplateSpec),
  ttlSecondsAfterFinished: given(integer),
  completionMode: given(named('v1.CompletionMode')),
  suspend: given(flag),
  podReplacementPolicy: given(named('v1.PodReplacementPolicy')),
  managedBy: given(text),
})
