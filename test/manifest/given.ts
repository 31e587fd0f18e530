import { documentOf } from '../../src/document/document.ts'
import { mergeObject } from '../../src/document/mergePatch.ts'
import { type Manifest, readObjects } from '../../src/manifest/objects.ts'
import { checkReferences, loadReferences } from '../../src/manifest/references/references.ts'
import {
  type Objection,
  objectionText,
  type RolloutBlocks,
} from '../../src/manifest/validation/objection.ts'
import { blocksOf } from '../../src/manifest/validation/rolloutBlocks.ts'
import { objectionsToRollout } from '../../src/manifest/validation/rules.ts'
import type { JsonObject } from '../../src/units/json.ts'

/** A Rollout that nobody objects to, with a strategy of one's own and a merge patch of its spec. */
export function rollout(strategy: JsonObject, spec: JsonObject = {}): JsonObject {
  const plain: JsonObject = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: 'demo' } },
      template: {
        metadata: { labels: { app: 'demo' } },
        spec: { containers: [{ name: 'app', image: 'app:v1' }] },
      },
      strategy,
    },
  }
  return mergeObject(plain, { spec })
}

export function canary(fields: JsonObject = {}, spec: JsonObject = {}): JsonObject {
  return rollout({ canary: fields }, spec)
}

export function blueGreen(fields: JsonObject, spec: JsonObject = {}): JsonObject {
  return rollout({ blueGreen: fields }, spec)
}

/** A Deployment that nobody objects to, with a merge patch of its spec. */
export function deployment(spec: JsonObject = {}): JsonObject {
  const { replicas, selector, template } = rollout({}).spec as JsonObject
  const plain: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'demo' },
    spec: { replicas: replicas ?? null, selector: selector ?? null, template: template ?? null },
  }
  return mergeObject(plain, { spec })
}

/** An HPA of the Rollout `demo`, with a merge patch of its spec. */
export function autoscaler(spec: JsonObject = {}): JsonObject {
  const plain: JsonObject = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'demo' },
    spec: {
      scaleTargetRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' },
      minReplicas: 2,
      maxReplicas: 10,
    },
  }
  return mergeObject(plain, { spec })
}

export function service(name: string, fields: JsonObject = {}): JsonObject {
  const plain: JsonObject = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
  }
  return mergeObject(plain, fields)
}

export function template(
  name: string,
  metric: JsonObject = {},
  args: readonly JsonObject[] = [],
): JsonObject {
  const web = { web: { url: 'http://metrics' } }
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name },
    spec: {
      metrics: [{ name, provider: web, ...metric }],
      ...(args.length > 0 && { args }),
    },
  }
}

/** An Experiment of one template that stands alone. */
export function experiment(
  name: string,
  analyses: readonly JsonObject[] = [],
  spec: JsonObject = {},
): JsonObject {
  const labels = { app: 'web', color: 'b' }
  const containers = [{ name: 'web', image: 'web:2' }]
  const pods = { metadata: { labels }, spec: { containers } }
  const templates = [{ name: 'canary', selector: { matchLabels: labels }, template: pods }]
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Experiment',
    metadata: { name },
    spec: { templates, analyses, ...spec },
  }
}

/** An AnalysisRun that somebody wrote. */
export function analysisRun(name: string, spec: JsonObject = {}): JsonObject {
  const { kind: _, spec: written, ...object } = template(name) as { spec: JsonObject } & JsonObject
  return { ...object, kind: 'AnalysisRun', spec: { ...written, ...spec } }
}

export function viewOfRollout(object: JsonObject): RolloutBlocks {
  return blocksOf(manifestsOf(object)[0]?.value ?? {}, null)
}

export function manifestsOf(...objects: readonly JsonObject[]): readonly Manifest[] {
  return readObjects(objects.map(documentOf), 'stored').manifests
}

/** What the controller says against a Rollout by itself. */
export function against(object: JsonObject): readonly string[] {
  return objectionsToRollout(viewOfRollout(object)).map(objectionText)
}

/** What it says against the things that a Rollout refers to. */
export function againstReferences(
  object: JsonObject,
  ...others: readonly JsonObject[]
): readonly string[] {
  return referenceObjections(object, ...others).map(objectionText)
}

function referenceObjections(
  object: JsonObject,
  ...others: readonly JsonObject[]
): readonly Objection[] {
  const manifests = manifestsOf(object, ...others)
  const cluster = { namespace: 'default', manifests }
  const view = viewOfRollout(object)
  return [...loadReferences(view, cluster), ...checkReferences(view, cluster)]
}
