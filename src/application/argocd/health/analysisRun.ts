import { recordIn, textIn, textOrNull } from '../../../document/fields.ts'
import { type Health, type HealthCheck, health } from './health.ts'

const running = 'Analysis run is running'

/**
 * An AnalysisRun (`AnalysisRun/health.lua`). An inconclusive one is Unknown, which is worse than
 * Degraded; it is a child, so it does not count for the application.
 */
export const analysisRun: HealthCheck = {
  understood: null,
  healthOf(object) {
    const status = recordIn(object, 'status')
    if (status === null) {
      return health(
        'Progressing',
        'Waiting for analysis run to finish: status has not been reconciled.',
      )
    }
    const found = byPhase.get(textIn(status, 'phase'))
    if (found === undefined) return health('')
    const message = found.message === running ? null : textOrNull(status, 'message')
    return { ...found, message: message ?? found.message }
  },
}

const byPhase: ReadonlyMap<string, Health> = new Map([
  ['Pending', health('Progressing', running)],
  ['Running', health('Progressing', running)],
  ['Successful', health('Healthy', 'Analysis run completed successfully')],
  ['Failed', health('Degraded', 'Analysis run failed')],
  ['Error', health('Degraded', 'Analysis run had an error')],
  ['Inconclusive', health('Unknown', 'Analysis run was inconclusive')],
])
