import { extractDownward } from '../analysis/fieldPath.ts'
import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import { rolloutArguments } from '../kinds/argo/analysis.ts'
import type { JsonObject } from '../units/json.ts'
import { objection, type StepObjections } from './objection.ts'
import type { StepSurroundings } from './rule.ts'

/**
 * A `fieldRef` into `metadata`, of an inline analysis or an Experiment's, must be one of the
 * downward API.
 */
export function objectionsToArguments(
  step: JsonObject,
  { within, rollout }: StepSurroundings,
): StepObjections<'argument-field-invalid'> {
  const args = [
    ...recordsIn(recordIn(step, 'experiment'), 'analyses').flatMap((one) => recordsIn(one, 'args')),
    ...recordsIn(recordIn(step, 'analysis'), 'args'),
  ]
  return args
    .map((arg) => textIn(recordIn(recordIn(arg, 'valueFrom'), 'fieldRef'), 'fieldPath'))
    .filter((path) => path.startsWith('metadata') && !extractDownward(rollout, path).ok)
    .map((path) =>
      objection(
        'argument-field-invalid',
        [...within, 'analyses'],
        { type: 'invalid', value: args, shape: rolloutArguments },
        'Analyses arguments must refer to valid object metadata supported by downwardAPI',
        `"${path}" is none of metadata.name, namespace, uid, labels['x'] and annotations['x'].`,
      ),
    )
}
