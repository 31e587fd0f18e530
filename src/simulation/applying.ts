import { clientSideApply } from '../application/apply/clientSideApply.ts'
import { objectKey, referenceOf } from '../application/reference.ts'
import { recordIn } from '../document/fields.ts'
import { readDeployment } from '../manifest/reading/deployment.ts'
import type { Plan } from '../plan/plan.ts'
import { begin, servicesOf } from '../rollout/begin.ts'
import { copyState } from '../rollout/copies.ts'
import type { RolloutState } from '../rollout/state.ts'
import { claim } from '../rollout/write.ts'
import type { JsonObject } from '../units/json.ts'
import { notFound } from '../verbs/resource.ts'
import { takeReread } from './allowance.ts'
import { storeAutoscalers } from './autoscaling/storeAutoscalers.ts'
import { storeDeployments } from './deploying.ts'
import { servicesLetGo } from './namedServices.ts'
import {
  isPlayed,
  isThere,
  lastApplied,
  objectName,
  objectNamespace,
  objectsNow,
} from './objectsNow.ts'
import type { WorldNow } from './worldNow.ts'
import { writePlan } from './writePlan.ts'

// What people do to more than the Rollout: files that they apply, and its deletion.

/** The objects that people write, and how they were last applied. */
interface Cluster {
  readonly objects: readonly JsonObject[]
  readonly lastApplied: readonly JsonObject[]
}

/** After so many refusals what else there is, is not tried: each costs a look at all objects. */
const MOST_REFUSED = 100

/**
 * `kubectl apply -f` of files, in order; what they do not mention stays. A file that the API server
 * refuses is told, in its words, and the others are stored all the same; '' if there is none.
 */
export function applyFiles(now: WorldNow, files: readonly JsonObject[]): string {
  if (files.length === 0) return ''
  const cluster: Cluster = { objects: objectsNow(now), lastApplied: lastApplied(now) }
  const before = cluster.objects
  const all = applied(cluster, files)
  const reading = read(now, all.objects)
  if (reading.error === '') {
    store(now, files, before, all, reading.plan)
    return ''
  }
  // Somebody's file was refused. Most are for what is in them alone, which is quick to find out.
  const isMeant = (one: JsonObject): boolean => isPlayed(now.program, one)
  const few = cluster.objects.filter(isMeant)
  const alone = accepting(
    now,
    { objects: few, lastApplied: cluster.lastApplied.filter(isMeant) },
    files,
    'alone',
  )
  const together = applied(cluster, alone.accepted)
  const again = read(now, together.objects)
  if (again.error === '') {
    store(now, alone.accepted, before, together, again.plan)
    return alone.errors.join('; ')
  }
  const { accepted, errors, left } = accepting(now, cluster, files, 'one after another')
  store(now, accepted, before, left, read(now, left.objects).plan)
  return errors.join('; ')
}

interface Accepted {
  readonly accepted: readonly JsonObject[]
  /** Why the others are not, and how many were not even tried. */
  readonly errors: readonly string[]
  readonly left: Cluster
}

// As many at once as are accepted, down to a single one.
function accepting(
  now: WorldNow,
  begun: Cluster,
  files: readonly JsonObject[],
  manner: 'alone' | 'one after another',
): Accepted {
  const accepted: JsonObject[] = []
  const errors: string[] = []
  let left = begun
  let count = Math.ceil(files.length / 2)
  for (let from = 0; from < files.length && errors.length < MOST_REFUSED; ) {
    const some = ofDifferentObjects(files, from, count)
    const next = applied(left, some)
    const { error } = read(now, next.objects)
    if (error !== '' && some.length > 1) {
      count = Math.ceil(some.length / 2)
      continue
    }
    from += some.length
    if (error !== '') errors.push(error)
    else {
      for (const file of some) accepted.push(file)
      if (manner === 'one after another') left = next
      count *= 2
    }
    const more = files.length - from
    if (errors.length < MOST_REFUSED || more === 0) continue
    errors.push(`${more} more are not tried after ${MOST_REFUSED} refusals`)
  }
  return { accepted, errors, left }
}

/** The first apply of what the plan is for, or another one of the very same. */
export function deploy(now: WorldNow): string {
  const { program, written } = now
  const { plan, verification } = program
  if (!isThere(now) && written === null) {
    if (plan.workload === 'Rollout') now.rollout = begin(plan, { verification })
    storeDeployments(now, plan.deployments)
    return ''
  }
  return applyFiles(
    now,
    plan.manifests.filter((one) => isPlayed(now.program, one)),
  )
}

/**
 * `kubectl delete rollout`, or `deployment`: what it owns goes in the same instant. Services,
 * templates and the Deployment of a `workloadRef` stay, and so do what the router has and
 * ReplicaSets that were released before.
 */
export function deleteWorkload(now: WorldNow): string {
  const { rollout, program } = now
  const { kind, name } = program.workload
  if (!isThere(now)) return notFound(kind === 'Rollout' ? 'rollouts' : 'deployments', name)
  const others = (list: readonly JsonObject[]): readonly JsonObject[] =>
    list.filter((one) => !isPlayed(now.program, one))
  now.written = { objects: others(objectsNow(now)), lastApplied: others(lastApplied(now)) }
  removeWorkload(now)
  if (rollout === null) return ''
  now.remains = { router: rollout.router, orphans: rollout.orphans }
  letGo(now, servicesLetGo(rollout.spec.source, null))
  return ''
}

/** What the plan is for is gone, with all that it owns. */
export function removeWorkload(now: WorldNow): void {
  const { kind, name } = now.program.workload
  if (kind === 'Deployment') {
    now.deployments = now.deployments.filter(({ spec }) => spec.name !== name)
    return
  }
  if (now.rollout === null) return
  now.rollout = null
  now.runs = []
  now.experiments = []
}

/** Their controller has Services to look at. */
export function letGo(now: WorldNow, names: readonly string[]): void {
  if (names.length > 0) now.writtenServices = [...now.writtenServices, ...names]
}

function applied({ objects, lastApplied: last }: Cluster, files: readonly JsonObject[]): Cluster {
  const live = [...objects]
  const before = [...last]
  const placeLive = placesOf(live)
  const placeBefore = placesOf(before)
  for (const file of files) {
    const key = keyOf(file)
    const at = placeLive.get(key) ?? live.length
    const was = placeBefore.get(key) ?? before.length
    live[at] = withDefaults(clientSideApply(live[at] ?? null, before[was] ?? null, file))
    before[was] = file
    placeLive.set(key, at)
    placeBefore.set(key, was)
  }
  return { objects: live, lastApplied: before }
}

/** The next few files; one that writes over another has its own turn, and its own answer. */
function ofDifferentObjects(
  files: readonly JsonObject[],
  from: number,
  count: number,
): readonly JsonObject[] {
  const keys = new Set<string>()
  let next = from
  for (; next < Math.min(from + count, files.length); next++) {
    const key = keyOf(files[next] as JsonObject)
    if (keys.has(key)) break
    keys.add(key)
  }
  return files.slice(from, next)
}

/** Where each object stands; of two of the same name the first. */
function placesOf(objects: readonly JsonObject[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, object] of objects.entries()) {
    const key = keyOf(object)
    if (!places.has(key)) places.set(key, index)
  }
  return places
}

function keyOf(object: JsonObject): string {
  return objectKey({ ...referenceOf(object), namespace: objectNamespace(object) })
}

// `SetDefaults_Deployment`; what nobody looks at is left out.
function withDefaults(object: JsonObject): JsonObject {
  const spec = recordIn(object, 'spec') ?? {}
  if (object.kind !== 'Deployment' || spec.replicas !== undefined) return object
  return { ...object, spec: { ...spec, replicas: 1 } }
}

/** The plan that objects make; null while the Rollout is not among them. */
function read(
  now: WorldNow,
  objects: readonly JsonObject[],
): { readonly plan: Plan | null; readonly error: string } {
  if (!objects.some((one) => isPlayed(now.program, one))) return { plan: null, error: '' }
  takeReread(now.program, objects)
  const { plan, diagnostics } = now.program.readPlan(objects)
  if (plan !== null) return { plan, error: '' }
  const reasons = diagnostics.filter(({ severity }) => severity === 'error')
  return { plan, error: reasons.map(({ path, message }) => `${path}: ${message}`).join(', ') }
}

function store(
  now: WorldNow,
  files: readonly JsonObject[],
  before: readonly JsonObject[],
  cluster: Cluster,
  plan: Plan | null,
): void {
  now.written = cluster
  const [placeBefore, placeNow] = [placesOf(before), placesOf(cluster.objects)]
  for (const file of files) {
    const key = keyOf(file)
    const was = before[placeBefore.get(key) ?? -1]
    const is = cluster.objects[placeNow.get(key) ?? -1]
    if (was === is) continue
    if (file.kind === 'Service') letGo(now, [objectName(file)])
    if (was !== undefined && is !== undefined && isPlayed(now.program, file)) {
      letGo(now, servicesLetGo(was, is))
    }
  }
  if (plan === null) storeDeployments(now, deploymentsAmong(now, cluster.objects))
  else storePlan(now, plan)
}

/** What the plan is for is as another plan has it, whoever brought that: people, or Git. */
export function storePlan(now: WorldNow, plan: Plan): void {
  if (plan.workload === 'Rollout') now.rollout = withPlan(now, plan)
  storeDeployments(now, plan.deployments)
  storeAutoscalers(now, plan)
}

function deploymentsAmong(
  { program }: WorldNow,
  objects: readonly JsonObject[],
): Plan['deployments'] {
  const { rollout, templateNames, workload } = program.plan
  return objects
    .filter((one) => one.kind === 'Deployment' && objectNamespace(one) === rollout.namespace)
    .map((one) => readDeployment(one, templateNames, workload))
}

function withPlan(now: WorldNow, plan: Plan): RolloutState {
  const { rollout, program, remains, at } = now
  if (rollout === null) {
    now.remains = null
    return withRemains(begin(plan, { verification: program.verification }), remains)
  }
  const next = copyState(writePlan(rollout, plan, at))
  next.services = servicesOf(plan)
  // The objects have the size of the workload now.
  next.workloadReplicas = null
  return next
}

function withRemains(state: RolloutState, remains: WorldNow['remains']): RolloutState {
  if (remains === null) return state
  const next = copyState(state)
  next.router = remains.router
  next.orphans = remains.orphans
  claim(next, state.spec.selector)
  return next
}
