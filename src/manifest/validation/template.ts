import { numberIn, recordIn, textIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { selects } from '../../plan/selects.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToContainers } from './container.ts'
import { objectionsToAnnotations, objectionsToLabels } from './labels.ts'
import { type Objection, objection, type Rule } from './objection.ts'
import { compileProblem, isEmptySelector } from './selector.ts'

const at: Path = ['spec', 'template']

/**
 * A pod template beside a `workloadRef` is one too many. Only its labels and annotations give it
 * away.
 */
export const referenceRule: Rule = ({ spec, resolved }) => {
  if (resolved || recordIn(spec, 'workloadRef') === null || isEmptyTemplate(spec)) return []
  const detail = 'template must be empty for workload reference rollout'
  const hint = 'Leave spec.template or spec.workloadRef out.'
  return [objection('template-beside-reference', at, { type: 'internal' }, detail, hint)]
}

/** No labels and no annotations, which is what the controller takes for an absent template. */
export function isEmptyTemplate(spec: JsonObject): boolean {
  const metadata = recordIn(recordIn(spec, 'template'), 'metadata')
  const count = (name: string): number => Object.keys(recordIn(metadata, name) ?? {}).length
  return count('labels') === 0 && count('annotations') === 0
}

/**
 * The pod template, by the rules for that of a ReplicaSet (those that a manifest is likely to
 * break).
 */
export const templateRule: Rule = ({ spec, template, selector, resolved }) => {
  if (selector !== null && compileProblem(selector) !== '') return []
  if (!resolved && recordIn(spec, 'workloadRef') !== null) return []
  const metadata = recordIn(template, 'metadata')
  const labels = recordIn(metadata, 'labels')
  const podSpec = recordIn(template, 'spec') ?? {}
  return [
    ...mismatch(selector, labels),
    ...misplaced('labels', objectionsToLabels(labels, labelsAt, 'template-invalid')),
    ...misplaced(
      'annotations',
      objectionsToAnnotations(
        recordIn(metadata, 'annotations'),
        [...at, 'metadata', 'annotations'],
        'template-invalid',
      ),
    ),
    ...objectionsToContainers(podSpec),
    ...restartPolicy(podSpec),
    ...activeDeadline(podSpec),
  ]
}

const labelsAt: Path = [...at, 'metadata', 'labels']

function mismatch(selector: JsonObject | null, labels: JsonObject | null): readonly Objection[] {
  const everything = selector !== null && isEmptySelector(selector)
  if (everything || selects(selector, labels)) return []
  const detail = '`selector` does not match template `labels`'
  const hint = 'Give the template every label that the selector asks for.'
  const complaint: Complaint = { type: 'invalid', value: labels }
  return [objection('template-mismatch', labelsAt, complaint, detail, hint)]
}

// Kubernetes names these without `metadata`.
function misplaced(name: string, objections: readonly Objection[]): readonly Objection[] {
  return objections.map((one) => ({ ...one, field: pathText([...at, name]) }))
}

const policies = ['Always', 'OnFailure', 'Never']

function restartPolicy(podSpec: JsonObject): readonly Objection[] {
  const value = textIn(podSpec, 'restartPolicy') || 'Always'
  if (value === 'Always') return []
  const say = (supported: readonly string[]): Objection =>
    objection(
      'restart-policy',
      [...at, 'spec', 'restartPolicy'],
      { type: 'notSupported', value, supported },
      '',
      'Leave it out: pods of a ReplicaSet always restart.',
    )
  return policies.includes(value) ? [say(['Always'])] : [say(policies), say(['Always'])]
}

function activeDeadline(podSpec: JsonObject): readonly Objection[] {
  const place = [...at, 'spec', 'activeDeadlineSeconds']
  const seconds = numberIn(podSpec, 'activeDeadlineSeconds')
  if (seconds === null) return []
  const detail = 'activeDeadlineSeconds in ReplicaSet is not Supported'
  return [objection('template-invalid', place, { type: 'forbidden' }, detail, 'Leave it out.')]
}
