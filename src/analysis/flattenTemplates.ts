import type { RunSpec } from './runSpec.ts'
import type { AnalysisTemplate, MetricRule, TemplateArgument } from './template.ts'

/** A run's content, or why it cannot be built. */
export type Flattened =
  | { readonly ok: true; readonly spec: RunSpec }
  | { readonly ok: false; readonly error: string }

/** What a template contributes to a run. */
export type TemplateContent = Pick<
  AnalysisTemplate,
  'metrics' | 'args' | 'dryRun' | 'measurementRetention'
>

/**
 * Lays templates together: metrics, arguments and rules in order. Two metrics of one name, two
 * rules of one `metricName` and two different values of one argument are errors.
 */
export function flattenTemplates(templates: readonly TemplateContent[]): Flattened {
  const metrics = laidTogether(templates, (template) => template.metrics)
  const name = repeated(metrics, (metric) => metric.name ?? '')
  if (name !== null) return { ok: false, error: `two metrics have the same name '${name}'` }
  const dryRun = laidTogether(templates, (template) => template.dryRun)
  const measurementRetention = laidTogether(templates, (template) => template.measurementRetention)
  const error = repeatedDryRun(dryRun) || repeatedRetention(measurementRetention)
  if (error !== '') return { ok: false, error }
  const args = flattenArguments(laidTogether(templates, (template) => template.args))
  if (typeof args === 'string') return { ok: false, error: args }
  return { ok: true, spec: { metrics, args, dryRun, measurementRetention } }
}

/** The objection to two `dryRun` rules of one name; '' if there is none. */
export function repeatedDryRun(rules: readonly MetricRule[]): string {
  const name = repeated(rules, metricNameOf)
  return name === null ? '' : `two Dry-Run metric rules have the same name '${name}'`
}

/** The objection to two `measurementRetention` rules of one name; '' if there is none. */
export function repeatedRetention(rules: readonly MetricRule[]): string {
  const name = repeated(rules, metricNameOf)
  return name === null ? '' : `two Measurement Retention metric rules have the same name '${name}'`
}

const metricNameOf = ({ metricName }: MetricRule): string => metricName

// Most runs have one template, and most lists one entry: those are the very list, and no set.
function laidTogether<T>(
  templates: readonly TemplateContent[],
  partOf: (template: TemplateContent) => readonly T[],
): readonly T[] {
  const [first] = templates
  return templates.length === 1 && first !== undefined ? partOf(first) : templates.flatMap(partOf)
}

/** The first name that stands twice in a list; null if none does. */
function repeated<T, Name>(list: readonly T[], nameOf: (one: T) => Name): Name | null {
  if (list.length < 2) return null
  const seen = new Set<Name>()
  for (const one of list) {
    const name = nameOf(one)
    if (seen.has(name)) return name
    seen.add(name)
  }
  return null
}

// An argument without a value is replaced as a whole by a later one of its name, a `valueFrom` with
// it.
function flattenArguments(args: readonly TemplateArgument[]): readonly TemplateArgument[] | string {
  if (args.length < 2) return args
  const combined: TemplateArgument[] = []
  for (const arg of args) {
    const at = combined.findIndex((earlier) => earlier.name === arg.name)
    const earlier = combined[at]
    if (earlier === undefined) combined.push(arg)
    else if (earlier.value === null) combined[at] = arg
    else if (arg.value !== null && arg.value !== earlier.value) {
      const values = `'${earlier.value}', '${arg.value}'`
      return `Argument \`${arg.name}\` specified multiple times with different values: ${values}`
    }
  }
  return combined
}
