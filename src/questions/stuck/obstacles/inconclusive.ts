import { type ObstacleRule, plain } from '../obstacle.ts'

/** An analysis or an experiment came to no verdict: a person has to decide. */
export const inconclusive: ObstacleRule = ({ rollout: { status, analysisRuns, experiments } }) => {
  const pause = status.pauseConditions.find(({ reason }) => reason.startsWith('Inconclusive'))
  if (pause === undefined) return null
  const all = [...analysisRuns, ...experiments]
  const run = all.findLast(({ phase }) => phase === 'Inconclusive')
  const said = run === undefined ? '' : ` ${run.name}: ${run.message || 'Inconclusive'}`
  return {
    ...plain,
    blockedBy: pause.reason,
    text: `A verdict is Inconclusive, and waits for a person.${said}`,
    field: 'status.pauseConditions',
  }
}
