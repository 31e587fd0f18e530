import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const pod = (status: JsonObject, restartPolicy = 'Always', annotations: JsonObject = {}) =>
  saidOf(object('v1', 'Pod', { metadata: { annotations }, spec: { restartPolicy }, status }))
const ready = [{ type: 'Ready', status: 'True' }]
const running = { phase: 'Running' }

describe('a Pod', () => {
  it('that runs for ever is Healthy when it is ready, Degraded when it has restarted', () => {
    const restarted = [{ lastState: { terminated: {} } }]
    expect(pod({ ...running, conditions: ready })).toBe('Healthy')
    expect(pod(running)).toBe('Progressing')
    expect(pod({ ...running, containerStatuses: restarted })).toBe('Degraded')
  })

  it('with an end is Progressing until then, unless it is told to be taken for another', () => {
    const annotations = { 'argocd.argoproj.io/ignore-restart-policy': 'true' }
    const status = { ...running, conditions: ready }
    expect(pod(status, 'Never')).toBe('Progressing')
    expect(pod(status, 'Never', annotations)).toBe('Healthy')
    const hook = { ...annotations, 'argocd.argoproj.io/hook': 'PreSync' }
    expect(pod(status, 'Never', hook)).toBe('Progressing')
    expect(pod(status, '')).toBe('Unknown')
  })

  it('whose container waits because of an error is Degraded, if it runs for ever', () => {
    const waiting = { reason: 'ImagePullBackOff', message: 'no image' }
    const status = { phase: 'Pending', containerStatuses: [{ state: { waiting } }] }
    expect(pod(status)).toBe('Degraded: no image')
    expect(pod(status, 'OnFailure')).toBe('Progressing')
  })

  it('that failed says why, as far as it knows', () => {
    const failed = (terminated: JsonObject) =>
      pod({ phase: 'Failed', containerStatuses: [{ name: 'app', state: { terminated } }] })
    expect(failed({ message: 'killed' })).toBe('Degraded: killed')
    expect(failed({ reason: 'OOMKilled', exitCode: 137 })).toBe('Degraded: OOMKilled')
    expect(failed({ exitCode: 2 })).toBe('Degraded: container "app" failed with exit code 2')
    expect(failed({ exitCode: 0 })).toBe('Degraded')
  })
})
