import { recordIn, textIn } from '../../../document/fields.ts'
import { type Health, type HealthCheck, health } from './health.ts'

/** An Experiment (`Experiment/health.lua`), whose script has no answer for Inconclusive. */
export const experiment: HealthCheck = {
  understood: null,
  healthOf(object) {
    const status = recordIn(object, 'status')
    if (status === null) {
      return health(
        'Progressing',
        'Waiting for experiment to finish: status has not been reconciled.',
      )
    }
    return byPhase.get(textIn(status, 'phase')) ?? health('')
  },
}

const byPhase: ReadonlyMap<string, Health> = new Map([
  ['Pending', health('Progressing', 'Experiment is pending')],
  ['Running', health('Progressing', 'Experiment is running')],
  ['Successful', health('Healthy', 'Experiment is successful')],
  ['Failed', health('Degraded', 'Experiment has failed')],
  ['Error', health('Degraded', 'Experiment had an error')],
])
