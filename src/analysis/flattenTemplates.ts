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
  const metrics = templates.flatMap((template) => template.metrics)
  const names = new Set<unknown>()
  for (const { name } of metrics) {
    if (names.has(name ?? '')) {
      return { ok: false, error: `two metrics have the same name '${name ?? ''}'` }
    }
    names.add(name ?? '')
  }
  const dryRun = templates.flatMap((template) => template.dryRun)
  const measurementRetention = templates.flatMap((template) => template.measurementRetention)
  const error = repeatedDryRun(dryRun) || repeatedRetention(measurementRetention)
  if (error !== '') return { ok: false, error }
  const args = flattenArguments(templates.flatMap((template) => template.args))
  if (typeof args === 'string') return { ok: false, error: args }
  return { ok: true, spec: { metrics, args, dryRun, measurementRetention } }
}

/** The objection to two `dryRun` rules of one name; '' if there is none. */
export function repeatedDryRun(rules: readonly MetricRule[]): string {
  const name = repeatedName(rules)
  return name === null ? '' : `two Dry-Run metric rules have the same name '${name}'`
}

/** The objection to two `measurementRetention` rules of one name; '' if there is none. */
export function repeatedRetention(rules: readonly MetricRule[]): string {
  const name = repeatedName(rules)
  return name === null ? '' : `two Measurement Retention metric rules have the same name '${name}'`
}

function repeatedName(rules: readonly MetricRule[]): string | null {
  const seen = new Set<string>()
  for (const { metricName } of rules) {
    if (seen.has(metricName)) return metricName
    seen.add(metricName)
  }
  return null
}

// An argument without a value is replaced as a whole by a later one of its name, a `valueFrom` with
// it.
function flattenArguments(args: readonly TemplateArgument[]): readonly TemplateArgument[] | string {
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
