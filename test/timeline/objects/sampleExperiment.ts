import { snapshotAt } from '../../../src/timeline/snapshot.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { ran as played } from './sample.ts'

const template = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 't' },
  spec: { metrics: [{ name: 'm', provider: { prometheus: { query: 'q', address: 'a' } } }] },
}
const experiment = {
  duration: '2m',
  templates: [{ name: 'try', specRef: 'canary', replicas: 1 }],
  analyses: [{ name: 'check', templateName: 't' }],
}

/** An Experiment of 2 minutes from 60 s on, whose analysis nobody answers. */
export const ran = played({ canary: { steps: [{ experiment }] } }, [], [template])

/** Its objects at a second, as text has them. */
export function printed(second: number): readonly JsonObject[] {
  const { objects } = snapshotAt(ran, `${second}s`)
  return JSON.parse(JSON.stringify(objects)) as readonly JsonObject[]
}
