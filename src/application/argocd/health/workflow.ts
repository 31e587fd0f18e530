import { recordIn, textIn } from '../../../document/fields.ts'
import { type HealthCheck, health } from './health.ts'

/** An Argo Workflow of any version, by its phase alone (`getArgoWorkflowHealth`). */
export const workflow: HealthCheck = {
  understood: null,
  healthOf(object) {
    const status = recordIn(object, 'status')
    const message = textIn(status, 'message')
    switch (textIn(status, 'phase')) {
      case '':
      case 'Pending':
      case 'Running':
        return health('Progressing', message)
      case 'Succeeded':
        return health('Healthy', message)
      case 'Failed':
      case 'Error':
        return health('Degraded', message)
      default:
        return health('Unknown', message)
    }
  },
}
