import type { AnalysisTemplate } from '../analysis/template.ts'
import type { Document } from '../document/document.ts'
import { objectDocuments } from '../document/objectDocuments.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { readAnalysisTemplate } from './analysisTemplate.ts'
import { readObjects } from './objects.ts'
import { reviewDocuments } from './read.ts'

/** AnalysisTemplates without a Rollout, and everything there is to say about them. */
export interface TemplateReading {
  /** In the order in which they are written; empty if anything is an error. */
  readonly templates: readonly AnalysisTemplate[]
  /** What is wrong with them, all at once; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the AnalysisTemplates and ClusterAnalysisTemplates among parsed manifests. */
export function readTemplates(objects: readonly unknown[]): TemplateReading {
  const { documents, diagnostics } = objectDocuments(objects)
  return readTemplateDocuments(documents, diagnostics)
}

/**
 * {@link readTemplates} for documents that know where they were written; `found` is what was said
 * of them before.
 */
export function readTemplateDocuments(
  documents: readonly Document[],
  found: readonly Diagnostic[] = [],
): TemplateReading {
  const diagnostics = [...found, ...reviewDocuments(documents)]
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { templates: [], diagnostics }
  const { manifests } = readObjects(documents, 'stored')
  const templates = manifests.flatMap(({ kind, value }) => {
    if (kind === 'AnalysisTemplate') return [readAnalysisTemplate(value, false)]
    return kind === 'ClusterAnalysisTemplate' ? [readAnalysisTemplate(value, true)] : []
  })
  return { templates, diagnostics }
}
