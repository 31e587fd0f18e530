import type { NewExperiment } from '../../../cluster/objects.ts'
import { labelsIn, recordIn } from '../../../document/fields.ts'
import { hashLabel } from '../../../kinds/argo/labels.ts'
import type { PodTemplate } from '../../../plan/plan.ts'
import { sameJson } from '../../../units/sameJson.ts'

/**
 * Whether two Experiments would have the same spec (`IsSemanticallyEqual`). What of a step does not
 * reach its Experiment makes no difference: `weight`, `specRef`, and that a Service was asked for
 * by one and not by name. The original compares JSON: a default that is written out differs from
 * one that is not, as far as it is known which it was.
 */
export function isSameExperiment(one: NewExperiment, other: NewExperiment): boolean {
  if (one === other) return true
  const filled = isRead(one) || isRead(other) ? defaults : asWritten
  return haveSameSelectors(one, other) && sameJson(specOf(one, filled), specOf(other, filled))
}

/** What stands for `replicas` and `scaleDownDelaySeconds` that are absent. */
interface Filled {
  readonly replicas: number | null
  readonly scaleDownDelaySeconds: number | null
}

const asWritten: Filled = { replicas: null, scaleDownDelaySeconds: null }
const defaults: Filled = { replicas: 1, scaleDownDelaySeconds: 30 }

// One that was read from a cluster has its defaults, and no `specRef`, without which no step is.
function isRead({ step }: NewExperiment): boolean {
  return step.templates.some(({ specRef }) => specRef === '')
}

function specOf(
  { step, progressDeadlineSeconds, templates, args }: NewExperiment,
  filled: Filled,
): unknown {
  return {
    duration: step.duration,
    progressDeadlineSeconds,
    scaleDownDelaySeconds: step.scaleDownDelaySeconds ?? filled.scaleDownDelaySeconds,
    dryRun: step.dryRun.map(({ metricName }) => metricName),
    templates: templates.map(({ name, template, minReadySeconds = 0 }, index) => {
      const asked = step.templates[index]
      const wantsService = (asked?.weight ?? null) !== null || (asked?.service ?? null) !== null
      return {
        name,
        minReadySeconds,
        replicas: asked?.replicas ?? filled.replicas,
        service: wantsService ? (asked?.service?.name ?? '') : null,
        hash: template.hash,
        images: template.images,
        ...metadataOf(template),
      }
    }),
    analyses: step.analyses.map((analysis, index) => ({
      name: analysis.name,
      templateName: analysis.templateName,
      clusterScope: analysis.clusterScope,
      requiredForCompletion: analysis.requiredForCompletion,
      args: args[index] ?? [],
    })),
  }
}

// The hash itself is a label of those that stand in a cluster, and of no others.
function metadataOf({ source }: PodTemplate): object {
  const metadata = recordIn(source, 'metadata')
  const { [hashLabel]: _, ...labels } = labelsIn(metadata, 'labels')
  return { labels, annotations: labelsIn(metadata, 'annotations') }
}

// A selector that a step leaves out is the ReplicaSet's, which the template's hash tells.
function haveSameSelectors(one: NewExperiment, other: NewExperiment): boolean {
  return one.step.templates.every(({ selector }, index) => {
    const beside = other.step.templates[index]?.selector ?? null
    return selector === null || beside === null || sameJson(selector, beside)
  })
}
