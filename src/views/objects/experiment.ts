import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { ExperimentView } from '../view.ts'
import { analysisRunViews } from './analysisRun.ts'
import { ageOf, createdAt, isOwnedBy, nameOf, namespaceOf, revisionOf } from './metadata.ts'
import type { ClusterObjects } from './objects.ts'
import { replicaSetViews } from './replicaSet.ts'

/** The Experiments of a Rollout, the highest revision and then the oldest first. */
export function experimentViews(
  owner: JsonObject,
  objects: ClusterObjects,
  now: Instant,
): readonly ExperimentView[] {
  return objects.experiments
    .filter((experiment) => isOwnedBy(experiment, owner))
    .sort((a, b) => revisionOf(b) - revisionOf(a) || createdAt(a) - createdAt(b))
    .map((experiment) => experimentView(experiment, objects, now))
}

/** What `get experiment` shows of one Experiment. */
export function experimentView(
  experiment: JsonObject,
  objects: ClusterObjects,
  now: Instant,
): ExperimentView {
  const status = recordIn(experiment, 'status')
  return {
    name: nameOf(experiment),
    namespace: namespaceOf(experiment),
    age: ageOf(experiment, now),
    revision: revisionOf(experiment),
    phase: textIn(status, 'phase'),
    message: textIn(status, 'message'),
    replicaSets: replicaSetViews(experiment, objects, () => [], now),
    analysisRuns: analysisRunViews(experiment, objects, now),
  }
}
