import { collectTemplates } from '../../analysis/collectTemplates.ts'
import { readRunReference } from '../../analysis/reading.ts'
import type { AnalysisTemplate, RunReference } from '../../analysis/template.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { readAnalysisTemplate } from '../../manifest/analysisTemplate.ts'
import type { Manifest } from '../../manifest/objects.ts'
import type { JsonObject } from '../../units/json.ts'

/** Where a Rollout refers to analysis. */
export interface AnalysisUse {
  readonly kind: 'step' | 'background' | 'prePromotion' | 'postPromotion' | 'experiment'
  /** Of the block in the Rollout: `spec.strategy.canary.analysis`. */
  readonly path: Path
  /** Of the step; null for those that stand in none. */
  readonly stepIndex: number | null
  readonly written: JsonObject
  readonly reference: RunReference
  /** Those that it names, and those that they name; without what is missing. */
  readonly templates: readonly LintedTemplate[]
}

/** An AnalysisTemplate or ClusterAnalysisTemplate, and where it is written. */
export interface LintedTemplate {
  readonly manifest: Manifest
  readonly template: AnalysisTemplate
}

/** Every place at which a Rollout refers to analysis, in the order in which it is written. */
export function usesOf(rollout: Manifest, manifests: readonly Manifest[]): readonly AnalysisUse[] {
  const templates = templatesFor(rollout.namespace, manifests)
  const found: AnalysisUse[] = []
  const add = (
    kind: AnalysisUse['kind'],
    block: JsonObject | null,
    within: Path,
    stepIndex: number | null = null,
  ): void => {
    if (block === null) return
    const reference = kind === 'experiment' ? ofExperiment(block) : readRunReference(block)
    found.push({
      kind,
      path: ['spec', 'strategy', ...within],
      stepIndex,
      written: block,
      reference,
      templates: collected(reference, templates),
    })
  }
  const strategy = recordIn(recordIn(rollout.value, 'spec'), 'strategy')
  const blueGreen = recordIn(strategy, 'blueGreen')
  for (const kind of ['prePromotion', 'postPromotion'] as const) {
    add(kind, recordIn(blueGreen, `${kind}Analysis`), ['blueGreen', `${kind}Analysis`])
  }
  const canary = recordIn(strategy, 'canary')
  add('background', recordIn(canary, 'analysis'), ['canary', 'analysis'])
  for (const [index, step] of recordsIn(canary, 'steps').entries()) {
    const within = ['canary', 'steps', index]
    add('step', recordIn(step, 'analysis'), [...within, 'analysis'], index)
    const analyses = recordsIn(recordIn(step, 'experiment'), 'analyses')
    for (const [position, block] of analyses.entries()) {
      add('experiment', block, [...within, 'experiment', 'analyses', position], index)
    }
  }
  return found
}

/** The templates that a Rollout of a namespace can name. */
export function templatesFor(
  namespace: string | null,
  manifests: readonly Manifest[],
): readonly LintedTemplate[] {
  return manifests.flatMap((manifest) => {
    const clusterScope = manifest.kind === 'ClusterAnalysisTemplate'
    if (!clusterScope && manifest.kind !== 'AnalysisTemplate') return []
    if (!clusterScope && namespace !== null && manifest.namespace !== namespace) return []
    return [{ manifest, template: readAnalysisTemplate(manifest.value, clusterScope) }]
  })
}

// An Experiment's analysis names one template, itself.
function ofExperiment(analysis: JsonObject): RunReference {
  const template = { templateName: textIn(analysis, 'templateName') }
  const clusterScope = analysis.clusterScope === true
  return readRunReference({ ...analysis, templates: [{ ...template, clusterScope }] })
}

// Whatever is missing, the others are looked at.
function collected(
  { templates: references }: RunReference,
  templates: readonly LintedTemplate[],
): readonly LintedTemplate[] {
  const known = templates.map(({ template }) => template)
  const found = new Set<AnalysisTemplate>()
  for (const reference of references) {
    const one = collectTemplates([reference], known)
    const there = one.ok ? one.templates : known.filter((template) => isNamed(template, reference))
    for (const template of there) found.add(template)
  }
  return templates.filter(({ template }) => found.has(template))
}

function isNamed(
  { name, clusterScope }: AnalysisTemplate,
  reference: RunReference['templates'][number],
): boolean {
  return name === reference.templateName && clusterScope === reference.clusterScope
}

/** Every template that a use names is there. */
export function hasAllTemplates({ reference, templates }: AnalysisUse): boolean {
  return reference.templates.every((one) =>
    templates.some(({ template }) => isNamed(template, one)),
  )
}
