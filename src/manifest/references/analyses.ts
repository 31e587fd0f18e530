import { collectTemplates } from '../../analysis/collectTemplates.ts'
import { objectionsToReferences, type ReferenceUse } from '../../analysis/objections.ts'
import { readRunReference } from '../../analysis/reading.ts'
import type { AnalysisTemplate } from '../../analysis/template.ts'
import { recordIn, recordsIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import { typedRollout } from '../../plan/typedRollout.ts'
import type { JsonObject } from '../../units/json.ts'
import { readAnalysisTemplate } from '../analysisTemplate.ts'
import type { Objection, ObjectionCode, RolloutView } from '../validation/objection.ts'
import type { Cluster, ReferenceRule } from './reference.ts'

interface Use extends ReferenceUse {
  readonly at: Path
}

/**
 * The templates of a Rollout's analyses exist, fit together, and end where the Rollout waits for
 * them.
 */
export const analyses: ReferenceRule = {
  load: (view, cluster) => {
    const uses = usesOf(view)
    if (uses.length === 0) return []
    const templates = templatesOf(cluster)
    return uses
      .filter((use) => !isComplete(use, templates))
      .flatMap((use) => objections([use], templates, view, 'analysis-template-not-found'))
  },
  check: (view, cluster) => {
    const uses = usesOf(view)
    if (uses.length === 0) return []
    const templates = templatesOf(cluster)
    const complete = uses.filter((use) => isComplete(use, templates))
    return objections(complete, templates, view, 'analysis-template-invalid')
  },
}

function isComplete({ reference }: Use, templates: readonly AnalysisTemplate[]): boolean {
  return collectTemplates(reference.templates, templates).ok
}

const hints: { readonly [K in ObjectionCode]?: string } = {
  'analysis-template-not-found': 'Add the template to the manifests.',
  'analysis-template-invalid': 'Mend the template, or the arguments that it is given.',
}

function objections(
  uses: readonly Use[],
  templates: readonly AnalysisTemplate[],
  view: RolloutView,
  code: ObjectionCode,
): readonly Objection[] {
  const rollout = (): JsonObject => typedRollout(view.rollout)
  return objectionsToReferences(uses, templates, rollout).map(({ fieldPath, text }) => ({
    code,
    field: fieldPath,
    body: text.slice(fieldPath.length + 2),
    at: (uses.find((use) => use.fieldPath === fieldPath) ?? uses[0])?.at ?? [],
    hint: hints[code] ?? '',
  }))
}

function usesOf({ canary, blueGreen }: RolloutView): readonly Use[] {
  const uses: Use[] = []
  const add = (kind: Use['kind'], block: JsonObject | null, within: Path): void => {
    if (block === null) return
    const at = ['spec', 'strategy', ...within, 'templates']
    uses.push({ kind, at, fieldPath: pathText(at), reference: readRunReference(block) })
  }
  if (blueGreen !== null) {
    for (const kind of ['prePromotion', 'postPromotion'] as const) {
      const name = `${kind}Analysis`
      add(kind, recordIn(blueGreen, name), ['blueGreen', name])
    }
    return uses
  }
  for (const [index, step] of recordsIn(canary, 'steps').entries()) {
    add('step', recordIn(step, 'analysis'), ['canary', 'steps', index, 'analysis'])
  }
  add('background', recordIn(canary, 'analysis'), ['canary', 'analysis'])
  return uses
}

function templatesOf({ namespace, manifests }: Cluster): readonly AnalysisTemplate[] {
  return manifests.flatMap((one) => {
    if (one.kind === 'AnalysisTemplate' && one.namespace === namespace) {
      return [readAnalysisTemplate(one.value, false)]
    }
    return one.kind === 'ClusterAnalysisTemplate' ? [readAnalysisTemplate(one.value, true)] : []
  })
}
