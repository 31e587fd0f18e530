import { type AnalysisPhase, isCompleted } from '../../analysis/phase.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import { parseGoDuration } from '../../go/duration.ts'
import type { JsonObject } from '../../units/json.ts'
import { after, between, duration, type Instant, parseRfc3339 } from '../../units/time.ts'
import type { ExperimentInfo } from '../info.ts'
import { analysisRunInfos } from './analysisRun.ts'
import { ageOf, createdAt, isOwnedBy, nameOf, namespaceOf, revisionOf } from './metadata.ts'
import type { ClusterObjects } from './objects.ts'
import { replicaSetInfos } from './replicaSet.ts'

/** The Experiments of a Rollout, the highest revision and then the oldest first. */
export function experimentInfos(
  owner: JsonObject,
  objects: ClusterObjects,
  now: Instant,
): readonly ExperimentInfo[] {
  return objects.experiments
    .filter((experiment) => isOwnedBy(experiment, owner))
    .sort((a, b) => revisionOf(b) - revisionOf(a) || createdAt(a) - createdAt(b))
    .map((experiment) => experimentInfo(experiment, objects, now))
}

/** What `get experiment` shows of one Experiment. */
export function experimentInfo(
  experiment: JsonObject,
  objects: ClusterObjects,
  now: Instant,
): ExperimentInfo {
  const status = recordIn(experiment, 'status')
  return {
    name: nameOf(experiment),
    namespace: namespaceOf(experiment),
    age: ageOf(experiment, now),
    revision: revisionOf(experiment),
    phase: textIn(status, 'phase'),
    message: textIn(status, 'message'),
    ...durationOf(experiment, now),
    replicaSets: replicaSetInfos(experiment, objects, () => [], now),
    analysisRuns: analysisRunInfos(experiment, objects, now),
  }
}

// `PrintExperimentTable`, `PassedDurations`.
function durationOf(
  experiment: JsonObject,
  now: Instant,
): Pick<ExperimentInfo, 'duration' | 'remaining'> {
  const status = recordIn(experiment, 'status')
  const written = parseGoDuration(textIn(recordIn(experiment, 'spec'), 'duration'))
  if (!written.ok) return { duration: null, remaining: null }
  const span = duration(written.milliseconds)
  const availableAt = parseRfc3339(textIn(status, 'availableAt'))
  const isOver = isCompleted(textIn(status, 'phase') as AnalysisPhase)
  if (availableAt === null || isOver) return { duration: span, remaining: null }
  const left = between(now, after(availableAt, span))
  return { duration: span, remaining: left > 0 ? left : null }
}
