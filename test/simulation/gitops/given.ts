import { admitManifests } from '../../../src/manifest/read.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { JsonObject } from '../../../src/units/json.ts'

// A Rollout, and those who bring it from Git.

export const rollout = (
  image: string,
  steps: readonly JsonObject[] = [{ setWeight: 25 }, { pause: {} }],
): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo', namespace: 'default' },
  spec: {
    replicas: 4,
    selector: { matchLabels: { app: 'demo' } },
    template: {
      metadata: { labels: { app: 'demo' } },
      spec: { containers: [{ name: 'app', image }] },
    },
    strategy: { canary: { steps } },
  },
})

export const application = (syncPolicy: JsonObject = { automated: {} }): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: 'shop', namespace: 'argocd' },
  spec: {
    project: 'default',
    source: { repoURL: 'https://git.example.com/shop.git', path: '.', targetRevision: 'main' },
    destination: { server: 'https://kubernetes.default.svc', namespace: 'default' },
    syncPolicy,
  },
})

export const flux = (spec: JsonObject = {}): readonly JsonObject[] => [
  {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name: 'shop', namespace: 'default' },
    spec: { interval: '1m', url: 'https://git.example.com/shop.git', ref: { branch: 'main' } },
  },
  {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'shop', namespace: 'default' },
    spec: {
      interval: '10m',
      path: './',
      prune: true,
      sourceRef: { kind: 'GitRepository', name: 'shop' },
      ...spec,
    },
  },
]

/** What Git holds: the Rollout, and an Application unless somebody else looks at it. */
export function planOf(
  image: string,
  others: readonly JsonObject[] = [application()],
  steps?: readonly JsonObject[],
): Plan {
  const { plan, diagnostics } = admitManifests([rollout(image, steps), ...others], {
    templateNames: 'imageTag',
  })
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return plan
}
