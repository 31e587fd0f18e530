import { assembleRun, type Reference } from '../../analysis/assembleRun.ts'
import {
  readMetricRules,
  readRetentionRules,
  readTemplateReference,
} from '../../analysis/reading.ts'
import { replaceTags } from '../../analysis/substitute.ts'
import type {
  AnalysisTemplate,
  TemplateArgument,
  TemplateReference,
} from '../../analysis/template.ts'
import { recordIn, recordsIn, textIn, textOrNull } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import type { ManifestFinding } from '../finding.ts'
import type { Manifest } from '../objects.ts'
import { assumedTemplates } from './assumedTemplates.ts'
import type { Assumption } from './reference.ts'

// The analyses of an Experiment that stands alone.

interface Use {
  readonly analysis: JsonObject
  readonly reference: TemplateReference
  readonly at: Path
}

/** The templates that an Experiment's analyses lead to and that are not there. */
export function missingTemplates(
  { value, namespace }: Manifest,
  manifests: readonly Manifest[],
): readonly Assumption[] {
  const rules = rulesIn(value)
  const uses = usesIn(value).map(({ reference, at }) => ({
    reference: { templates: [reference], ...rules },
    at,
  }))
  const missing = assumedTemplates(uses, { namespace, manifests })
  const nameOf = ({ object }: Assumption): string =>
    JSON.stringify([object.kind, recordIn(object, 'metadata')?.name])
  const first = new Set<string>()
  return missing.filter((one) => !first.has(nameOf(one)) && first.add(nameOf(one)))
}

/**
 * Why the controller makes no run of an analysis, in its own words: its template is not there
 * (`verifyAnalysisTemplate`), or no run can be assembled (`createAnalysisRun`). Either ends the
 * Experiment as Error.
 */
export function objectionsToAnalyses(
  experiment: JsonObject,
  templates: readonly AnalysisTemplate[],
): readonly ManifestFinding[] {
  const values = placeholders(experiment)
  const rules = rulesIn(experiment)
  return usesIn(experiment).flatMap((use) => {
    const { analysis, reference, at } = use
    const name = textIn(analysis, 'name')
    if (reference.templateName === '') return []
    const isThere = templates.some(
      (one) => one.name === reference.templateName && one.clusterScope === reference.clusterScope,
    )
    if (!isThere) return [missing(name, reference, at)]
    const error = errorOf(analysis, { templates: [reference], ...rules }, templates, values)
    if (error === '') return []
    return [
      {
        code: 'experiment-analysis-invalid',
        severity: 'error',
        path: at,
        message: `Failed to create AnalysisRun for analysis '${name}': ${error}`,
        hint: 'Mend the template, or the arguments that it is given.',
      },
    ]
  })
}

function usesIn(experiment: JsonObject): readonly Use[] {
  return recordsIn(recordIn(experiment, 'spec'), 'analyses').map((analysis, index) => ({
    analysis,
    reference: readTemplateReference(analysis),
    at: ['spec', 'analyses', index],
  }))
}

function missing(
  analysis: string,
  { templateName, clusterScope }: TemplateReference,
  at: Path,
): ManifestFinding {
  const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate'
  const problem = `${kind.toLowerCase()}.argoproj.io "${templateName}" not found`
  return {
    code: 'experiment-template-missing',
    severity: 'error',
    path: [...at, 'templateName'],
    message: `${kind} verification failed for analysis '${analysis}': ${problem}`,
    hint: `Add the ${kind} "${templateName}" to the manifests.`,
  }
}

function errorOf(
  analysis: JsonObject,
  reference: Reference,
  templates: readonly AnalysisTemplate[],
  values: ReadonlyMap<string, string>,
): string {
  const args: TemplateArgument[] = []
  for (const argument of recordsIn(analysis, 'args')) {
    const written = textOrNull(argument, 'value')
    const replaced = replaceTags(written ?? '', values)
    if (!replaced.ok) return replaced.error
    const value = written === null ? null : replaced.value
    args.push({ name: textIn(argument, 'name'), value, valueFrom: null })
  }
  const made = assembleRun(reference, args, templates)
  return made.ok ? '' : made.error
}

// They hold for every run of the Experiment.
function rulesIn(experiment: JsonObject): Omit<Reference, 'templates'> {
  const spec = recordIn(experiment, 'spec') ?? {}
  return { dryRun: readMetricRules(spec), measurementRetention: readRetentionRules(spec) }
}

/** What arguments may name of the Experiment; the values come when it runs. */
function placeholders(experiment: JsonObject): ReadonlyMap<string, string> {
  const spec = recordIn(experiment, 'spec')
  const times = ['experiment.availableAt']
  if (textIn(spec, 'duration') !== '') times.push('experiment.finishedAt')
  const templates = recordsIn(spec, 'templates').flatMap((one) => {
    const name = textIn(one, 'name')
    return [`templates.${name}.podTemplateHash`, `templates.${name}.replicaset.name`]
  })
  return new Map([...times, ...templates].map((name) => [name, 'known'] as const))
}
