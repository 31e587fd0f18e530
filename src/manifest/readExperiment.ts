import { type Document, located } from '../document/document.ts'
import { flagIn, recordIn } from '../document/fields.ts'
import { objectDocuments } from '../document/objectDocuments.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import { type ExperimentPlan, readExperimentSpec } from '../plan/experiment.ts'
import type { MissingObjects, PodTemplate, TemplateNames } from '../plan/plan.ts'
import { readPodTemplate } from '../plan/podTemplate.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { type Limits, objectionsToLimits } from '../units/limits.ts'
import { assumedOf } from './assumeMissing.ts'
import { chooseAlone } from './choose.ts'
import { objectionToExperiment } from './experiment.ts'
import type { ManifestFinding } from './finding.ts'
import { type Manifest, readObjects } from './objects.ts'
import { reviewDocuments } from './read.ts'
import { missingTemplates, objectionsToAnalyses } from './references/experimentAnalyses.ts'
import { templatesOf } from './references/templates.ts'
import { readService } from './service.ts'
import { noneAmong, statusIgnored } from './standalone.ts'

/** How an Experiment is read. */
export interface ExperimentReadOptions {
  /** The one that is meant, by its name or `namespace/name`; needed only if there are several. */
  readonly experiment?: string
  /** How pod templates are identified; `podTemplateHash` if absent. */
  readonly templateNames?: TemplateNames
  /**
   * What becomes of an AnalysisTemplate that is not among the manifests: `refuse` (if absent), as
   * the controller does, or `assume` that it is there, with a warning. `assumed` lists them.
   */
  readonly missing?: MissingObjects
  /** Other limits of what is read than the usual ones. */
  readonly limits?: Limits
}

/** An Experiment by itself, and everything there is to say about it and what is around it. */
export interface ExperimentReading {
  /** null if a diagnostic is an error. */
  readonly experiment: ExperimentPlan | null
  /** Everything there is to say, errors and warnings. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads an Experiment without a Rollout from parsed manifests, with the AnalysisTemplates and
 * Secrets around it. What the API server would reject and what the controller would object to are
 * errors, all of them at once: an Experiment that is not begun (`InvalidSpec`), an analysis whose
 * template is missing or of which no run can be made. `simulateExperiment` plays it.
 */
export function readExperiment(
  objects: readonly unknown[],
  options: ExperimentReadOptions = {},
): ExperimentReading {
  const { documents, diagnostics } = objectDocuments(objects, options.limits)
  return readExperimentDocuments(documents, options, diagnostics)
}

/** {@link readExperiment} for documents that know where they were written. */
export function readExperimentDocuments(
  documents: readonly Document[],
  options: ExperimentReadOptions = {},
  found: readonly Diagnostic[] = [],
): ExperimentReading {
  const { manifests } = readObjects(documents, 'stored')
  const limits = objectionsToLimits(options.limits ?? {})
  const told = [...limits, ...found, ...reviewDocuments(documents)]
  const chosen = chooseAlone(manifests, 'Experiment', options.experiment)
  if ('code' in chosen) {
    return { experiment: null, diagnostics: [...told, ...noneAmong(documents, chosen, found)] }
  }
  const assumptions =
    options.missing === 'assume'
      ? missingTemplates(chosen, manifests).map((one) => assumedOf(one, chosen))
      : []
  const all = [...manifests, ...assumptions.map(({ manifest }) => manifest)]
  const objections = findingsIn(chosen, all).map((finding) => report(chosen, finding))
  const diagnostics = [
    // An objection of the controller is a warning beside a Rollout, and the end of this reading.
    ...told.filter((one) => !objections.some((other) => isSame(one, other))),
    ...objections,
    ...assumptions.map(({ warning }) => warning),
  ]
  const assumed = assumptions.map((one) => one.assumed)
  const isSound = diagnostics.every(({ severity }) => severity !== 'error')
  const experiment = isSound ? planOf(chosen, all, options, assumed) : null
  return { experiment, diagnostics }
}

function findingsIn(chosen: Manifest, manifests: readonly Manifest[]): readonly ManifestFinding[] {
  const { written, value, namespace } = chosen
  const findings: ManifestFinding[] = [...statusIgnored(written)]
  if (recordIn(written, 'spec') === null) return findings
  const objection = objectionToExperiment(written)
  if (objection !== null) {
    const { message, at, hint } = objection
    findings.push({ code: 'experiment-invalid', severity: 'error', path: at, message, hint })
  }
  const templates = templatesOf({ namespace, manifests })
  return [...findings, ...objectionsToAnalyses(value, templates)]
}

function report({ document, path }: Manifest, finding: ManifestFinding): Diagnostic {
  return located(document, { ...finding, path: [...path, ...finding.path] })
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.file === other.file &&
    one.line === other.line &&
    one.path === other.path
  )
}

function planOf(
  { value, name, namespace }: Manifest,
  manifests: readonly Manifest[],
  { templateNames = 'podTemplateHash' }: ExperimentReadOptions,
  assumed: ExperimentPlan['assumed'],
): ExperimentPlan {
  const spec = recordIn(value, 'spec')
  const here = manifests.filter((one) => one.namespace === namespace)
  return {
    name,
    namespace,
    spec: readExperimentSpec(spec, (_, template) => podTemplateOf(template, templateNames)),
    terminate: flagIn(spec, 'terminate') === true,
    analysisTemplates: templatesOf({ namespace, manifests }),
    services: here.filter(({ kind }) => kind === 'Service').map((one) => readService(one.value)),
    templateNames,
    manifests: manifests.map(({ written }) => written),
    assumed,
  }
}

// The controller takes a hash away that somebody wrote, and hashes what is left.
function podTemplateOf(template: JsonObject, names: TemplateNames): PodTemplate {
  const metadata = recordIn(template, 'metadata')
  const labels = recordIn(metadata, 'labels')
  if (labels?.[hashLabel] === undefined) return readPodTemplate(template, names)
  const { [hashLabel]: _, ...others } = labels
  return readPodTemplate({ ...template, metadata: { ...metadata, labels: others } }, names)
}
