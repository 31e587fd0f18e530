import { recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { groupOf, kindOf, type Unstructured } from '../object.ts'

/**
 * The object with what Kubernetes assumes for its absent fields, as far as people write such fields
 * down and take them away again. A default is no difference to nothing.
 */
export function defaulted(object: Unstructured): JsonObject {
  const fill = fillers.get(`${groupOf(object)}/${kindOf(object)}`)
  const spec = recordIn(object, 'spec')
  return fill === undefined || spec === null ? object : { ...object, spec: fill(spec) }
}

type Filler = (spec: JsonObject) => JsonObject

const fillers: ReadonlyMap<string, Filler> = new Map([
  ['/Service', service],
  ['/Pod', (spec) => podSpec(spec)],
  ['apps/Deployment', deployment],
  ['apps/ReplicaSet', (spec) => ({ replicas: 1, ...withTemplate(spec) })],
  [
    'apps/StatefulSet',
    (spec) => ({
      replicas: 1,
      revisionHistoryLimit: 10,
      podManagementPolicy: 'OrderedReady',
      ...withTemplate(spec),
    }),
  ],
  ['apps/DaemonSet', (spec) => ({ revisionHistoryLimit: 10, ...withTemplate(spec) })],
  ['batch/Job', job],
])

function deployment(spec: JsonObject): JsonObject {
  const strategy = recordIn(spec, 'strategy') ?? {}
  const type = textIn(strategy, 'type') || 'RollingUpdate'
  const rolling = { maxSurge: '25%', maxUnavailable: '25%', ...recordIn(strategy, 'rollingUpdate') }
  return {
    replicas: 1,
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
    ...withTemplate(spec),
    strategy: {
      ...strategy,
      type,
      ...(type === 'RollingUpdate' && { rollingUpdate: rolling }),
    },
  }
}

function job(spec: JsonObject): JsonObject {
  return {
    completions: 1,
    parallelism: 1,
    backoffLimit: 6,
    completionMode: 'NonIndexed',
    suspend: false,
    podReplacementPolicy: 'TerminatingOrFailed',
    manualSelector: false,
    ...withTemplate(spec),
  }
}

function service(spec: JsonObject): JsonObject {
  const ports = recordsIn(spec, 'ports').map((port) => ({
    protocol: 'TCP',
    targetPort: port.port ?? null,
    ...port,
  }))
  return {
    sessionAffinity: 'None',
    type: 'ClusterIP',
    internalTrafficPolicy: 'Cluster',
    ...spec,
    ...(ports.length > 0 && { ports }),
  }
}

function withTemplate(spec: JsonObject): JsonObject {
  const template = recordIn(spec, 'template')
  const pods = recordIn(template, 'spec')
  return pods === null ? spec : { ...spec, template: { ...template, spec: podSpec(pods) } }
}

function podSpec(spec: JsonObject): JsonObject {
  return {
    restartPolicy: 'Always',
    dnsPolicy: 'ClusterFirst',
    schedulerName: 'default-scheduler',
    terminationGracePeriodSeconds: 30,
    enableServiceLinks: true,
    securityContext: {},
    ...spec,
    ...each(spec, 'containers', container),
    ...each(spec, 'initContainers', container),
  }
}

function container(spec: JsonObject): JsonObject {
  const image = textIn(spec, 'image')
  const tag = /:([^/:]*)$/.exec(image)?.[1] ?? 'latest'
  return {
    imagePullPolicy: tag === 'latest' && !image.includes('@') ? 'Always' : 'IfNotPresent',
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    resources: {},
    ...spec,
    ...each(spec, 'ports', (port) => ({ protocol: 'TCP', ...port })),
    ...Object.fromEntries(
      probes.flatMap((name): [string, Json][] => {
        const probe = recordIn(spec, name)
        return probe === null ? [] : [[name, { ...probeDefaults, ...probe }]]
      }),
    ),
  }
}

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe']
const probeDefaults = {
  timeoutSeconds: 1,
  periodSeconds: 10,
  successThreshold: 1,
  failureThreshold: 3,
}

function each(spec: JsonObject, field: string, fill: Filler): JsonObject {
  const list = spec[field]
  if (!Array.isArray(list)) return {}
  return { [field]: list.map((entry: Json) => (isJsonObject(entry) ? fill(entry) : entry)) }
}
