import { InvalidInputError } from '../document/invalidInputError.ts'
import type { LocatedReading, ReadOptions } from '../manifest/read.ts'
import { readDocuments } from '../manifest/read.ts'
import {
  type AnalysisRunReading,
  type AnalysisRunReadOptions,
  readAnalysisRunDocuments,
} from '../manifest/readAnalysisRun.ts'
import {
  type ExperimentReading,
  type ExperimentReadOptions,
  readExperimentDocuments,
} from '../manifest/readExperiment.ts'
import { readTemplateDocuments, type TemplateReading } from '../manifest/readTemplates.ts'
import type { Plan } from '../plan/plan.ts'
import { type ManifestText, namedTexts } from './namedText.ts'
import { parseDocuments } from './parse.ts'

export type { Document, Position } from '../document/document.ts'
export type { Path } from '../document/path.ts'
export type { AdmissionRefusal as Refusal } from '../manifest/admission/admit.ts'
export type { Applied, AppliedObject } from '../manifest/admission/apply.ts'
export type { ErrorType, FieldError } from '../manifest/admission/fieldError.ts'
export type { LocatedReading, Reading, ReadOptions } from '../manifest/read.ts'
export type { AnalysisRunReading, AnalysisRunReadOptions } from '../manifest/readAnalysisRun.ts'
export type { ExperimentReading, ExperimentReadOptions } from '../manifest/readExperiment.ts'
export type { TemplateReading } from '../manifest/readTemplates.ts'
export type { Printed } from '../units/printed.ts'
export type { FailureCode } from './failure.ts'
export type { ManifestText, NamedText } from './namedText.ts'
export { type ParsedDocuments, parseDocuments, type TextFinding, type YamlCode } from './parse.ts'
export { type ApplyOptions, printApply } from './printApply.ts'
export { type LintReport, printLint } from './printLint.ts'

/**
 * Reads manifests from text, or from files: one or several YAML documents each. Everything that is
 * wrong is reported at once, with its file, line and column, and nothing throws; there is a plan
 * only if nothing is an error.
 *
 * @example
 * ```ts
 * const { plan, diagnostics } = parseManifests('kind: Rollout')
 * plan // => null
 * diagnostics.every(({ severity, line }) => severity !== 'error' || line > 0) // => true
 * ```
 */
export function parseManifests(given: ManifestText, options: ReadOptions = {}): LocatedReading {
  const { documents, diagnostics } = parseDocuments(given, options.limits)
  return readDocuments(documents, options, diagnostics)
}

/**
 * {@link parseManifests} for those who need a plan, a test or a script above all: where there is
 * none it throws an `InvalidInputError` whose message has every error with its file, line, and the
 * line itself.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 *
 * parsePlan(readFileSync('examples/color.yaml', 'utf8')).rollout.name // => 'color'
 * ```
 */
export function parsePlan(given: ManifestText, options: ReadOptions = {}): Plan {
  const { plan, diagnostics } = parseManifests(given, options)
  if (plan === null) throw new InvalidInputError(diagnostics, namedTexts(given) ?? [])
  return plan
}

/**
 * Reads AnalysisTemplates from text, or from files, without a Rollout: what `judge` and `odds` ask
 * for. There are none if anything is an error.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 *
 * const { templates } = parseTemplates(readFileSync('examples/color.yaml', 'utf8'))
 * templates.map(({ name }) => name) // => ['status']
 * ```
 */
export function parseTemplates(given: ManifestText): TemplateReading {
  const { documents, diagnostics } = parseDocuments(given)
  return readTemplateDocuments(documents, diagnostics)
}

/**
 * Reads an AnalysisRun from text, or from files, without a Rollout; `simulateAnalysisRun` plays it:
 *
 * ```ts
 * import { simulateAnalysisRun } from 'rollout-sim'
 *
 * const run = parseAnalysisRun(`
 *   apiVersion: argoproj.io/v1alpha1
 *   kind: AnalysisRun
 *   metadata: { name: smoke }
 *   spec:
 *     metrics:
 *       - name: smoke
 *         provider: { job: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name:
 * c, image: curl }] } } } } } `)
 * simulateAnalysisRun(run, { smoke: { job: 'Failed', after: '20s' } }).run?.phase // => 'Failed'
 * ```
 */
export function parseAnalysisRun(
  given: ManifestText,
  options: AnalysisRunReadOptions = {},
): AnalysisRunReading {
  const { documents, diagnostics } = parseDocuments(given, options.limits)
  return readAnalysisRunDocuments(documents, options, diagnostics)
}

/**
 * Reads an Experiment from text, or from files, without a Rollout; `simulateExperiment` plays it:
 *
 * ```ts
 * import { simulateExperiment } from 'rollout-sim'
 *
 * const experiment = parseExperiment(`
 *   apiVersion: argoproj.io/v1alpha1
 *   kind: Experiment
 *   metadata: { name: trial }
 *   spec:
 *     duration: 5m
 *     templates:
 *       - name: canary
 *         selector: { matchLabels: { app: web } }
 *         template:
 *           metadata: { labels: { app: web } }
 *           spec: { containers: [{ name: web, image: 'web:2' }] }
 * `)
 * simulateExperiment({ experiment, pods: { startup: '8s' } }).endedAt // => 308_000
 * ```
 */
export function parseExperiment(
  given: ManifestText,
  options: ExperimentReadOptions = {},
): ExperimentReading {
  const { documents, diagnostics } = parseDocuments(given, options.limits)
  return readExperimentDocuments(documents, options, diagnostics)
}
