import { recordIn, textIn } from '../document/fields.ts'
import { type ControllerRules, newestRules } from '../releases/rules.ts'
import type { JsonObject } from '../units/json.ts'
import type { Manifest } from './objects.ts'
import { appMeshFailure } from './references/appMesh.ts'
import type { Cluster } from './references/reference.ts'
import { everythingAboutReferences, objectionsToReferences } from './references/references.ts'
import { resolveWorkload } from './references/workload.ts'
import { type Objection, objectionText, type RolloutView } from './validation/objection.ts'
import { objectionsToRollout } from './validation/rules.ts'
import { compileProblem } from './validation/selector.ts'
import { strategyRule } from './validation/strategy.ts'
import { viewOf } from './validation/view.ts'

/** What the controller makes of a Rollout among the objects of a cluster. */
export interface Verdict {
  /** The pod template: that of the object which `workloadRef` names, if it names one. */
  readonly template: JsonObject
  /**
   * The resolver's text, where `workloadRef` leads nowhere; nothing else is looked at then. ''
   * otherwise.
   */
  readonly workload: string
  /** What ends the controller's pass without a word in the status; '' if nothing does. */
  readonly failure: string
  /** Objections to the Rollout by itself; null if that was not reached. */
  readonly rollout: readonly Objection[] | null
  /** Objections to what it refers to; null if that was not reached. */
  readonly references: readonly Objection[] | null
  /**
   * What stands behind `The Rollout "x" is invalid: ` in the condition `InvalidSpec`; '' if there
   * is none.
   */
  readonly refused: string
}

/**
 * The controller's order: workloadRef, the selector, the Rollout by itself, then what it refers to.
 */
export function judge(
  rollout: Manifest,
  manifests: readonly Manifest[],
  controller: ControllerRules = newestRules,
): Verdict {
  const cluster: Cluster = { namespace: rollout.namespace, manifests }
  const workload = resolveWorkload(rollout.value, cluster)
  if (workload.kind === 'failed') {
    const { error } = workload
    const view = viewOf(rollout.value, null, controller)
    return { ...nothing, template: view.template, workload: error, refused: error }
  }
  const resolved = workload.kind === 'resolved' ? workload.workload : null
  const view = viewOf(rollout.value, resolved, controller)
  const own = objectionsToRollout(view)
  const { template } = view
  const uncompilable = selectorFailure(view, rollout)
  if (uncompilable !== '') return { ...nothing, template, failure: uncompilable, rollout: own }
  if (own[0] !== undefined) {
    return { ...nothing, template, rollout: own, refused: objectionText(own[0]) }
  }
  const references = objectionsToReferences(view, cluster)
  const failure = references.length === 0 ? appMeshFailure(view, cluster) : ''
  if (failure !== '') return { ...nothing, template, rollout: own, failure }
  const refused = references[0] === undefined ? '' : objectionText(references[0])
  return { ...nothing, template, rollout: own, references, refused }
}

const nothing = { workload: '', failure: '', rollout: null, references: null, refused: '' }

function selectorFailure({ selector }: RolloutView, { namespace, name }: Manifest): string {
  const problem = selector === null ? '' : compileProblem(selector)
  return problem === '' ? '' : `rollout ${namespace}/${name} has invalid label selector: ${problem}`
}

/** Everything that is wrong with a Rollout, whether or not the controller would get that far. */
export interface Review {
  readonly template: JsonObject
  readonly objections: readonly Objection[]
}

/** Looks at a Rollout as {@link judge} does, but does not stop at the first objection. */
export function review(rollout: Manifest, manifests: readonly Manifest[]): Review {
  const cluster: Cluster = { namespace: rollout.namespace, manifests }
  const workload = resolveWorkload(rollout.value, cluster)
  const view = viewOf(rollout.value, workload.kind === 'resolved' ? workload.workload : null)
  const { template } = view
  if (workload.kind === 'failed') {
    const objections = [workloadObjection(workload.error, view), ...strategyRule(view)]
    return { template, objections: [...objections, ...everythingAboutReferences(view, cluster)] }
  }
  const objections = [...objectionsToRollout(view), ...everythingAboutReferences(view, cluster)]
  const failure = appMeshFailure(view, cluster)
  return {
    template,
    objections: failure === '' ? objections : [...objections, routerObjection(failure)],
  }
}

function workloadObjection(error: string, { spec }: RolloutView): Objection {
  const name = textIn(recordIn(spec, 'workloadRef'), 'name')
  const hint = `Add the object "${name}" to the manifests, or mend the reference.`
  return { code: 'workload-reference', field: '', body: error, at: ['spec', 'workloadRef'], hint }
}

function routerObjection(body: string): Objection {
  const at = ['spec', 'strategy', 'canary', 'trafficRouting', 'appMesh']
  const hint = 'Give the VirtualService spec.provider.virtualRouter.virtualRouterRef.'
  return { code: 'app-mesh-invalid', field: '', body, at, hint }
}
