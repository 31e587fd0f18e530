import { recordIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import { noMatch } from './admission/readForApply.ts'
import { withoutConsequences } from './consequences.ts'
import type { ManifestFinding } from './finding.ts'
import type { Manifest } from './objects.ts'
import { deployment } from './shapes/objects.ts'
import { storedValue } from './storedValue.ts'
import { objectionsToDeployment } from './validation/deployment.ts'
import { objectionText } from './validation/objection.ts'

/** A Deployment that a plan is for, as the API server stores it, and why it does not. */
export function inspectDeployment({ written }: Manifest): {
  readonly value: JsonObject
  readonly findings: readonly ManifestFinding[]
} {
  const { value, findings } = storedValue(written, deployment, 'stored')
  const found = objectionsToDeployment(value).map(
    (objection) => ({ stage: 'rollout', objection }) as const,
  )
  const faults = findings.map(({ path }) => path)
  const objections = withoutConsequences(found, faults).map((objection): ManifestFinding => {
    const { code, at, hint } = objection
    return { code, severity: 'error', path: at, message: objectionText(objection), hint }
  })
  return { value, findings: [...noSuchVersion(written), ...findings, ...objections] }
}

function noSuchVersion({ apiVersion }: JsonObject): readonly ManifestFinding[] {
  if (apiVersion === 'apps/v1') return []
  const message = noMatch('Deployment', String(apiVersion))
  const hint = 'Write apiVersion: apps/v1.'
  return [{ code: 'unknown-version', severity: 'error', path: ['apiVersion'], message, hint }]
}

/**
 * The Rollout that a Deployment becomes when its kind is changed and a strategy is given, as Argo's
 * guide to migration has it: a canary without steps is a rolling update.
 */
export function rolloutFrom(object: JsonObject): JsonObject {
  const { status: _, ...written } = object
  const { strategy: __, ...spec } = recordIn(object, 'spec') ?? {}
  return {
    ...written,
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    spec: {
      ...spec,
      strategy: { canary: canaryFrom(recordIn(recordIn(object, 'spec'), 'strategy')) },
    },
  }
}

// Recreate has all old pods deleted before a new one is made.
function canaryFrom(strategy: JsonObject | null): JsonObject {
  if (strategy?.type === 'Recreate') return { maxSurge: 0, maxUnavailable: '100%' }
  return recordIn(strategy, 'rollingUpdate') ?? {}
}

/**
 * The Deployment that a Rollout was before, or could have been: what only a Rollout knows is left
 * out, and of its canary the limits are kept.
 */
export function deploymentFrom(object: JsonObject): JsonObject {
  const { status: _, ...written } = object
  const source = recordIn(object, 'spec') ?? {}
  const spec = Object.fromEntries(Object.entries(source).filter(([key]) => shared.has(key)))
  const { maxSurge = '25%', maxUnavailable = '25%' } =
    recordIn(recordIn(source, 'strategy'), 'canary') ?? {}
  const strategy = { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } }
  return { ...written, apiVersion: 'apps/v1', kind: 'Deployment', spec: { ...spec, strategy } }
}

const shared: ReadonlySet<string> = new Set([
  ...['replicas', 'selector', 'template', 'minReadySeconds', 'revisionHistoryLimit'],
  ...['paused', 'progressDeadlineSeconds'],
])
