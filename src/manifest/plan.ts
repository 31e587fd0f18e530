import { recordIn, textIn } from '../document/fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'
import { readAnalysisTemplate } from './analysisTemplate.ts'
import type { Manifest } from './objects.ts'
import { readRollout } from './rollout.ts'
import { readService } from './service.ts'

/** What the controller makes of a Rollout. */
export interface Controlled {
  /** The pod template, which with a `workloadRef` is another object's. */
  readonly template: JsonObject
  /** Its first objection; '' if there is none. */
  readonly refused: string
}

/**
 * Puts a plan together from the objects of a cluster, for the Rollout among them that was chosen.
 */
export function assemblePlan(
  rollout: Manifest,
  manifests: readonly Manifest[],
  { template, refused }: Controlled,
  manner: Pick<Plan, 'templateNames' | 'controller' | 'missing' | 'assumed'>,
): Plan {
  const { templateNames, controller, missing, assumed } = manner
  const here = manifests.filter(({ namespace }) => namespace === rollout.namespace)
  const ofKind = (kind: string): readonly JsonObject[] =>
    here.filter((manifest) => manifest.kind === kind).map(({ value }) => value)
  const reference = recordIn(recordIn(rollout.value, 'spec'), 'workloadRef')
  const workload = ofKind(textIn(reference, 'kind')).find(
    (object) => textIn(recordIn(object, 'metadata'), 'name') === textIn(reference, 'name'),
  )
  return {
    rollout: readRollout(
      rollout.value,
      template,
      refused,
      templateNames,
      workload ?? null,
      controller,
    ),
    analysisTemplates: [
      ...ofKind('AnalysisTemplate').map((object) => readAnalysisTemplate(object, false)),
      ...manifests
        .filter(({ kind }) => kind === 'ClusterAnalysisTemplate')
        .map(({ value }) => readAnalysisTemplate(value, true)),
    ],
    services: ofKind('Service').map(readService),
    templateNames,
    controller,
    manifests: manifests.map(({ written }) => written),
    assumed,
    missing,
  }
}
