import { recordIn } from '../document/fields.ts'
import type { Plan, TemplateNames } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'
import { readAnalysisTemplate } from './analysisTemplate.ts'
import type { Manifest } from './objects.ts'
import { readRollout } from './rollout.ts'
import { readService } from './service.ts'
import type { Verdict } from './validation/verdict.ts'

/** Puts a plan together from the objects of a cluster, for the Rollout among them that was chosen. */
export function assemblePlan(
  rollout: Manifest,
  manifests: readonly Manifest[],
  verdict: Verdict,
  names: TemplateNames,
): Plan {
  const here = manifests.filter(({ namespace }) => namespace === rollout.namespace)
  const ofKind = (kind: string): readonly JsonObject[] =>
    here.filter((manifest) => manifest.kind === kind).map(({ value }) => value)
  const template = verdict.template ?? recordIn(recordIn(rollout.value, 'spec'), 'template') ?? {}
  return {
    rollout: readRollout(rollout.value, template, verdict.refused, names),
    analysisTemplates: [
      ...ofKind('AnalysisTemplate').map((object) => readAnalysisTemplate(object, false)),
      ...manifests
        .filter(({ kind }) => kind === 'ClusterAnalysisTemplate')
        .map(({ value }) => readAnalysisTemplate(value, true)),
    ],
    services: ofKind('Service').map(readService),
    templateNames: names,
    manifests: manifests.map(({ written }) => written),
  }
}
