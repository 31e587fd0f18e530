import { readStoredRun, type StoredRun } from '../../analysis/stored.ts'
import type { ReplicaSet } from '../../cluster/objects.ts'
import { placeOf, readCreation } from '../../cluster/stored.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import { type TimeIn, timeReader } from '../../document/timeReader.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import { selects } from '../../plan/selects.ts'
import type { Live } from '../../rollout/begin.ts'
import { readOwnedObjects } from '../../rollout/live.ts'
import { inOrder } from '../../rollout/store.ts'
import type { Diagnostic } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import { objectName, objectNamespace } from '../objectsNow.ts'
import { hasOwner, isOwnerless, type Kin, kinOf } from './kin.ts'
import { readLiveExperiment } from './liveExperiment.ts'
import { unknownStarts, withCountedPods } from './livePods.ts'
import { inTheFuture, leftOut, notLookedAt, stuckImagesIn, unknownStart } from './notes.ts'
import type { Present } from './present.ts'
import { asWritten, countedFrom, lastAppliedIn } from './written.ts'

type Report = (found: Diagnostic) => void

/** How a Rollout stands among the objects of its cluster. What cannot be read is reported. */
export function presentOf(
  rollout: JsonObject,
  all: readonly JsonObject[],
  now: Instant,
  report: Report,
): Present {
  const namespace = objectNamespace(rollout)
  const near = all.filter((one) => objectNamespace(one) === namespace || isClusterWide(one))
  const mine = kinOf(rollout, near)
  const timeIn = timeReader(now, report)
  const live = readOwned(rollout, mine, timeIn, report)
  const orphaned = orphansOf(rollout, mine, live)
  const experiments = mine.experiments.flatMap((one) => {
    const read = readLiveExperiment(one, mine.pods, timeIn, report)
    return read === null ? [] : [read]
  })
  const made = experiments.flatMap(({ state }) => state.services.map(({ name }) => name))
  const isMade = (one: JsonObject): boolean =>
    kindOf(one) === 'Service' && made.includes(objectName(one))
  const peoples = near.filter((one) => isPeoples(one, rollout) && !isMade(one))
  const manifests = [rollout, ...peoples]
  const ignored = near.filter((one) => !isPeoples(one, rollout) && !belonging.has(kindOf(one)))
  for (const note of leftOut(mine.strangers.filter((one) => !isPeoples(one, rollout)))) report(note)
  for (const note of notLookedAt(ignored, rollout)) report(note)
  return {
    now,
    name: objectName(rollout),
    namespace,
    rollout: {
      ...live,
      replicaSets: live.replicaSets.filter((one) => !orphaned.includes(one)),
    },
    orphans: orphaned,
    runs: readRuns(mine, timeIn, report),
    experiments: experiments.map(({ state }) => state),
    ownedExperiments: inOrder(experiments.map(({ owned }) => owned)),
    stuckImages: [...stuckImagesIn(mine.pods).keys()],
    manifests: manifests.map((one) => countedFrom(now, asWritten(one))),
    lastApplied: manifests.flatMap((one) => {
      const last = lastAppliedIn(one)
      return last === null ? [] : [countedFrom(now, last)]
    }),
  }
}

function readOwned(rollout: JsonObject, mine: Kin, timeIn: TimeIn, report: Report): Live {
  const podsOf = (name: string): readonly JsonObject[] => {
    const owner = mine.replicaSets.find((one) => objectName(one) === name)
    return owner === undefined ? [] : mine.pods.filter((pod) => hasOwner(pod, owner))
  }
  const { replicaSets, analysisRuns } = mine
  const live = readOwnedObjects(rollout, { replicaSets, podsOf, analysisRuns }, timeIn, report)
  for (const one of live.replicaSets) {
    const count = unknownStarts(one)
    if (count > 0) report(unknownStart(one.name, count))
    if (one.createdAt > 0) report(inTheFuture(`ReplicaSet/${one.name}`, one.createdAt / 1000))
  }
  return { ...live, replicaSets: live.replicaSets.map(withCountedPods) }
}

// A ReplicaSet that nobody owns is adopted, as soon as the controller looks, if the selector
// matches it.
function orphansOf(rollout: JsonObject, mine: Kin, { replicaSets }: Live): readonly ReplicaSet[] {
  const selector = recordIn(recordIn(rollout, 'spec'), 'selector')
  const ownerless = mine.replicaSets.filter(isOwnerless).map(objectName)
  return replicaSets.filter(({ name, hash, template }) => {
    if (selector === null || !ownerless.includes(name)) return false
    const labels = recordIn(recordIn(template.source, 'metadata'), 'labels')
    return !selects(selector, { ...labels, [hashLabel]: hash })
  })
}

function readRuns(mine: Kin, timeIn: TimeIn, report: Report): readonly StoredRun[] {
  const objects = [
    ...mine.analysisRuns,
    ...mine.experiments.flatMap(({ analysisRuns }) => analysisRuns),
  ]
  const runs = objects.flatMap((object) => {
    const createdAt = readCreation(object, timeIn, report)
    if (createdAt === null) return []
    const run = readStoredRun(object, placeOf(object), timeIn)
    return [{ createdAt, name: run.name, run }]
  })
  return inOrder(runs).map(({ run }) => run)
}

// Kinds that are sorted by who owns them.
const belonging: ReadonlySet<string> = new Set([
  ...['Rollout', 'ReplicaSet', 'Pod', 'AnalysisRun', 'Experiment'],
])

// Kinds that people write, and a Rollout refers to.
const referredTo: ReadonlySet<string> = new Set([
  ...['Service', 'AnalysisTemplate', 'ClusterAnalysisTemplate', 'Ingress', 'VirtualService'],
  ...['DestinationRule', 'Mapping', 'TraefikService', 'ApisixRoute', 'TargetGroupBinding'],
  ...['VirtualRouter', 'VirtualNode'],
])

function isPeoples(object: JsonObject, rollout: JsonObject): boolean {
  if (referredTo.has(kindOf(object))) return true
  const workload = recordIn(recordIn(rollout, 'spec'), 'workloadRef')
  if (workload === null || kindOf(object) !== textIn(workload, 'kind')) return false
  return objectName(object) === textIn(workload, 'name')
}

function isClusterWide(object: JsonObject): boolean {
  return kindOf(object) === 'ClusterAnalysisTemplate'
}

function kindOf(object: JsonObject): string {
  return textIn(object, 'kind')
}
