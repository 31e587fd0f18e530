import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Objection, objection, type RolloutBlocks } from '../validation/objection.ts'
import {
  type Assumption,
  assumption,
  bareObject,
  type Cluster,
  find,
  metadataOf,
  type ReferenceRule,
  rolloutName,
} from './reference.ts'
import { contentRoutes, routeProblems } from './virtualService.ts'

/** Istio's VirtualServices: given once, existing, with routes to both sides of the split. */
export const istio: ReferenceRule = {
  load: ({ routing }, cluster) => {
    const block = recordIn(routing, 'istio')
    if (block === null) return []
    if (Array.isArray(block.virtualServices) === (recordIn(block, 'virtualService') !== null)) {
      const detail = 'either VirtualService or VirtualServices must be configured'
      const hint = 'Give exactly one of virtualService and virtualServices.'
      return [objection('router-config', istioAt, { type: 'internal' }, detail, hint)]
    }
    return entriesOf(block)
      .map(nameOf)
      .filter(({ name, namespace }) => {
        const place = namespace === '' ? cluster.namespace : namespace
        return find(cluster, istioGroup, 'VirtualService', name, place) === null
      })
      .map(({ name }) => {
        const detail = `virtualservices.networking.istio.io "${name}" not found`
        const hint = `Add a VirtualService "${name}" to the manifests.`
        return say('virtual-service-not-found', block, name, detail, hint)
      })
  },
  check: (blocks, cluster) => {
    const block = recordIn(blocks.routing, 'istio')
    if (block === null) return []
    return entriesOf(block).flatMap((entry) => {
      const { name, namespace } = nameOf(entry)
      const place = namespace === '' ? cluster.namespace : namespace
      const found = find(cluster, istioGroup, 'VirtualService', name, place)
      if (found === null) return []
      // Of several entries with one short name the controller looks at the first one's routes.
      const first = entriesOf(block).find((other) => nameOf(other).name === name)
      return objectionsToEntry(blocks, found.value, block, first ?? entry)
    })
  },
  assume: (blocks, cluster) => {
    const block = recordIn(blocks.routing, 'istio')
    if (block === null) return []
    const several = Array.isArray(block.virtualServices)
    const services = entriesOf(block).flatMap((entry, index) => {
      const { name, namespace } = nameOf(entry)
      const place = namespace === '' ? cluster.namespace : namespace
      if (name === '' || find(cluster, istioGroup, 'VirtualService', name, place)) return []
      const within = several ? ['virtualServices', index] : ['virtualService']
      const first = entriesOf(block).find((other) => nameOf(other).name === name) ?? entry
      const spec = { hosts: [name], ...contentRoutes(first, blocks) }
      const kind = 'VirtualService'
      const object = bareObject(`${istioGroup}/v1`, kind, name, place, { spec })
      const at = [...istioAt, ...within, 'name']
      return [assumption(object, at, ', with routes to both sides of the split')]
    })
    return [...services, ...assumedRule(block, cluster)]
  },
}

// The simulation reads no DestinationRule, but who refers to one should hear that it was not seen.
function assumedRule(block: JsonObject, cluster: Cluster): readonly Assumption[] {
  const rule = recordIn(block, 'destinationRule')
  const name = textIn(rule, 'name')
  if (name === '' || find(cluster, istioGroup, 'DestinationRule', name) !== null) return []
  const subsets = [textIn(rule, 'stableSubsetName'), textIn(rule, 'canarySubsetName')]
  const spec = { host: name, subsets: subsets.map((subset) => ({ name: subset })) }
  const kind = 'DestinationRule'
  const object = bareObject(`${istioGroup}/v1`, kind, name, cluster.namespace, { spec })
  const like = `, with the subsets ${subsets.join(' and ')}`
  return [assumption(object, [...istioAt, 'destinationRule', 'name'], like)]
}

/**
 * What is wrong with a VirtualService that is taken for the Rollout's. By its annotation it can be
 * that of a Rollout without Istio; in one with Istio that does not name it nothing is looked at.
 */
export function objectionsToVirtualService(
  blocks: RolloutBlocks,
  virtualService: JsonObject,
): readonly Objection[] {
  const block = recordIn(blocks.routing, 'istio')
  if (block === null) {
    const complaint = { type: 'invalid', value: rolloutName(blocks) } as const
    const detail = 'Rollout object is not configured with Istio traffic routing'
    const hint = 'Take the annotation off the VirtualService, or add trafficRouting.istio.'
    return [objection('router-config', istioAt, complaint, detail, hint)]
  }
  const name = textIn(metadataOf(virtualService), 'name')
  const entry = entriesOf(block).find((one) => nameOf(one).name === name)
  return entry === undefined ? [] : objectionsToEntry(blocks, virtualService, block, entry)
}

function objectionsToEntry(
  blocks: RolloutBlocks,
  virtualService: JsonObject,
  block: JsonObject,
  entry: JsonObject,
): readonly Objection[] {
  return routeProblems(virtualService, entry, blocks).map((detail) => {
    const hint = 'Route to both Services, or to both subsets of the DestinationRule.'
    return say('virtual-service-invalid', block, nameOf(entry).name, detail, hint)
  })
}

const istioGroup = 'networking.istio.io'
const istioAt: Path = ['spec', 'strategy', 'canary', 'trafficRouting', 'istio']

function entriesOf(block: JsonObject): readonly JsonObject[] {
  if (Array.isArray(block.virtualServices)) return recordsIn(block, 'virtualServices')
  const entry = recordIn(block, 'virtualService')
  return entry === null ? [] : [entry]
}

/** `name`, `name.namespace` or `name.namespace.cluster.local`; the name itself may hold dots. */
function nameOf(entry: JsonObject): { readonly name: string; readonly namespace: string } {
  const written = textIn(entry, 'name').replace(/\.cluster\.local$/, '')
  const dot = written.lastIndexOf('.')
  if (dot < 0) return { name: written, namespace: '' }
  return { name: written.slice(0, dot), namespace: written.slice(dot + 1) }
}

function say(
  code: 'virtual-service-not-found' | 'virtual-service-invalid',
  block: JsonObject,
  name: string,
  detail: string,
  hint: string,
): Objection {
  const list = Array.isArray(block.virtualServices) ? 'virtualServices' : 'virtualService'
  const at = [...istioAt, list, 'name']
  return objection(code, at, { type: 'invalid', value: name }, detail, hint)
}
