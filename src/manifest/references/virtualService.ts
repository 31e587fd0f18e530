import { listIn, numberIn, recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import {
  type Fields,
  integer,
  list,
  map,
  pointer,
  type Shape,
  struct,
  text,
} from '../../kinds/shape.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { storedValue } from '../storedValue.ts'
import { type Structure, structureOf } from '../structure.ts'
import type { RolloutBlocks } from '../validation/objection.ts'

// What the controller decodes of a VirtualService; a field of another type makes the whole list
// unreadable.
const stringMatch = struct({ exact: text, prefix: text, regex: text })
const destination = struct({
  host: text,
  subset: text,
  port: pointer(struct({ number: integer })),
})
const route = list(struct({ destination, weight: integer }))
const match: Fields = {
  destinationSubnets: list(text),
  port: integer,
  sourceLabels: map(text),
  gateways: list(text),
  sourceNamespace: text,
}

const protocols = {
  http: readable({
    name: text,
    match: list(
      struct({
        method: pointer(stringMatch),
        uri: pointer(stringMatch),
        headers: map(stringMatch),
      }),
    ),
    route,
    mirror: pointer(destination),
  }),
  tls: readable({ match: list(struct({ sniHosts: list(text), ...match })), route }),
  tcp: readable({ match: list(struct(match)), route }),
}

type Protocol = keyof typeof protocols

function readable(fields: Fields): Structure {
  const routes: Shape = struct({ routes: list(struct(fields)) })
  return structureOf(routes)
}

/**
 * Everything that the controller objects to in a VirtualService, in its order. `entry` is the
 * Rollout's reference to it, which may name some of the routes.
 */
export function routeProblems(
  virtualService: JsonObject,
  entry: JsonObject,
  blocks: RolloutBlocks,
): readonly string[] {
  const spec = recordIn(virtualService, 'spec')
  const present = (['http', 'tls', 'tcp'] as const).filter((one) => Array.isArray(spec?.[one]))
  if (present.length === 0) {
    return ['Unable to get any of the HTTP, TCP or TLS routes for the Istio VirtualService']
  }
  return present.flatMap((protocol) => {
    const title = protocol.toUpperCase()
    const routes = readRoutes(listIn(spec, protocol), protocols[protocol])
    if (routes === null) return [`Unable to get ${title} routes for Istio VirtualService`]
    const problem = protocolProblem(protocol, routes, entry, blocks)
    if (problem === '') return []
    return [`Istio VirtualService has invalid ${title} routes. Error: ${problem}`]
  })
}

/**
 * The routes of a VirtualService with which the controller is content: those that the entry names,
 * or one without a name, each to both sides of the split.
 */
export function contentRoutes(entry: JsonObject, blocks: RolloutBlocks): JsonObject {
  const route = bothSides(blocks)
  const names = textsIn(entry, 'routes')
  const layer4 = (protocol: 'tls' | 'tcp'): readonly JsonObject[] =>
    recordsIn(entry, `${protocol}Routes`).map((match) => ({ match: [match], route }))
  const [tls, tcp] = [layer4('tls'), layer4('tcp')]
  const http = names.length > 0 ? names.map((name) => ({ name, route })) : [{ route }]
  return {
    ...(names.length > 0 || tls.length + tcp.length === 0 ? { http } : {}),
    ...(tls.length > 0 ? { tls } : {}),
    ...(tcp.length > 0 ? { tcp } : {}),
  }
}

function bothSides(blocks: RolloutBlocks): readonly JsonObject[] {
  const rule = recordIn(recordIn(blocks.routing, 'istio'), 'destinationRule')
  const { stable, canary } = splitServices(blocks)
  const sides = [
    { host: stable, subset: textIn(rule, 'stableSubsetName'), weight: 100 },
    { host: canary, subset: textIn(rule, 'canarySubsetName'), weight: 0 },
  ]
  return sides.map(({ host, subset, weight }) => ({
    destination: rule === null ? { host } : { host: host || textIn(rule, 'name'), subset },
    weight,
  }))
}

function readRoutes(routes: readonly Json[], structure: Structure): readonly JsonObject[] | null {
  // Go reads null as an empty route.
  const entries = routes.map((one) => one ?? {})
  const { value, findings } = storedValue({ routes: entries }, structure, 'written')
  return findings.some(({ code }) => code === 'wrong-type') ? null : recordsIn(value, 'routes')
}

function protocolProblem(
  protocol: Protocol,
  routes: readonly JsonObject[],
  entry: JsonObject,
  blocks: RolloutBlocks,
): string {
  const chosen = protocol === 'http' ? httpRoutes(routes, entry) : layer4(protocol, routes, entry)
  if (typeof chosen === 'string') return chosen
  for (const one of chosen) {
    const problem = destinationProblem(recordsIn(one, 'route'), blocks)
    if (problem !== '') return problem
  }
  const field = protocol === 'http' ? 'routes' : `${protocol}Routes`
  if (listIn(entry, field).length > 0) return ''
  const managed = recordsIn(blocks.routing, 'managedRoutes').map((one) => textIn(one, 'name'))
  const own =
    protocol === 'http' ? routes.filter((one) => !managed.includes(textIn(one, 'name'))) : routes
  if (own.length <= 1) return ''
  const reference = `spec.strategy.canary.trafficRouting.istio.virtualService.${field}`
  const should = `spec.${protocol}[] should be set in VirtualService`
  return `${should} and it must have exactly one route when omitting ${reference}`
}

/** The named routes; of none named the only one, or the first without a name. */
function httpRoutes(
  routes: readonly JsonObject[],
  entry: JsonObject,
): readonly JsonObject[] | string {
  const names = textsIn(entry, 'routes')
  if (names.length === 0) {
    if (routes.length === 1) return routes
    return routes.filter((one) => textIn(one, 'name') === '').slice(0, 1)
  }
  const chosen: JsonObject[] = []
  for (const name of names) {
    const found = routes.find((one) => textIn(one, 'name') === name)
    if (found === undefined) {
      return `HTTP Route '${name}' is not found in the defined Virtual Service.`
    }
    chosen.push(found)
  }
  return chosen
}

/** Routes by their port and, for TLS, by their set of server names; of none given the first one. */
function layer4(
  protocol: 'tls' | 'tcp',
  routes: readonly JsonObject[],
  entry: JsonObject,
): readonly JsonObject[] | string {
  const wanted = recordsIn(entry, `${protocol}Routes`)
  if (wanted.length === 0) return routes.slice(0, 1)
  const chosen: JsonObject[] = []
  for (const one of wanted) {
    const found = routes.filter((candidate) => isMeant(protocol, candidate, one))
    if (found.length === 0) {
      return `No matching ${protocol.toUpperCase()} routes found in the defined Virtual Service.`
    }
    chosen.push(...found)
  }
  return chosen
}

function isMeant(protocol: 'tls' | 'tcp', candidate: JsonObject, wanted: JsonObject): boolean {
  const matches = recordsIn(candidate, 'match')
  const ports = new Set(matches.map((one) => numberIn(one, 'port') ?? 0))
  if (ports.size > 1) return false
  const [port = 0] = ports
  if (port !== (numberIn(wanted, 'port') ?? 0)) return false
  if (protocol === 'tcp') return true
  const names = new Set(matches.flatMap((one) => textsIn(one, 'sniHosts')))
  const asked = textsIn(wanted, 'sniHosts')
  return asked.length === names.size && asked.every((name) => names.has(name))
}

function destinationProblem(destinations: readonly JsonObject[], blocks: RolloutBlocks): string {
  const rule = recordIn(recordIn(blocks.routing, 'istio'), 'destinationRule')
  const targets = destinations.map((one) => recordIn(one, 'destination'))
  if (rule !== null) {
    const routed = (subset: string): boolean =>
      subset !== '' && targets.some((target) => textIn(target, 'subset') === subset)
    const canary = textIn(rule, 'canarySubsetName')
    const stable = textIn(rule, 'stableSubsetName')
    if (!routed(canary)) return `Canary DestinationRule subset '${canary}' not found in route`
    return routed(stable) ? '' : `Stable DestinationRule subset '${stable}' not found in route`
  }
  const routed = (service: string): boolean =>
    service !== '' && targets.some((target) => hostOf(textIn(target, 'host')) === service)
  const { stable, canary } = splitServices(blocks)
  if (!routed(canary)) return `Canary Service '${canary}' not found in route`
  return routed(stable) ? '' : `Stable Service '${stable}' not found in route`
}

// The first label of a host name; a host that begins with a dot has none.
function hostOf(host: string): string {
  const dot = host.indexOf('.')
  return dot < 0 ? host : host.slice(0, dot)
}

/**
 * Ping and pong stand in where neither of the two is named; before anything is stable, pong is the
 * stable one.
 */
function splitServices({ rollout, canary }: RolloutBlocks): { stable: string; canary: string } {
  const stable = textIn(canary, 'stableService')
  const next = textIn(canary, 'canaryService')
  const pingPong = recordIn(canary, 'pingPong')
  if (pingPong === null || stable !== '' || next !== '') return { stable, canary: next }
  const ping = textIn(pingPong, 'pingService')
  const pong = textIn(pingPong, 'pongService')
  const status = recordIn(recordIn(rollout, 'status'), 'canary')
  const pingIsStable = textIn(status, 'stablePingPong') === 'ping'
  return pingIsStable ? { stable: ping, canary: pong } : { stable: pong, canary: ping }
}
