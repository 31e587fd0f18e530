import { labelsIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectName, objectNamespace } from '../objectsNow.ts'

/** The objects of a namespace, by whom they belong to. */
export interface Kin {
  /** The Rollout's, and those with a pod template hash that nobody owns. */
  readonly replicaSets: readonly JsonObject[]
  /** The Rollout's. */
  readonly analysisRuns: readonly JsonObject[]
  readonly experiments: readonly OwnExperiment[]
  /** Pods of ReplicaSets of either. */
  readonly pods: readonly JsonObject[]
  /** Other objects of these kinds. */
  readonly strangers: readonly JsonObject[]
}

/** An Experiment of the Rollout, and what it owns. */
export interface OwnExperiment {
  readonly object: JsonObject
  readonly replicaSets: readonly JsonObject[]
  readonly analysisRuns: readonly JsonObject[]
}

/** Finds what belongs to a Rollout, directly or through what belongs to it. */
export function kinOf(rollout: JsonObject, all: readonly JsonObject[]): Kin {
  const ofKind = (kind: string): readonly JsonObject[] => all.filter((one) => one.kind === kind)
  const ownedBy = (owner: JsonObject, kind: string): readonly JsonObject[] =>
    ofKind(kind).filter((one) => hasOwner(one, owner))
  const ownerless = ofKind('ReplicaSet').filter((one) => isOwnerless(one) && hasHash(one))
  const replicaSets = [...ownedBy(rollout, 'ReplicaSet'), ...ownerless]
  const analysisRuns = ownedBy(rollout, 'AnalysisRun')
  const experiments = ownedBy(rollout, 'Experiment').map((object) => ({
    object,
    replicaSets: ownedBy(object, 'ReplicaSet'),
    analysisRuns: ownedBy(object, 'AnalysisRun'),
  }))
  const sets = [...replicaSets, ...experiments.flatMap((one) => one.replicaSets)]
  const pods = sets.flatMap((owner) => ownedBy(owner, 'Pod'))
  const runs = [...analysisRuns, ...experiments.flatMap((one) => one.analysisRuns)]
  const known = new Set([...sets, ...pods, ...runs, ...experiments.map(({ object }) => object)])
  const strangers = ['ReplicaSet', 'Pod', 'AnalysisRun', 'Experiment'].flatMap((kind) =>
    ofKind(kind).filter((one) => !known.has(one)),
  )
  return { replicaSets, analysisRuns, experiments, pods, strangers }
}

/** Whether an object has that owner: by `uid` where both have one, or else by kind and name. */
export function hasOwner(object: JsonObject, owner: JsonObject): boolean {
  if (objectNamespace(object) !== objectNamespace(owner)) return false
  const uid = textIn(recordIn(owner, 'metadata'), 'uid')
  return ownersOf(object).some((reference) => {
    if (textIn(reference, 'kind') !== textIn(owner, 'kind')) return false
    if (textIn(reference, 'name') !== objectName(owner)) return false
    const named = textIn(reference, 'uid')
    return uid === '' || named === '' || uid === named
  })
}

/** Nobody owns it. */
export function isOwnerless(object: JsonObject): boolean {
  return ownersOf(object).length === 0
}

/** Who owns it, in words: `Deployment/api`. */
export function ownerText(object: JsonObject): string {
  const [owner] = ownersOf(object)
  return owner === undefined ? 'nobody' : `${textIn(owner, 'kind')}/${textIn(owner, 'name')}`
}

function ownersOf(object: JsonObject): readonly JsonObject[] {
  return recordsIn(recordIn(object, 'metadata'), 'ownerReferences')
}

function hasHash(object: JsonObject): boolean {
  return Object.hasOwn(labelsIn(recordIn(object, 'metadata'), 'labels'), hashLabel)
}
