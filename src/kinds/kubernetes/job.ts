import { always, anything, flag, given, integer, type Shape, struct, text } from '../shape.ts'
import { labelSelector } from './metadata.ts'
import { podTemplateSpec } from './podTemplate.ts'

/** `batch/v1` `JobSpec`. */
export const jobSpec: Shape = struct({
  parallelism: given(integer),
  completions: given(integer),
  activeDeadlineSeconds: given(integer),
  podFailurePolicy: given(anything),
  successPolicy: given(anything),
  backoffLimit: given(integer),
  backoffLimitPerIndex: given(integer),
  maxFailedIndexes: given(integer),
  selector: given(labelSelector),
  manualSelector: given(flag),
  template: always(podTemplateSpec),
  ttlSecondsAfterFinished: given(integer),
  completionMode: given(text),
  suspend: given(flag),
  podReplacementPolicy: given(text),
  managedBy: given(text),
})
