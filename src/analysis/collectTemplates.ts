import type { AnalysisTemplate, TemplateReference } from './template.ts'

/** The templates that references name, with those that they name in turn. */
export type Collected =
  | {
      readonly ok: true
      /** Namespaced ones first, then cluster-wide ones; each once, where it was first named. */
      readonly templates: readonly AnalysisTemplate[]
    }
  | (Gap & { readonly ok: false })

/** A reference that leads nowhere, or back to where it stands. */
export interface Gap {
  readonly missing: TemplateReference
  /** The reference stands in another template's `templates`, not where the collection began. */
  readonly nested: boolean
  readonly kind: 'notFound' | 'circular'
}

/**
 * Follows references depth first, up to the first that leads nowhere. The controller does not look
 * for circles (one that it meets exhausts its stack); here they are an answer.
 */
export function collectTemplates(
  references: readonly TemplateReference[],
  templates: readonly AnalysisTemplate[],
): Collected {
  const { found, gaps } = follow(references, templates)
  const [first] = gaps
  return first === undefined ? { ok: true, templates: found } : { ok: false, ...first }
}

/** Every reference that leads nowhere, in the order in which they are followed. */
export function gapsIn(
  references: readonly TemplateReference[],
  templates: readonly AnalysisTemplate[],
): readonly Gap[] {
  return follow(references, templates).gaps
}

/** The templates that references lead to, as far as they are there. */
export function templatesIn(
  references: readonly TemplateReference[],
  templates: readonly AnalysisTemplate[],
): readonly AnalysisTemplate[] {
  return follow(references, templates).found
}

interface Followed {
  readonly found: readonly AnalysisTemplate[]
  readonly gaps: readonly Gap[]
}

function follow(
  references: readonly TemplateReference[],
  templates: readonly AnalysisTemplate[],
): Followed {
  const local: AnalysisTemplate[] = []
  const cluster: AnalysisTemplate[] = []
  const open: AnalysisTemplate[] = []
  const gaps: Gap[] = []
  const visit = (missing: TemplateReference): void => {
    const template = templates.find(
      (one) => one.name === missing.templateName && one.clusterScope === missing.clusterScope,
    )
    const nested = open.length > 0
    if (template === undefined || open.includes(template)) {
      gaps.push({ missing, nested, kind: template === undefined ? 'notFound' : 'circular' })
      return
    }
    const list = template.clusterScope ? cluster : local
    if (list.includes(template)) return
    list.push(template)
    open.push(template)
    template.templates.forEach(visit)
    open.pop()
  }
  references.forEach(visit)
  return { found: [...local, ...cluster], gaps }
}
