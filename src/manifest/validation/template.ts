import { numberIn, recordIn, textIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { text } from '../../kinds/shape.ts'
import { selects } from '../../plan/selects.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToContainers, objectionsToEphemeral } from './containers.ts'
import { objectionsToAnnotations, objectionsToLabels } from './labels.ts'
import { type Objection, objection, type RolloutBlocks, type Rule } from './objection.ts'
import type { Validator } from './pod.ts'
import { objectionsToPlacement, objectionsToStanding } from './podFields.ts'
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

/** The pod template of a Rollout, as its controller judges it. */
export const templateRule: Rule = (blocks) => objectionsToTemplate(blocks, 'controller')

/**
 * The pod template, by the rules for that of a ReplicaSet (those that a manifest is likely to
 * break).
 */
export function objectionsToTemplate(
  { spec, template, selector, resolved }: RolloutBlocks,
  validator: Validator,
): readonly Objection[] {
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
    ...objectionsToContainers(podSpec, validator),
    ...policy(podSpec),
    ...objectionsToPlacement(podSpec),
    ...deadlineRange(podSpec),
    ...objectionsToStanding(podSpec),
    ...objectionsToEphemeral(podSpec),
    ...alwaysRestarts(podSpec),
    ...noDeadline(podSpec),
  ]
}

const labelsAt: Path = [...at, 'metadata', 'labels']

function mismatch(selector: JsonObject | null, labels: JsonObject | null): readonly Objection[] {
  const everything = selector !== null && isEmptySelector(selector)
  if (everything || selects(selector, labels)) return []
  const detail = '`selector` does not match template `labels`'
  const hint = 'Give the template every label that the selector asks for.'
  const complaint: Complaint = { type: 'invalid', value: labels }
  const objected = objection('template-mismatch', labelsAt, complaint, detail, hint)
  return [{ ...objected, basis: [['spec', 'selector']] }]
}

// Kubernetes names these without `metadata`.
function misplaced(name: string, objections: readonly Objection[]): readonly Objection[] {
  return objections.map((one) => ({ ...one, field: pathText([...at, name]) }))
}

const policies = ['Always', 'OnFailure', 'Never']

function policyOf(podSpec: JsonObject): string {
  return textIn(podSpec, 'restartPolicy') || 'Always'
}

function policy(podSpec: JsonObject): readonly Objection[] {
  const value = policyOf(podSpec)
  return policies.includes(value) ? [] : [unsupported(value, policies)]
}

function alwaysRestarts(podSpec: JsonObject): readonly Objection[] {
  const value = policyOf(podSpec)
  return value === 'Always' ? [] : [unsupported(value, ['Always'])]
}

function unsupported(value: string, supported: readonly string[]): Objection {
  return objection(
    'restart-policy',
    [...at, 'spec', 'restartPolicy'],
    { type: 'notSupported', value, supported, shape: text },
    '',
    'Leave it out: pods of a ReplicaSet always restart.',
  )
}

const deadlineAt: Path = [...at, 'spec', 'activeDeadlineSeconds']

function deadlineRange(podSpec: JsonObject): readonly Objection[] {
  const value = numberIn(podSpec, 'activeDeadlineSeconds')
  if (value === null || (value >= 1 && value < 2 ** 31)) return []
  const detail = 'must be between 1 and 2147483647, inclusive'
  const complaint = { type: 'invalid', value } as const
  return [objection('template-invalid', deadlineAt, complaint, detail, 'Leave it out.')]
}

function noDeadline(podSpec: JsonObject): readonly Objection[] {
  if (numberIn(podSpec, 'activeDeadlineSeconds') === null) return []
  const detail = 'activeDeadlineSeconds in ReplicaSet is not Supported'
  return [objection('template-invalid', deadlineAt, { type: 'forbidden' }, detail, 'Leave it out.')]
}
