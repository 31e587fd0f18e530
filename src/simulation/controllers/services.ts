import type { Service } from '../../cluster/objects.ts'
import type { Order } from '../../cluster/order.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import { readService } from '../../manifest/service.ts'
import { copyState } from '../../rollout/copies.ts'
import { instant } from '../../units/time.ts'
import { servicesNamedBy } from '../namedServices.ts'
import { isObject, lastApplied, objectsNow, withSelection } from '../objectsNow.ts'
import type { Row } from '../takeTurns.ts'
import { withWake } from '../wakes.ts'
import type { WorldNow } from '../worldNow.ts'
import { writePlan } from '../writePlan.ts'

/**
 * The Service controller: it looks at every Service that was written, or that a Rollout named until
 * now, in the order in which that happened. One that no Rollout names any more is given back to its
 * owner.
 */
export const services: Row = { kind: 'Service', play }

function play(now: WorldNow): boolean {
  if (now.writtenServices.length === 0) return false
  const names = new Set(now.writtenServices)
  now.writtenServices = []
  if (now.program.serviceController === 'absent') return false
  let cleaned = false
  for (const name of names) if (look(now, name)) cleaned = true
  return cleaned
}

// `syncService`.
function look(now: WorldNow, name: string): boolean {
  const service = serviceNow(now, name)
  if (service === null || service.hash === '' || !isLetGo(now, service)) return false
  clean(now, service)
  return true
}

function serviceNow({ rollout, written, program }: WorldNow, name: string): Service | null {
  const stored = rollout?.services.find((one) => one.name === name)
  if (stored !== undefined) return stored
  const { plan } = program
  const object = (written?.objects ?? plan.manifests).find((one) =>
    isObject(one, 'Service', name, plan.rollout.namespace),
  )
  if (object === undefined) return null
  const { selector, managedBy } = readService(object)
  return { name, hash: selector[hashLabel] ?? '', managedBy }
}

/**
 * Nobody who may have it names it. A hash that nobody is noted for stays even then: the patch takes
 * away no more than the note that is not there.
 */
function isLetGo(now: WorldNow, { name, managedBy }: Service): boolean {
  if (managedBy === null) return false
  const { namespace } = now.program.plan.rollout
  const rollout = objectsNow(now).find((one) => isObject(one, 'Rollout', managedBy, namespace))
  return rollout === undefined || !servicesNamedBy(rollout).includes(name)
}

function clean(now: WorldNow, { name, hash: from }: Service): void {
  const { at, rollout } = now
  const cleaned: Service = { name, hash: '', managedBy: null }
  const { namespace } = now.program.plan.rollout
  const objects = objectsNow(now).map((one) =>
    isObject(one, 'Service', name, namespace) ? withSelection(one, cleaned) : one,
  )
  now.written = { objects, lastApplied: lastApplied(now) }
  now.orders.push({ kind: 'switchService', at, service: name, from, hash: '' })
  if (rollout === null) return
  const next = copyState(rollout)
  next.services = rollout.services.map((one) => (one.name === name ? cleaned : one))
  now.rollout = next
  if (next.spec.refused === '') return
  // That it was somebody else's may have been the objection.
  const { plan } = now.program.readPlan(objects)
  if (plan !== null) now.rollout = writePlan(next, plan, at)
}

/**
 * What a round that changed nothing has written since its beginning was written twice at least, and
 * is as it was: it would go on so. Where the scenario asks for it the writes wake the Rollout a
 * second later.
 */
export function noticeFlapping(now: WorldNow, begun: number): void {
  const { orders, rollout, program, at } = now
  now.flapping = orders.length === begun ? none : servicesWritten(orders.slice(begun))
  if (now.flapping.length === 0 || program.serviceController !== 'wakes' || rollout === null) return
  now.wakes = withWake(now.wakes, 'Rollout', rollout.spec.name, instant(at + 1000))
}

function servicesWritten(orders: readonly Order[]): readonly string[] {
  const names = new Set<string>()
  for (const order of orders) if (order.kind === 'switchService') names.add(order.service)
  return [...names].sort()
}

const none: readonly string[] = []
