import { recordIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { JsonObject } from '../../units/json.ts'
import { managedByRollouts } from '../service.ts'
import { type Objection, objection, type RolloutBlocks } from '../validation/objection.ts'
import {
  assumption,
  bareObject,
  type Cluster,
  find,
  metadataOf,
  type ReferenceRule,
  rolloutName,
} from './reference.ts'

interface Use {
  readonly name: string
  readonly at: Path
}

const strategy: Path = ['spec', 'strategy']

/** The Services that a strategy names, in the order in which the controller looks them up. */
function usesOf({ canary, blueGreen }: RolloutBlocks): readonly Use[] {
  const use = (within: Path): Use => {
    const block = recordIn(blueGreen ?? canary, within.length > 1 ? 'pingPong' : '')
    const source = within.length > 1 ? block : (blueGreen ?? canary)
    const name = textIn(source, String(within.at(-1)))
    return { name, at: [...strategy, blueGreen === null ? 'canary' : 'blueGreen', ...within] }
  }
  const uses =
    blueGreen === null
      ? [
          use(['stableService']),
          use(['canaryService']),
          use(['pingPong', 'pingService']),
          use(['pingPong', 'pongService']),
        ]
      : [use(['activeService']), use(['previewService'])]
  return uses.filter(({ name }) => name !== '')
}

/** Those of them that are there. */
export function servicesNamed(blocks: RolloutBlocks, cluster: Cluster): readonly JsonObject[] {
  return usesOf(blocks).flatMap(({ name }) => {
    const service = find(cluster, '', 'Service', name)
    return service === null ? [] : [service.value]
  })
}

/** They exist, select no label that the pods lack, and belong to no other Rollout. */
export const services: ReferenceRule = {
  load: (blocks, cluster) =>
    usesOf(blocks)
      .filter(({ name }) => find(cluster, '', 'Service', name) === null)
      .map(({ name, at }) =>
        objection(
          'service-not-found',
          at,
          { type: 'invalid', value: name },
          `service "${name}" not found`,
          `Add a Service "${name}" to the manifests.`,
        ),
      ),
  check: (blocks, cluster) =>
    usesOf(blocks).flatMap(({ name, at }) => {
      const service = find(cluster, '', 'Service', name)
      return service === null ? [] : objectionsToService(blocks, service.value, at)
    }),
  assume: (blocks, cluster) => {
    const selector = recordIn(metadataOf(blocks.template), 'labels') ?? {}
    const labels = Object.entries(selector).map(([key, value]) => `${key}=${String(value)}`)
    return [...usesOf(blocks), ...rootsOf(blocks)]
      .filter(({ name }) => find(cluster, '', 'Service', name) === null)
      .map(({ name, at }) => {
        const spec = { selector, ports: [{ port: 80 }] }
        const service = bareObject('v1', 'Service', name, cluster.namespace, { spec })
        return assumption(service, at, `, which selects ${labels.join(', ')}`)
      })
  },
}

// The controller reads no Service by these fields; it writes their names elsewhere.
function rootsOf({ routing }: RolloutBlocks): readonly Use[] {
  return ['alb', 'smi'].flatMap((router) => {
    const name = textIn(recordIn(routing, router), 'rootService')
    const at = [...strategy, 'canary', 'trafficRouting', router, 'rootService']
    return name === '' ? [] : [{ name, at }]
  })
}

/** What is wrong with a Service that a Rollout names at `at`. */
export function objectionsToService(
  blocks: RolloutBlocks,
  service: JsonObject,
  at: Path,
): readonly Objection[] {
  const name = textIn(metadataOf(service), 'name')
  const labels = recordIn(metadataOf(blocks.template), 'labels') ?? {}
  const selector = recordIn(recordIn(service, 'spec'), 'selector') ?? {}
  const objections: Objection[] = Object.keys(selector)
    .filter((key) => key !== hashLabel && labels[key] !== selector[key])
    .sort()
    .map((key) =>
      objection(
        'service-selector',
        at,
        { type: 'invalid', value: name },
        `Service "${name}" has unmatch label "${key}" in rollout`,
        `It selects ${key}=${String(selector[key])}, which the pod template does not carry.`,
      ),
    )
  const annotations = recordIn(metadataOf(service), 'annotations')
  const owner = annotations?.[managedByRollouts]
  if (owner === undefined || owner === rolloutName(blocks)) return objections
  const detail = `Service "${name}" is managed by another Rollout`
  const hint = `Its annotation ${managedByRollouts} names "${String(owner)}".`
  const complaint = { type: 'invalid', value: name } as const
  return [...objections, objection('service-taken', at, complaint, detail, hint)]
}
