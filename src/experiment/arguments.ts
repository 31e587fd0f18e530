import { replaceTags, type Substituted } from '../analysis/substitute.ts'
import type { TemplateArgument } from '../analysis/template.ts'
import type { ExperimentAnalysis } from '../plan/experiment.ts'
import { rfc3339 } from '../units/time.ts'
import { durationEndsAt } from './draft.ts'
import { type ExperimentState, replicaSetNameOf } from './state.ts'

/**
 * Arguments of an Experiment's run. Their values may name `{{templates.<name>.podTemplateHash}}`,
 * `{{templates.<name>.replicaset.name}}`, `{{experiment.availableAt}}` and
 * `{{experiment.finishedAt}}`.
 */
export function resolveExperimentArguments(
  experiment: ExperimentState,
  replicaSets: ReadonlyMap<string, unknown>,
  args: ExperimentAnalysis['args'],
): Substituted<readonly TemplateArgument[]> {
  const values = valuesOf(experiment, replicaSets)
  const resolved: TemplateArgument[] = []
  for (const { name, value } of args) {
    if (value === null) {
      resolved.push({ name, value: null, valueFrom: null })
      continue
    }
    const replaced = replaceTags(value, values)
    if (!replaced.ok) return replaced
    resolved.push({ name, value: replaced.value, valueFrom: null })
  }
  return { ok: true, value: resolved }
}

function valuesOf(
  experiment: ExperimentState,
  replicaSets: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const { availableAt, spec } = experiment
  if (availableAt !== null) values.set('experiment.availableAt', rfc3339(availableAt))
  const endsAt = durationEndsAt(experiment, availableAt)
  if (endsAt !== null) values.set('experiment.finishedAt', rfc3339(endsAt))
  for (const { name, template } of spec.templates) {
    const replicaSet = replicaSetNameOf(experiment, name)
    if (!replicaSets.has(replicaSet)) continue
    values.set(`templates.${name}.podTemplateHash`, template.hash)
    values.set(`templates.${name}.replicaset.name`, replicaSet)
  }
  return values
}
