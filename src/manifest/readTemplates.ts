import type { AnalysisTemplate } from '../analysis/template.ts'
import { type Document, documentOf } from '../document/document.ts'
import { plainJson } from '../document/plainJson.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { readAnalysisTemplate } from './analysisTemplate.ts'
import { readObjects } from './objects.ts'
import { reviewDocuments } from './read.ts'

/** AnalysisTemplates without a Rollout, and everything there is to say about them. */
export interface TemplateReading {
  /** In the order in which they are written; empty if anything is an error. */
  readonly templates: readonly AnalysisTemplate[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the AnalysisTemplates and ClusterAnalysisTemplates among parsed manifests. */
export function readTemplates(objects: readonly unknown[]): TemplateReading {
  return readTemplateDocuments(objects.map((object) => documentOf(plainJson(object))))
}

/** {@link readTemplates} for documents that know where they were written. */
export function readTemplateDocuments(documents: readonly Document[]): TemplateReading {
  const diagnostics = reviewDocuments(documents)
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { templates: [], diagnostics }
  const { manifests } = readObjects(documents, 'stored')
  const templates = manifests.flatMap(({ kind, value }) => {
    if (kind === 'AnalysisTemplate') return [readAnalysisTemplate(value, false)]
    return kind === 'ClusterAnalysisTemplate' ? [readAnalysisTemplate(value, true)] : []
  })
  return { templates, diagnostics }
}
