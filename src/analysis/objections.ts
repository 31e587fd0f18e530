import { quote } from '../go/string.ts'
import type { JsonObject } from '../units/json.ts'
import { combineTemplates } from './assembleRun.ts'
import { collectTemplates, type Gap, gapsIn } from './collectTemplates.ts'
import { effectiveCount, intOrString, textOf } from './metric.ts'
import { resolveRolloutArguments } from './rolloutArguments.ts'
import { resolveMetric } from './substitute.ts'
import type {
  AnalysisTemplate,
  MetricRule,
  RetentionRule,
  RunReference,
  TemplateArgument,
} from './template.ts'

/** A place in a Rollout that refers to analysis. */
export interface ReferenceUse {
  readonly kind: 'step' | 'background' | 'prePromotion' | 'postPromotion'
  /** Of its `templates`: `spec.strategy.canary.steps[0].analysis.templates`. */
  readonly fieldPath: string
  readonly reference: Pick<RunReference, 'templates' | 'args' | 'dryRun' | 'measurementRetention'>
}

/** What the controller says against a reference before it starts anything. */
export interface Objection {
  readonly fieldPath: string
  readonly value: string
  readonly message: string
  /** All in one line, as it stands behind `The Rollout "x" is invalid: `. */
  readonly text: string
}

/**
 * Everything that the controller holds against a Rollout's references to analysis, in its order
 * (steps before the background, pre- before post-promotion: the order of `uses`). A template that
 * does not exist hides everything else. Not looked at: limits, rules that match nothing,
 * conditions, providers; these end the run instead.
 */
export function objectionsToReferences(
  uses: readonly ReferenceUse[],
  templates: readonly AnalysisTemplate[],
  rollout: () => JsonObject,
): readonly Objection[] {
  for (const use of uses) {
    const [missing] = objectionsToGaps(use, templates)
    if (missing !== undefined) return [missing]
  }
  const steps = uses.filter(({ kind }) => kind === 'step')
  return uses.flatMap((use) => objectionsToReference(use, templates, rollout, steps))
}

function objectionsToReference(
  use: ReferenceUse,
  templates: readonly AnalysisTemplate[],
  rollout: () => JsonObject,
  steps: readonly ReferenceUse[],
): readonly Objection[] {
  const collected = collectTemplates(use.reference.templates, templates)
  if (!collected.ok) return []
  const { args } = resolveRolloutArguments(use.reference.args, {
    rollout,
    stableHash: 'dummy-stable-hash',
    latestHash: 'dummy-new-hash',
  })
  // A canary's reference is tried with no rules and then with those of every step, its own or not.
  const trials: readonly Rules[] = [noRules, ...steps.map(({ reference }) => reference)]
  for (const rules of trials) {
    const trial = combineTemplates(collected.templates, args, rules)
    if (trial.ok) continue
    const names = collected.templates.map(({ name }) => name).join(' ')
    return [objection(use.fieldPath, `templateNames: [${names}]`, trial.error)]
  }
  return collected.templates.flatMap((template) =>
    use.kind === 'background'
      ? objectionsToBackground(use, template)
      : objectionsToFinite(use, template),
  )
}

interface Rules {
  readonly dryRun: readonly MetricRule[]
  readonly measurementRetention: readonly RetentionRule[]
}

const noRules: Rules = { dryRun: [], measurementRetention: [] }

/** Every template of a reference that does not exist. The controller tells the first one. */
export function objectionsToGaps(
  { fieldPath, reference }: ReferenceUse,
  templates: readonly AnalysisTemplate[],
): readonly Objection[] {
  return gapsIn(reference.templates, templates).map((gap) => objectionToGap(fieldPath, gap))
}

function objectionToGap(fieldPath: string, { missing, nested, kind }: Gap): Objection {
  const { templateName, clusterScope } = missing
  const type = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate'
  const problem = kind === 'notFound' ? 'not found' : 'refers to itself'
  const text = `${type} '${templateName}' ${problem}`
  return objection(nested ? 'spec.templates' : fieldPath, templateName, text)
}

/**
 * A run that a Rollout waits for must end by itself; each template is looked at alone, with made-up
 * values.
 */
function objectionsToFinite(
  { fieldPath }: ReferenceUse,
  { name, args, metrics }: AnalysisTemplate,
): readonly Objection[] {
  const both = args.find(({ value, valueFrom }) => value !== null && valueFrom !== null)
  if (both !== undefined) {
    const problem = `arg '${both.name}' has both Value and ValueFrom fields`
    return [objection(fieldPath, name, `AnalysisTemplate ${name}: ${problem}`)]
  }
  const placeheld = args.map((arg) => ({ ...arg, value: arg.value ?? 'dummy-value' }))
  const resolved: JsonObject[] = []
  for (const metric of metrics) {
    const result = resolveMetric(metric, placeheld)
    if (!result.ok) {
      return [objection(fieldPath, name, `AnalysisTemplate ${name}: ${result.error}`)]
    }
    resolved.push(result.value)
  }
  return resolved
    .filter((metric) => effectiveCount(metric) === null)
    .map((metric) => {
      const count = intOrString(metric.count) ?? '<nil>'
      const endless = `has metric ${textOf(metric.name)} which runs indefinitely`
      const message = `AnalysisTemplate ${name} ${endless}. Invalid value for count: ${count}`
      return objection(fieldPath, name, message)
    })
}

function objectionsToBackground(
  { fieldPath, reference }: ReferenceUse,
  { name, args }: AnalysisTemplate,
): readonly Objection[] {
  return args
    .filter((arg) => isOpen(arg) && !reference.args.some((given) => given.name === arg.name))
    .map((arg) =>
      objection(
        fieldPath,
        name,
        reference.args.length === 0 ? 'missing analysis arguments in rollout spec' : arg.name,
      ),
    )
}

function isOpen({ value, valueFrom }: TemplateArgument): boolean {
  return value === null && valueFrom === null
}

function objection(fieldPath: string, value: string, message: string): Objection {
  return {
    fieldPath,
    value,
    message,
    text: `${fieldPath}: Invalid value: ${quote(value)}: ${message}`,
  }
}
