import type { JsonObject } from '../../src/units/json.ts'
import { type Instant, start } from '../../src/units/time.ts'
import { runVerb, type VerbOptions, type VerbOutcome } from '../../src/verbs/runVerb.ts'

const argo = 'argoproj.io/v1alpha1'

/** A Rollout `web` as it is stored; strategy, template and the rest of the spec come on top. */
export function rollout(spec: JsonObject = {}, status: JsonObject | null = null): JsonObject {
  return {
    apiVersion: argo,
    kind: 'Rollout',
    metadata: { name: 'web', namespace: 'default', uid: 'ro-1' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      strategy: { canary: { steps: [{ setWeight: 20 }, { pause: {} }, { setWeight: 50 }] } },
      template: template('app:v2'),
      ...spec,
    },
    ...(status === null ? {} : { status }),
  }
}

export function template(image: string, ...more: readonly JsonObject[]): JsonObject {
  return {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'app', image }, ...more] },
  }
}

/** A ReplicaSet of `web` with a revision; its template carries the hash, as the controller's do. */
export function replicaSet(hash: string, revision: string | null, of: JsonObject): JsonObject {
  const labels = { app: 'web', 'rollouts-pod-template-hash': hash }
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `web-${hash}`,
      namespace: 'default',
      labels,
      annotations: revision === null ? {} : { 'rollout.argoproj.io/revision': revision },
      ownerReferences: [
        { apiVersion: argo, kind: 'Rollout', name: 'web', uid: 'ro-1', controller: true },
      ],
    },
    spec: { replicas: 1, template: { ...of, metadata: { labels } } },
  }
}

export function object(kind: string, name: string, more: JsonObject = {}): JsonObject {
  const apiVersion = kind === 'Deployment' ? 'apps/v1' : argo
  return { apiVersion, kind, metadata: { name, namespace: 'default' }, ...more }
}

/** What was typed behind `kubectl argo rollouts`, word by word. */
export function typed(
  line: string,
  objects: readonly JsonObject[],
  options: VerbOptions = {},
  now: Instant = start,
): VerbOutcome {
  return runVerb({ objects, now }, line.split(' '), options)
}

/** The bodies of all writes, each behind what it is of: `status` or nothing, and why it was refused. */
export function bodiesOf({ writes }: VerbOutcome): readonly unknown[] {
  return writes.map(({ subresource, body, refused }) =>
    [subresource, refused].some((word) => word !== '')
      ? [`${subresource} ${refused}`.trim(), body]
      : body,
  )
}
