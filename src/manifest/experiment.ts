import { numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { Path } from '../document/path.ts'
import type { JsonObject } from '../units/json.ts'
import { effectiveExperimentValues } from './defaults.ts'

/** Why the controller does not even begin an Experiment: the message of its `InvalidSpec`. */
export interface ExperimentObjection {
  readonly message: string
  readonly at: Path
  readonly hint: string
}

/**
 * The first thing that the controller objects to in an Experiment, as written; null if its spec is
 * in order.
 */
export function objectionToExperiment(experiment: JsonObject): ExperimentObjection | null {
  const name = textIn(recordIn(experiment, 'metadata'), 'name')
  const { progressDeadlineSeconds: deadline } = effectiveExperimentValues(experiment)
  const seen = new Set<string>()
  for (const [index, template] of templatesOf(experiment)) {
    const objection =
      selectorObjection(template, index) ??
      deadlineObjection(template, index, deadline) ??
      nameObjection(template, index, name, seen)
    if (objection !== null) return objection
  }
  return null
}

function templatesOf(experiment: JsonObject): Iterable<readonly [number, JsonObject]> {
  return recordsIn(recordIn(experiment, 'spec'), 'templates').entries()
}

function at(index: number, field: string): Path {
  return ['spec', 'templates', index, field]
}

function selectorObjection(template: JsonObject, index: number): ExperimentObjection | null {
  const selector = recordIn(template, 'selector')
  const hint = 'Add matchLabels with labels that only this template carries.'
  if (selector === null) {
    // The controller says Rollout where it means Experiment.
    const message = `Rollout has missing field '.Spec.Templates[${index}].Selector'`
    return { message, at: at(index, 'selector'), hint }
  }
  // Only `{}` itself is refused: empty labels are written down, and select everything all the same.
  if (Object.keys(selector).length > 0) return null
  const problem = `This experiment is selecting all pods at index ${index}`
  const message = `${problem}. A non-empty selector is required.`
  return { message, at: at(index, 'selector'), hint }
}

function deadlineObjection(
  template: JsonObject,
  index: number,
  deadline: number,
): ExperimentObjection | null {
  if ((numberIn(template, 'minReadySeconds') ?? 0) <= deadline) return null
  const problem = 'MinReadySeconds cannot be longer than ProgressDeadlineSeconds'
  const message = `${problem}. Check template index ${index}`
  const hint = 'Raise spec.progressDeadlineSeconds, or lower minReadySeconds.'
  return { message, at: at(index, 'minReadySeconds'), hint }
}

function nameObjection(
  template: JsonObject,
  index: number,
  experiment: string,
  seen: Set<string>,
): ExperimentObjection | null {
  const name = textIn(template, 'name')
  const whose = `Experiment ${experiment} has`
  if (name === '') {
    const message = `${whose} empty template name at index ${index}`
    return { message, at: at(index, 'name'), hint: 'Name the template.' }
  }
  if (!seen.has(name)) {
    seen.add(name)
    return null
  }
  const message = `${whose} repeated template name '${name}' in templates`
  return { message, at: at(index, 'name'), hint: 'Give every template its own name.' }
}
