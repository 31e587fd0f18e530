import type { LocatedReading, ReadOptions } from '../manifest/read.ts'
import { readDocuments } from '../manifest/read.ts'
import { readTemplateDocuments, type TemplateReading } from '../manifest/readTemplates.ts'
import type { ManifestText } from './namedText.ts'
import { parseDocuments } from './parse.ts'

export type { Document, Position } from '../document/document.ts'
export type { Path } from '../document/path.ts'
export type { AdmissionRefusal as Refusal } from '../manifest/admission/admit.ts'
export type { Applied, AppliedObject } from '../manifest/admission/apply.ts'
export type { ErrorType, FieldError } from '../manifest/admission/fieldError.ts'
export type { LocatedReading, Reading, ReadOptions } from '../manifest/read.ts'
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
 */
export function parseManifests(given: ManifestText, options: ReadOptions = {}): LocatedReading {
  const { documents, diagnostics } = parseDocuments(given)
  const reading = readDocuments(documents, options)
  if (diagnostics.length === 0) return reading
  const broken = diagnostics.some(({ severity }) => severity === 'error')
  // What is missing may stand in the part that could not be read.
  const lack = (code: string): boolean =>
    broken && (code === 'no-rollout' || code === 'assumed' || code.endsWith('-not-found'))
  return {
    ...reading,
    plan: broken ? null : reading.plan,
    diagnostics: [...diagnostics, ...reading.diagnostics.filter(({ code }) => !lack(code))],
  }
}

/**
 * Reads AnalysisTemplates from text, or from files, without a Rollout: what `judge` and `odds` ask
 * for. There are none if anything is an error.
 */
export function parseTemplates(given: ManifestText): TemplateReading {
  const { documents, diagnostics } = parseDocuments(given)
  const reading = readTemplateDocuments(documents)
  const broken = diagnostics.some(({ severity }) => severity === 'error')
  return {
    templates: broken ? [] : reading.templates,
    diagnostics: [...diagnostics, ...reading.diagnostics],
  }
}
