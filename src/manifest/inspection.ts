import { recordIn, textIn } from '../document/fields.ts'
import { type ControllerRules, newestRules } from '../releases/rules.ts'
import type { JsonObject } from '../units/json.ts'
import type { Manifest } from './objects.ts'
import { appMeshFailure } from './references/appMesh.ts'
import type { Cluster } from './references/reference.ts'
import { checkReferences, loadReferences } from './references/references.ts'
import { resolveWorkload, type Workload } from './references/workload.ts'
import { type Objection, objectionText, type RolloutBlocks } from './validation/objection.ts'
import { blocksOf } from './validation/rolloutBlocks.ts'
import { objectionsToRollout } from './validation/rules.ts'
import { compileProblem } from './validation/selector.ts'
import { strategyRule } from './validation/strategy.ts'

/**
 * Where in its pass the controller meets an objection. The pass ends there: with the condition
 * `InvalidSpec`, or (a selector that cannot be compiled, a router that is not named) without a word
 * in the status.
 */
export type Stage = 'workloadRef' | 'selector' | 'rollout' | 'loading' | 'router' | 'references'

/** An objection, and the stage that it belongs to. */
export interface StagedObjection {
  readonly stage: Stage
  readonly objection: Objection
}

/** A Rollout among the objects of a cluster, looked at as the controller does. */
export interface Inspection {
  /** The pod template: that of the object which `workloadRef` names, if it names one. */
  readonly template: JsonObject
  /** All that is wrong, in the controller's order, worked out as it is asked for. */
  readonly found: Iterable<StagedObjection>
}

/** The controller's order: workloadRef, selector, the Rollout itself, what it refers to. */
export function inspect(
  rollout: Manifest,
  manifests: readonly Manifest[],
  controller: ControllerRules = newestRules,
): Inspection {
  const cluster: Cluster = { namespace: rollout.namespace, manifests }
  const workload = resolveWorkload(rollout.value, cluster)
  const resolved = workload.kind === 'resolved' ? workload.workload : null
  const blocks = blocksOf(rollout.value, resolved, controller)
  return { template: blocks.template, found: search(rollout, blocks, workload, cluster) }
}

function* search(
  { namespace, name }: Manifest,
  blocks: RolloutBlocks,
  workload: Workload,
  cluster: Cluster,
): Generator<StagedObjection, void, undefined> {
  if (workload.kind === 'failed') {
    yield { stage: 'workloadRef', objection: workloadObjection(workload.error, blocks) }
    // Without the template only the strategy can be judged, and what is missing told.
    yield* staged('rollout', strategyRule(blocks))
    yield* staged('loading', loadReferences(blocks, cluster))
    return
  }
  const problem = blocks.selector === null ? '' : compileProblem(blocks.selector)
  if (problem !== '') {
    const whose = `rollout ${namespace}/${name}`
    const body = `${whose} has invalid label selector: ${problem}`
    yield { stage: 'selector', objection: selectorObjection(body) }
  }
  yield* staged('rollout', objectionsToRollout(blocks))
  yield* staged('loading', loadReferences(blocks, cluster))
  const failure = appMeshFailure(blocks, cluster)
  if (failure !== '') yield { stage: 'router', objection: routerObjection(failure) }
  yield* staged('references', checkReferences(blocks, cluster))
}

function* staged(stage: Stage, objections: readonly Objection[]): Generator<StagedObjection, void> {
  for (const objection of objections) yield { stage, objection }
}

/** What a pass of the controller comes to. */
export interface InspectionOutcome {
  /** What stands behind `The Rollout "x" is invalid: ` in `InvalidSpec`; '' if nothing does. */
  readonly refused: string
  /** What ends the pass without a word in the status; '' if nothing does. */
  readonly failure: string
}

/** The controller reports the first objection that it meets, and no other. */
export function outcomeOf({ found }: Inspection): InspectionOutcome {
  for (const { stage, objection } of found) {
    const text = objectionText(objection)
    const silent = stage === 'selector' || stage === 'router'
    return silent ? { refused: '', failure: text } : { refused: text, failure: '' }
  }
  return { refused: '', failure: '' }
}

function workloadObjection(error: string, { spec }: RolloutBlocks): Objection {
  const name = textIn(recordIn(spec, 'workloadRef'), 'name')
  const hint = `Add the object "${name}" to the manifests, or mend the reference.`
  const at = ['spec', 'workloadRef']
  return { code: 'workload-reference', field: '', body: error, at, hint, basis: [] }
}

function selectorObjection(body: string): Objection {
  const hint = 'Mend the label or the operator that is named.'
  return { code: 'selector-invalid', field: '', body, at: ['spec', 'selector'], hint, basis: [] }
}

function routerObjection(body: string): Objection {
  const at = ['spec', 'strategy', 'canary', 'trafficRouting', 'appMesh']
  const hint = 'Give the VirtualService spec.provider.virtualRouter.virtualRouterRef.'
  return { code: 'app-mesh-invalid', field: '', body, at, hint, basis: [] }
}
