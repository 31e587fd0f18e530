import type { AnalysisTemplate, TemplateReference } from './template.ts'

/** The templates that references name, with those that they name in turn. */
export type Collected =
  | {
      readonly ok: true
      /** Namespaced ones first, then cluster-wide ones; each once, where it was first named. */
      readonly templates: readonly AnalysisTemplate[]
    }
  | {
      readonly ok: false
      readonly missing: TemplateReference
      /** The reference stands in another template's `templates`, not where the collection began. */
      readonly nested: boolean
      readonly kind: 'notFound' | 'circular'
    }

/**
 * Follows references depth first. The controller does not look for circles (one that it meets
 * exhausts its stack); here they are an answer.
 */
export function collectTemplates(
  references: readonly TemplateReference[],
  templates: readonly AnalysisTemplate[],
): Collected {
  const local: AnalysisTemplate[] = []
  const cluster: AnalysisTemplate[] = []
  const open: AnalysisTemplate[] = []
  const visit = (reference: TemplateReference): Collected | null => {
    const template = templates.find(
      (one) => one.name === reference.templateName && one.clusterScope === reference.clusterScope,
    )
    const nested = open.length > 0
    if (template === undefined) return { ok: false, missing: reference, nested, kind: 'notFound' }
    if (open.includes(template)) return { ok: false, missing: reference, nested, kind: 'circular' }
    const list = template.clusterScope ? cluster : local
    if (list.includes(template)) return null
    list.push(template)
    open.push(template)
    for (const inner of template.templates) {
      const problem = visit(inner)
      if (problem !== null) return problem
    }
    open.pop()
    return null
  }
  for (const reference of references) {
    const problem = visit(reference)
    if (problem !== null) return problem
  }
  return { ok: true, templates: [...local, ...cluster] }
}
