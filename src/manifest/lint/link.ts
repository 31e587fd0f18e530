import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { hasRuleFor } from '../references/ingresses.ts'
import { managedByRollouts } from '../service.ts'
import type { RolloutBlocks } from '../validation/objection.ts'

/** An object of the file with the Rollout that lint takes it to belong to. */
export interface Linked {
  readonly object: JsonObject
  /** The name of the Rollout: the last one that names it, or its own annotation. */
  readonly owner: string
  /** The field of the Rollout that names it; null where that is not looked at. */
  readonly at: Path | null
}

const roles: readonly Path[] = [
  ['canary', 'canaryService'],
  ['canary', 'stableService'],
  ['canary', 'pingPong', 'pingService'],
  ['canary', 'pingPong', 'pongService'],
  ['blueGreen', 'activeService'],
  ['blueGreen', 'previewService'],
]

/** A Service belongs to the last Rollout that names it, in the last role that does. */
export function linkService(service: JsonObject, rollouts: readonly RolloutBlocks[]): Linked {
  let linked: Linked = { object: service, owner: ownerOf(service), at: null }
  const name = textIn(recordIn(service, 'metadata'), 'name')
  for (const blocks of rollouts) {
    const strategy = recordIn(blocks.spec, 'strategy')
    for (const role of roles) {
      if (!isNamed(strategy, role, name)) continue
      const owner = textIn(blocks.metadata, 'name')
      linked = { object: owned(service, owner), owner, at: ['spec', 'strategy', ...role] }
    }
  }
  return linked
}

function isNamed(strategy: JsonObject | null, role: Path, name: string): boolean {
  const field = String(role.at(-1))
  let block = strategy
  for (const part of role.slice(0, -1)) block = recordIn(block, String(part))
  return block !== null && textIn(block, field) === name
}

/** An Ingress belongs to the last Rollout whose router's Service one of its rules names. */
export function linkIngress(ingress: JsonObject, rollouts: readonly RolloutBlocks[]): Linked {
  let linked: Linked = { object: ingress, owner: ownerOf(ingress), at: null }
  for (const { canary, routing, metadata } of rollouts) {
    // Lint gives up at the first Rollout without traffic routing.
    if (routing === null) break
    if (!hasRuleFor(ingress, routedService(canary, routing))) continue
    const owner = textIn(metadata, 'name')
    linked = { object: owned(ingress, owner), owner, at: null }
  }
  return linked
}

function routedService(canary: JsonObject | null, routing: JsonObject): string {
  const stable = textIn(canary, 'stableService')
  if (recordIn(routing, 'nginx') !== null) return stable
  const alb = recordIn(routing, 'alb')
  if (alb !== null) return textIn(alb, 'rootService') || stable
  return textIn(recordIn(routing, 'smi'), 'rootService')
}

/** A VirtualService belongs to the last Rollout that names it, by its short name. */
export function linkVirtualService(object: JsonObject, rollouts: readonly RolloutBlocks[]): Linked {
  let linked: Linked = { object, owner: ownerOf(object), at: null }
  const name = textIn(recordIn(object, 'metadata'), 'name')
  for (const { routing, metadata } of rollouts) {
    // Here it is Istio whose absence ends the search.
    const istio = recordIn(routing, 'istio')
    if (istio === null) break
    const single = recordIn(istio, 'virtualService')
    const entries = [...(single === null ? [] : [single]), ...recordsIn(istio, 'virtualServices')]
    if (!entries.some((entry) => textIn(entry, 'name') === name)) continue
    const owner = textIn(metadata, 'name')
    linked = { object: owned(object, owner), owner, at: null }
  }
  return linked
}

function ownerOf(object: JsonObject): string {
  return textIn(recordIn(recordIn(object, 'metadata'), 'annotations'), managedByRollouts)
}

/** The object as lint changes it in memory, so that no Rollout finds it taken by another. */
function owned(object: JsonObject, owner: string): JsonObject {
  const metadata = recordIn(object, 'metadata') ?? {}
  const annotations = { ...recordIn(metadata, 'annotations'), [managedByRollouts]: owner }
  return { ...object, metadata: { ...metadata, annotations } }
}
