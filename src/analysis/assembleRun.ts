import { collectTemplates } from './collectTemplates.ts'
import {
  type Flattened,
  flattenTemplates,
  repeatedDryRun,
  repeatedRetention,
  type TemplateContent,
} from './flattenTemplates.ts'
import type {
  AnalysisTemplate,
  MetricRule,
  RetentionRule,
  TemplateArgument,
  TemplateReference,
} from './template.ts'

/** A reference to analysis without the labels of its run: of a Rollout, a step or an Experiment. */
export interface Reference {
  readonly templates: readonly TemplateReference[]
  readonly dryRun: readonly MetricRule[]
  readonly measurementRetention: readonly RetentionRule[]
}

/**
 * The spec of the AnalysisRun that a reference and its (already resolved) arguments make, or the
 * error with which the controller refuses to create it.
 */
export function assembleRun(
  reference: Reference,
  args: readonly TemplateArgument[],
  templates: readonly AnalysisTemplate[],
): Flattened {
  const collected = collectTemplates(reference.templates, templates)
  if (collected.ok) return combineTemplates(collected.templates, args, reference)
  const { templateName, clusterScope } = collected.missing
  const resource = clusterScope ? 'clusteranalysistemplate' : 'analysistemplate'
  const error =
    collected.kind === 'notFound'
      ? `${resource}.argoproj.io "${templateName}" not found`
      : `${resource}.argoproj.io "${templateName}" refers to itself`
  return { ok: false, error }
}

/**
 * {@link assembleRun} for templates at hand. The reference's rules stand before those of the
 * templates.
 */
export function combineTemplates(
  templates: readonly TemplateContent[],
  args: readonly TemplateArgument[],
  rules: Pick<Reference, 'dryRun' | 'measurementRetention'>,
): Flattened {
  const flat = flattenTemplates(templates)
  if (!flat.ok) return flat
  const merged = mergeArguments(args, flat.spec.args)
  if (!merged.ok) return merged
  const dryRun = [...rules.dryRun, ...flat.spec.dryRun]
  const measurementRetention = [...rules.measurementRetention, ...flat.spec.measurementRetention]
  const error = repeatedDryRun(dryRun) || repeatedRetention(measurementRetention)
  if (error !== '') return { ok: false, error }
  return {
    ok: true,
    spec: { metrics: flat.spec.metrics, args: merged.args, dryRun, measurementRetention },
  }
}

/** Arguments of a run, or the first one that nobody gave a value. */
export type MergedArguments =
  | { readonly ok: true; readonly args: readonly TemplateArgument[] }
  | { readonly ok: false; readonly error: string }

/**
 * Gives values to the arguments that templates declare. What they do not declare is dropped; a
 * declared `valueFrom` stays beside the value (and a secret beats it when the run measures).
 */
export function mergeArguments(
  incoming: readonly TemplateArgument[],
  declared: readonly TemplateArgument[],
): MergedArguments {
  const args = [...declared]
  for (const { name, value, valueFrom } of incoming) {
    const at = args.findIndex((arg) => arg.name === name)
    const arg = args[at]
    if (arg === undefined) continue
    if (value !== null) args[at] = { ...arg, value }
    else if (valueFrom !== null) args[at] = { ...arg, valueFrom }
  }
  const open = args.find(({ value, valueFrom }) => value === null && valueFrom === null)
  if (open !== undefined) return { ok: false, error: `args.${open.name} was not resolved` }
  return { ok: true, args }
}
