import { recordIn, textIn } from '../document/fields.ts'
import type { DeploymentSpec, Plan, TemplateNames, WorkloadKind } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'
import { readAnalysisTemplate } from './analysisTemplate.ts'
import { inspectAutoscaler } from './autoscaler.ts'
import { rolloutFrom } from './deployment.ts'
import type { Manifest } from './objects.ts'
import { readDeployment } from './reading/deployment.ts'
import { readRollout } from './rollout.ts'
import { readService } from './service.ts'

/** What the controller makes of a Rollout. */
export interface Controlled {
  /** The pod template, which with a `workloadRef` is another object's. */
  readonly template: JsonObject
  /** Its first objection; '' if there is none. */
  readonly refused: string
}

/** How a plan is read, here and after every edit. */
export type ReadingManner = Pick<Plan, 'templateNames' | 'controller' | 'missing' | 'assumed'>

/**
 * Puts a plan together from the objects of a cluster, for the Rollout among them that was chosen.
 */
export function assemblePlan(
  rollout: Manifest,
  manifests: readonly Manifest[],
  { template, refused }: Controlled,
  manner: ReadingManner,
): Plan {
  const { value, namespace } = rollout
  const { templateNames, controller } = manner
  const here = inNamespace(manifests, namespace)
  const reference = recordIn(recordIn(value, 'spec'), 'workloadRef')
  const workload = ofKind(here, textIn(reference, 'kind')).find(
    (object) => textIn(recordIn(object, 'metadata'), 'name') === textIn(reference, 'name'),
  )
  return {
    workload: 'Rollout',
    rollout: readRollout(value, template, refused, templateNames, workload ?? null, controller),
    ...surroundingsOf(manifests, namespace),
    deployments: readDeployments(here, templateNames, 'Rollout'),
    ...manner,
    manifests: manifests.map(({ written }) => written),
  }
}

/** The same for a Deployment. */
export function assembleDeploymentPlan(
  deployment: Manifest,
  manifests: readonly Manifest[],
  manner: ReadingManner,
): Plan {
  const { value, namespace } = deployment
  const { templateNames, controller } = manner
  const template = recordIn(recordIn(value, 'spec'), 'template') ?? {}
  const here = inNamespace(manifests, namespace)
  return {
    workload: 'Deployment',
    rollout: readRollout(rolloutFrom(value), template, '', templateNames, null, controller),
    ...surroundingsOf(manifests, namespace),
    deployments: readDeployments(withStored(here, deployment), templateNames, 'Deployment'),
    ...manner,
    manifests: manifests.map(({ written }) => written),
  }
}

function withStored(here: readonly Manifest[], stored: Manifest): readonly Manifest[] {
  return here.map((one) => (one.written === stored.written ? stored : one))
}

function surroundingsOf(
  manifests: readonly Manifest[],
  namespace: string,
): Pick<Plan, 'analysisTemplates' | 'services' | 'autoscalers'> {
  const here = inNamespace(manifests, namespace)
  return {
    analysisTemplates: [
      ...ofKind(here, 'AnalysisTemplate').map((object) => readAnalysisTemplate(object, false)),
      ...ofKind(manifests, 'ClusterAnalysisTemplate').map((object) =>
        readAnalysisTemplate(object, true),
      ),
    ],
    services: ofKind(here, 'Service').map(readService),
    autoscalers: ofKind(here, 'HorizontalPodAutoscaler').flatMap(
      (object) => inspectAutoscaler(object).spec ?? [],
    ),
  }
}

function readDeployments(
  here: readonly Manifest[],
  names: TemplateNames,
  workload: WorkloadKind,
): readonly DeploymentSpec[] {
  return here
    .filter(({ kind, group }) => kind === 'Deployment' && group === 'apps')
    .map(({ value }) => readDeployment(value, names, workload))
}

function inNamespace(manifests: readonly Manifest[], namespace: string): readonly Manifest[] {
  return manifests.filter((manifest) => manifest.namespace === namespace)
}

function ofKind(manifests: readonly Manifest[], kind: string): readonly JsonObject[] {
  return manifests.filter((manifest) => manifest.kind === kind).map(({ value }) => value)
}
