import type { Reference } from '../../analysis/assembleRun.ts'
import { assumedMetric } from '../../analysis/assumedTemplate.ts'
import { templatesIn } from '../../analysis/collectTemplates.ts'
import type { AnalysisTemplate, TemplateReference } from '../../analysis/template.ts'
import { textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Manifest } from '../objects.ts'
import { type Assumption, bareObject, type Cluster } from './reference.ts'
import { templateManifests, templatesOf } from './templates.ts'

/** A place in a Rollout that names templates. */
export interface ReferenceInUse {
  readonly reference: Reference
  readonly at: Path
}

/**
 * The templates that a Rollout's analyses name, or that those name in turn, and that are not there.
 * Each has one measurement, which the scenario answers, and a metric for every rule (`dryRun`,
 * `measurementRetention`) that would match none otherwise.
 */
export function assumedTemplates(
  uses: readonly ReferenceInUse[],
  cluster: Cluster,
): readonly Assumption[] {
  const templates = templatesOf(cluster)
  return uses.flatMap((use) => {
    const rules = unmatched(use.reference, templates)
    const named = [
      ...use.reference.templates.map((reference, index) => {
        // The entry of an Experiment's `analyses` is the reference itself.
        const entry = use.at.at(-1) === 'templates' ? [...use.at, index] : use.at
        return { reference, by: null, at: [...entry, 'templateName'] }
      }),
      ...namedInTurn(use.reference.templates, cluster, templates),
    ]
    return named
      .filter(({ reference }) => isMissing(reference, templates))
      .map(({ reference, by, at }, index) =>
        assumed(reference, index === 0 ? rules : [], by, at, cluster),
      )
  })
}

interface Named {
  readonly reference: TemplateReference
  readonly by: Manifest | null
  readonly at: Path
}

function namedInTurn(
  references: readonly TemplateReference[],
  cluster: Cluster,
  templates: readonly AnalysisTemplate[],
): readonly Named[] {
  const manifests = templateManifests(cluster)
  return templatesIn(references, templates).flatMap((template) =>
    template.templates.map((reference, index) => ({
      reference,
      by: manifests[templates.indexOf(template)] ?? null,
      at: ['spec', 'templates', index, 'templateName'],
    })),
  )
}

function isMissing(
  { templateName, clusterScope }: TemplateReference,
  templates: readonly AnalysisTemplate[],
): boolean {
  if (templateName === '') return false
  return !templates.some((one) => one.name === templateName && one.clusterScope === clusterScope)
}

function assumed(
  { templateName, clusterScope }: TemplateReference,
  rules: readonly string[],
  by: Manifest | null,
  at: Path,
  { namespace }: Cluster,
): Assumption {
  const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate'
  const scope = clusterScope ? 'assumed, cluster-wide' : 'assumed'
  // The name is nobody else's, so that the run may hold metrics of written templates too.
  const names = [`${templateName} (${scope})`, ...rules]
  const metrics: readonly JsonObject[] = names.map((name) => assumedMetric(name, templateName))
  const place = clusterScope ? '' : namespace
  const spec = { metrics }
  const object = bareObject('argoproj.io/v1alpha1', kind, templateName, place, { spec })
  const like = ', whose runs are Successful at once where the scenario says nothing else'
  const outcome = `{ after: '5m', phase: 'Failed' }`
  const hint = `Say what its runs come to: analyses: { '${templateName}': ${outcome} }.`
  return { object, by, at, like, hint }
}

/** Names of metrics that rules ask for, and that no written template of the reference has. */
function unmatched(
  { templates: references, dryRun, measurementRetention }: Reference,
  templates: readonly AnalysisTemplate[],
): readonly string[] {
  const written = templatesIn(references, templates)
  const metrics = written.flatMap((one) => one.metrics.map((metric) => textIn(metric, 'name')))
  const known = [...metrics, ...references.map(({ templateName }) => `${templateName} (assumed)`)]
  const asked = new Set([...dryRun, ...measurementRetention].map(({ metricName }) => metricName))
  // A rule is a pattern; one that is no plain name says nothing of how a metric is called.
  return [...asked].filter(
    (name) => /^[\w-]+$/.test(name) && !known.some((metric) => metric.includes(name)),
  )
}
