import type { DeploymentSpec } from '../../src/plan/deployment.ts'
import type { PodTemplate } from '../../src/plan/plan.ts'
import { type Instant, instant } from '../../src/units/time.ts'

// What the tests of this room begin with.

export const at = (seconds: number): Instant => instant(seconds * 1000)

/** A template that is named after its image's tag: `v2` of `app:v2`. */
export function podTemplate(image: string): PodTemplate {
  const [, hash = image] = image.split(':')
  const source = { spec: { containers: [{ name: 'app', image }] } }
  return { hash, image, images: [image], hasPorts: false, source }
}

/** A Deployment as the API server stores it. */
export function deploymentSpec(fields: Partial<DeploymentSpec> = {}): DeploymentSpec {
  return {
    name: 'demo',
    namespace: 'default',
    replicas: 1,
    template: podTemplate('app:v1'),
    minReadySeconds: 0,
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
    paused: false,
    strategy: { kind: 'RollingUpdate', maxSurge: '25%', maxUnavailable: '25%' },
    source: {},
    ...fields,
  }
}
