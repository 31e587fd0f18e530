import { mergeArguments } from '../../analysis/assembleRun.ts'
import { flattenTemplates } from '../../analysis/flattenTemplates.ts'
import { type Metric, readMetric } from '../../analysis/metric.ts'
import { matchDryRun } from '../../analysis/metricRules.ts'
import { resolveRolloutArguments } from '../../analysis/rolloutArguments.ts'
import { resolveMetric } from '../../analysis/substitute.ts'
import type { TemplateArgument } from '../../analysis/template.ts'
import { textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Manifest } from '../../manifest/objects.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Spot } from './spot.ts'
import { type AnalysisUse, type LintedTemplate, templatesFor } from './uses.ts'

/** A metric of a template, as a run of it would have it. */
export interface LintedMetric {
  readonly manifest: Manifest
  /** `spec.metrics[0]`. */
  readonly path: Path
  readonly name: string
  readonly written: JsonObject
  /** With the arguments of its first use put in; as written where they cannot be. */
  readonly resolved: JsonObject
  readonly metric: Metric
  /** Where the Rollout uses it. */
  readonly uses: readonly AnalysisUse[]
  /** Its verdict does not count, in any of these. */
  readonly dryRun: boolean
}

/** The metrics of all templates, each once. */
export function metricsOf(
  manifests: readonly Manifest[],
  uses: readonly AnalysisUse[],
): readonly LintedMetric[] {
  return templatesFor(null, manifests).flatMap((one) => {
    const own = uses.filter(({ templates }) =>
      templates.some(({ manifest }) => manifest === one.manifest),
    )
    return one.template.metrics.map((written, index) => lintedMetric(one, written, index, own))
  })
}

/** A field of a metric. */
export function metricSpot({ manifest, path }: LintedMetric, ...field: Path): Spot {
  return { manifest, path: [...path, ...field] }
}

function lintedMetric(
  { manifest, template }: LintedTemplate,
  written: JsonObject,
  index: number,
  uses: readonly AnalysisUse[],
): LintedMetric {
  const [first] = uses
  const args = first === undefined ? template.args : argumentsOf(first)
  const known = args.map((arg) => ({ ...arg, value: arg.value ?? 'dummy-value' }))
  const result = resolveMetric(written, known)
  const resolved = result.ok ? result.value : written
  const name = textIn(resolved, 'name')
  return {
    manifest,
    path: ['spec', 'metrics', index],
    name,
    written,
    resolved,
    metric: readMetric(resolved),
    uses,
    dryRun: uses.length > 0 && uses.every((use) => isDryRun(name, use)),
  }
}

/** The arguments of a run that a use makes, as far as they are known before it. */
function argumentsOf({ reference, templates }: AnalysisUse): readonly TemplateArgument[] {
  const flat = flattenTemplates(templates.map(({ template }) => template))
  if (!flat.ok) return templates.flatMap(({ template }) => template.args)
  const { args } = resolveRolloutArguments(reference.args, {
    rollout: () => ({}),
    stableHash: 'stable-hash',
    latestHash: 'latest-hash',
  })
  const merged = mergeArguments(args, flat.spec.args)
  return merged.ok ? merged.args : flat.spec.args
}

function isDryRun(name: string, { reference, templates }: AnalysisUse): boolean {
  const rules = [...reference.dryRun, ...templates.flatMap(({ template }) => template.dryRun)]
  return rules.some((rule) => {
    const matched = matchDryRun([rule], [name])
    return matched.ok && matched.rules[0] !== null
  })
}
