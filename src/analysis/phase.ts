/**
 * Phase of a Measurement, a metric, an AnalysisRun or an Experiment; '' before the first reconcile.
 */
export type AnalysisPhase =
  | ''
  | 'Pending'
  | 'Running'
  | 'Successful'
  | 'Failed'
  | 'Error'
  | 'Inconclusive'

/** A phase that is never left again. */
export function isCompleted(phase: AnalysisPhase): boolean {
  return (
    phase === 'Successful' || phase === 'Failed' || phase === 'Error' || phase === 'Inconclusive'
  )
}

// From best to worst. Unknown phases rank with the best, as in the controller.
const order: Readonly<Record<AnalysisPhase, number>> = {
  '': 0,
  Successful: 0,
  Running: 1,
  Pending: 2,
  Inconclusive: 3,
  Error: 4,
  Failed: 5,
}

/** Whether the next phase is worse than the current one: Failed beats Error beats Inconclusive. */
export function isWorse(current: AnalysisPhase, next: AnalysisPhase): boolean {
  return order[next] > order[current]
}
