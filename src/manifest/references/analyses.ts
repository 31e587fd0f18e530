import { collectTemplates, templatesIn } from '../../analysis/collectTemplates.ts'
import {
  objectionsToGaps,
  objectionsToRuns,
  type ReferenceObjection,
  type ReferenceUse,
} from '../../analysis/objections.ts'
import { readRunReference, readTemplateReference } from '../../analysis/reading.ts'
import type { AnalysisTemplate } from '../../analysis/template.ts'
import { recordIn, recordsIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import { typedRollout } from '../../plan/typedRollout.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Manifest } from '../objects.ts'
import type { Objection, RolloutBlocks } from '../validation/objection.ts'
import { assumedTemplates, type ReferenceInUse } from './assumedTemplates.ts'
import type { Cluster, ReferenceRule } from './reference.ts'
import { templateManifests, templatesOf } from './templates.ts'

interface Use extends ReferenceUse {
  readonly at: Path
}

/**
 * The templates of a Rollout's analyses exist, fit together, and end where the Rollout waits for
 * them.
 */
export const analyses: ReferenceRule = {
  load: (blocks, cluster) => {
    const uses = usesOf(blocks)
    if (uses.length === 0) return []
    const templates = templatesOf(cluster)
    return uses.flatMap((use) =>
      objectionsToGaps(use, templates).map((one) =>
        said(one, placeOf(use, one.value), 'analysis-template-not-found'),
      ),
    )
  },
  check: (blocks, cluster) => {
    const uses = usesOf(blocks)
    if (uses.length === 0) return []
    const templates = templatesOf(cluster)
    const complete = uses.filter((use) => isComplete(use, templates))
    const rollout = (): JsonObject => typedRollout(blocks.rollout)
    return objectionsToRuns(complete, templates, rollout).map((one) => {
      const use = uses.find(({ fieldPath }) => fieldPath === one.fieldPath)
      return said(one, use?.at ?? [], 'analysis-template-invalid')
    })
  },
  assume: (blocks, cluster) =>
    assumedTemplates([...usesOf(blocks), ...experimentUses(blocks)], cluster),
}

/** A template that a Rollout's analyses lead to, and the object in which it stands. */
export interface UsedTemplate {
  readonly template: AnalysisTemplate
  readonly by: Manifest | null
}

/** The templates that a Rollout's analyses lead to, each once, as far as they are there. */
export function templatesUsed(blocks: RolloutBlocks, cluster: Cluster): readonly UsedTemplate[] {
  const templates = templatesOf(cluster)
  const manifests = templateManifests(cluster)
  const uses = [...usesOf(blocks), ...experimentUses(blocks)]
  const used = templatesIn(
    uses.flatMap(({ reference }) => reference.templates),
    templates,
  )
  return used.map((template) => ({
    template,
    by: manifests[templates.indexOf(template)] ?? null,
  }))
}

// What an Experiment step names is not loaded beforehand; its run is made at the step.
function experimentUses({ canary }: RolloutBlocks): readonly ReferenceInUse[] {
  return recordsIn(canary, 'steps').flatMap((step, index) =>
    recordsIn(recordIn(step, 'experiment'), 'analyses').map((analysis, position) => {
      const experiment = ['canary', 'steps', index, 'experiment', 'analyses', position]
      return {
        reference: { ...noRules, templates: [readTemplateReference(analysis)] },
        at: ['spec', 'strategy', ...experiment],
      }
    }),
  )
}

const noRules = { dryRun: [], measurementRetention: [] }

function isComplete({ reference }: Use, templates: readonly AnalysisTemplate[]): boolean {
  return collectTemplates(reference.templates, templates).ok
}

const hints = {
  'analysis-template-not-found': 'Add the template to the manifests.',
  'analysis-template-invalid': 'Mend the template, or the arguments that it is given.',
} as const

// Argo itself has no words for a circle: its process dies of it, whatever else it controls.
const outOfCircle =
  'Leave out one reference of the circle: the controller follows it until it dies of it.'

function hintOf(code: keyof typeof hints, text: string): string {
  return text.endsWith('refers to itself') ? outOfCircle : hints[code]
}

// The reference itself; of one that another template makes, all of them.
function placeOf({ at, reference }: Use, name: string): Path {
  const index = reference.templates.findIndex(({ templateName }) => templateName === name)
  return index < 0 ? at : [...at, index]
}

function said(
  { fieldPath, text }: ReferenceObjection,
  at: Path,
  code: keyof typeof hints,
): Objection {
  const body = text.slice(fieldPath.length + 2)
  return { code, field: fieldPath, body, at, hint: hintOf(code, text), basis: [] }
}

function usesOf({ canary, blueGreen }: RolloutBlocks): readonly Use[] {
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
