import { recordIn, textIn } from '../../../document/fields.ts'
import { type HealthCheck, type HealthCode, health } from './health.ts'

/** A PersistentVolumeClaim (`getCorev1PVCHealth`). */
export const persistentVolumeClaim: HealthCheck = {
  understood: { versions: ['v1'], called: 'PersistentVolumeClaim' },
  healthOf: (object) =>
    health(byPhase.get(textIn(recordIn(object, 'status'), 'phase')) ?? 'Unknown'),
}

const byPhase: ReadonlyMap<string, HealthCode> = new Map([
  ['Lost', 'Degraded'],
  ['Pending', 'Progressing'],
  ['Bound', 'Healthy'],
])
