import { numberIn, recordIn, recordsIn, textIn, textOrNull } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { AnalysisRunInfo, JobInfo } from '../info.ts'
import { ageOf, createdAt, isOwnedBy, nameOf, revisionOf, since } from './metadata.ts'
import type { ClusterObjects } from './objects.ts'

/**
 * The AnalysisRuns of a Rollout or an Experiment: the highest revision, the oldest, the last name
 * first.
 */
export function analysisRunInfos(
  owner: JsonObject,
  objects: ClusterObjects,
  now: Instant,
): readonly AnalysisRunInfo[] {
  return objects.analysisRuns
    .filter((run) => isOwnedBy(run, owner))
    .sort(
      (a, b) =>
        revisionOf(b) - revisionOf(a) ||
        createdAt(a) - createdAt(b) ||
        (nameOf(a) < nameOf(b) ? 1 : -1),
    )
    .map((run) => analysisRunInfo(run, now))
}

function analysisRunInfo(run: JsonObject, now: Instant): AnalysisRunInfo {
  const status = recordIn(run, 'status')
  const results = recordsIn(status, 'metricResults')
  // The plugin adds in 32 bits.
  const sum = (counter: string): number =>
    results.reduce((total, result) => (total + (numberIn(result, counter) ?? 0)) | 0, 0)
  return {
    name: nameOf(run),
    age: ageOf(run, now),
    revision: revisionOf(run),
    phase: textIn(status, 'phase'),
    successful: sum('successful'),
    failed: sum('failed'),
    inconclusive: sum('inconclusive'),
    error: sum('error'),
    jobs: results.flatMap((result) => jobInfos(results, textIn(result, 'name'), now)),
  }
}

// Of results with one name the plugin sees the first, as often as there are any (`GetResult`).
function jobInfos(
  results: readonly JsonObject[],
  metric: string,
  now: Instant,
): readonly JobInfo[] {
  const first = results.find((result) => textIn(result, 'name') === metric)
  return recordsIn(first, 'measurements').flatMap((measurement) => {
    const name = textOrNull(recordIn(measurement, 'metadata'), 'job-name')
    if (name === null) return []
    const age = since(textIn(measurement, 'startedAt'), now)
    return [{ name, age, phase: textIn(measurement, 'phase') }]
  })
}
