import type { Outcome, Pass } from '../contract.ts'
import { deleteExperiments, deleteReplicaSet, deleteRuns } from '../store.ts'

/**
 * `revisionHistoryLimit`: of the ReplicaSets that are neither new nor stable the oldest surplus is
 * looked at, and deleted where it has no pods; nothing is taken in place of one that has. Runs and
 * experiments go along. (`reconcileRevisionHistoryLimit`)
 */
export function history(pass: Pass): Outcome {
  const surplus = pass.others.length - pass.spec.revisionHistoryLimit
  for (let index = 0; index < surplus; index++) {
    const one = pass.others[index]
    if (one === undefined || one.have !== 0 || one.want !== 0) continue
    deleteReplicaSet(pass, one)
    deleteRuns(
      pass,
      pass.otherRuns.filter((run) => run.hash === one.hash),
    )
    deleteExperiments(
      pass,
      pass.otherExperiments.filter((experiment) => experiment.hash === one.hash),
    )
  }
  return 'next'
}
