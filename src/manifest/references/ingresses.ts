import { recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Objection, objection, type RolloutBlocks } from '../validation/objection.ts'
import {
  assumption,
  bareObject,
  type Cluster,
  find,
  metadataOf,
  type ReferenceRule,
} from './reference.ts'

/**
 * The Ingresses of nginx and ALB: given once, existing, with a rule for the Service that is split.
 */
export const ingresses: ReferenceRule = {
  load: ({ routing }, cluster) => [
    ...ambiguous(routing, 'nginx'),
    ...ambiguous(routing, 'alb'),
    ...missing(routing, cluster),
  ],
  check: (blocks, cluster) => {
    const block = loaded(blocks.routing)
    if (block === null) return []
    return block.names.flatMap((name) => {
      const ingress = find(cluster, null, 'Ingress', name)
      return ingress === null ? [] : objectionsToIngress(blocks, ingress.value)
    })
  },
  assume: (blocks, cluster) => {
    const block = loaded(blocks.routing)
    if (block === null) return []
    const { router, field, names } = block
    const service = splitService(blocks, router)
    return names.flatMap((name, index) => {
      if (name === '' || find(cluster, null, 'Ingress', name) !== null) return []
      const at = [...routingAt, router, field, ...(names.length > 1 ? [index] : [])]
      const backend = { service: { name: service, port: { number: 80 } } }
      const http = { paths: [{ path: '/', pathType: 'Prefix', backend }] }
      const spec = { spec: { rules: [{ http }] } }
      const object = bareObject('networking.k8s.io/v1', 'Ingress', name, cluster.namespace, spec)
      return [assumption(object, at, `, with a rule for Service "${service}"`)]
    })
  },
}

/** The Service for which an Ingress has to have a rule. */
function splitService({ routing, canary }: RolloutBlocks, router: Router): string {
  const root = router === 'alb' ? textIn(recordIn(routing, 'alb'), 'rootService') : ''
  return root || textIn(canary, 'stableService')
}

const routingAt: Path = ['spec', 'strategy', 'canary', 'trafficRouting']

const fields = {
  nginx: { one: 'stableIngress', many: 'stableIngresses' },
  alb: { one: 'ingress', many: 'ingresses' },
} as const

type Router = keyof typeof fields

function ambiguous(routing: JsonObject | null, router: Router): readonly Objection[] {
  const block = recordIn(routing, router)
  if (block === null) return []
  const { one, many } = fields[router]
  const single = textIn(block, one) !== ''
  const several = Array.isArray(block[many])
  if (single !== several) return []
  const titles = router === 'nginx' ? 'StableIngress or StableIngresses' : 'Ingress or Ingresses'
  const which = single ? 'Both' : 'Neither'
  const detail = `Either ${titles} must be configured. ${which} are configured.`
  const hint = `Give exactly one of ${one} and ${many}.`
  return [objection('router-config', [...routingAt, router], { type: 'internal' }, detail, hint)]
}

interface Loaded {
  readonly router: Router
  readonly field: string
  readonly names: readonly string[]
}

/** The controller loads the Ingresses of ALB, and only without ALB those of nginx. */
function loaded(routing: JsonObject | null): Loaded | null {
  const router: Router = recordIn(routing, 'alb') === null ? 'nginx' : 'alb'
  const block = recordIn(routing, router)
  if (block === null) return null
  const { one, many } = fields[router]
  return Array.isArray(block[many])
    ? { router, field: many, names: textsIn(block, many) }
    : { router, field: one, names: [textIn(block, one)] }
}

function missing(routing: JsonObject | null, cluster: Cluster): readonly Objection[] {
  const block = loaded(routing)
  if (block === null) return []
  const { router, field, names } = block
  const at = [...routingAt, router, field]
  // The controller spells this one field with a capital, and only here.
  const spelt = field === 'stableIngresses' ? 'StableIngresses' : field
  return names
    .filter((name) => name !== '' && find(cluster, null, 'Ingress', name) === null)
    .map((name) => {
      const value = field === 'ingresses' || field === 'stableIngresses' ? names : name
      const detail = `ingress.networking.k8s.io "${name}" not found`
      const hint = `Add an Ingress "${name}" to the manifests.`
      const found = objection('ingress-not-found', at, { type: 'invalid', value }, detail, hint)
      return { ...found, field: pathText([...routingAt, router, spelt]) }
    })
}

/** What is wrong with an Ingress; nothing if no router of the Rollout names it. */
export function objectionsToIngress(
  blocks: RolloutBlocks,
  ingress: JsonObject,
): readonly Objection[] {
  const name = textIn(metadataOf(ingress), 'name')
  for (const router of ['nginx', 'alb'] as const) {
    const block = recordIn(blocks.routing, router)
    const { one, many } = fields[router]
    const listed = textsIn(block, many).includes(name)
    if (block === null || (!listed && textIn(block, one) !== name)) continue
    const service = splitService(blocks, router)
    if (hasRuleFor(ingress, service)) return []
    const detail = `ingress \`${name}\` has no rules using service ${service} backend`
    const hint = `Add a rule with the backend "${service}".`
    const at = [...routingAt, router, listed ? many : one]
    const complaint = { type: 'invalid', value: name } as const
    return [objection('ingress-without-rule', at, complaint, detail, hint)]
  }
  return []
}

/** Whether a rule of an Ingress has a Service as its backend; default backends do not count. */
export function hasRuleFor(ingress: JsonObject, service: string): boolean {
  return recordsIn(recordIn(ingress, 'spec'), 'rules').some((rule) =>
    recordsIn(recordIn(rule, 'http'), 'paths').some((path) => {
      const backend = recordIn(path, 'backend')
      const named = textIn(recordIn(backend, 'service'), 'name') || textIn(backend, 'serviceName')
      return named === service
    }),
  )
}
