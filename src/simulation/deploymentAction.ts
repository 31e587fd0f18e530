import { losingOldest, unreadyOldest } from '../cluster/disruption.ts'
import type { PodCohort } from '../cluster/objects.ts'
import { countsOf } from '../cluster/pods.ts'
import type { DeploymentReplicaSet, DeploymentState } from '../deployment/state.ts'
import { undoDeployment } from '../deployment/undo.ts'
import { withDeploymentSpec } from '../deployment/write.ts'
import { type Edit, editPlan } from '../manifest/edit.ts'
import { type DeploymentFields, editDeployment } from '../plan/deployment.ts'
import { rfc3339 } from '../units/time.ts'
import { notFound } from '../verbs/resource.ts'
import { takeReread } from './allowance.ts'
import { storePlan } from './applying.ts'
import { releasedDeployment, wake, writeDeployment } from './deploying.ts'
import { isLost, lostOf, readyAgainAt } from './disrupting.ts'
import { objectsNow } from './objectsNow.ts'
import { standingPlan } from './planNow.ts'
import { podOwnersIn } from './podOwners.ts'
import type { ScriptEntry } from './scenario.ts'
import type { WorldNow } from './worldNow.ts'

type Verb = Exclude<keyof ScriptEntry, 'at'>
type Does<K extends Verb> = (
  now: WorldNow,
  state: DeploymentState,
  given: NonNullable<ScriptEntry[K]>,
) => string

/**
 * Carries out one entry of the script that is for a Deployment, as `kubectl` would; what is said of
 * it where it is refused, '' otherwise.
 */
export function actOnDeployment(now: WorldNow, entry: ScriptEntry): string {
  const state = releasedDeployment(now)
  const { name } = now.program.workload
  if (state === null) return notFound('deployments', name)
  for (const [verb, given] of Object.entries(entry)) {
    const does = Object.hasOwn(verbs, verb) ? (verbs[verb as Verb] as Does<Verb>) : undefined
    if (does === undefined || given === undefined || given === false) continue
    const error = does(now, state, given)
    return error === '' ? '' : `${verb}: ${error}`
  }
  return ''
}

const verbs: { readonly [K in Verb]?: Does<K> } = {
  setImage: (now, state, image) => edited(now, state, { kind: 'setImage', image }),
  patch: (now, state, patch) => edited(now, state, { kind: 'patch', patch }),
  scale(now, state, scale) {
    const replicas = typeof scale === 'number' ? scale : scale.replicas
    if (Number.isInteger(replicas) && replicas >= 0) return written(now, state, { replicas })
    return edited(now, state, { kind: 'patch', patch: { spec: { replicas } } })
  },
  pause(now, state) {
    if (state.spec.paused) return `${qualified(state)} is already paused`
    return written(now, state, { paused: true })
  },
  resume(now, state) {
    if (!state.spec.paused) return `${qualified(state)} is not paused`
    return written(now, state, { paused: false })
  },
  restart(now, state) {
    if (state.spec.paused) return "can't restart paused deployment (run rollout resume first)"
    const restartedAt = { 'kubectl.kubernetes.io/restartedAt': rfc3339(now.at) }
    const metadata = { annotations: restartedAt }
    return edited(now, state, { kind: 'patch', patch: { spec: { template: { metadata } } } })
  },
  undo(now, state, undo) {
    const revision = typeof undo === 'boolean' ? 0 : (undo.revision ?? 0)
    const undone = undoDeployment(state, revision)
    if (!undone.ok) return undone.error
    writeDeployment(now, undone.state)
    return ''
  },
  lose(now, state, lost) {
    const isMeant = (one: DeploymentReplicaSet): boolean => isLost(lost, one, null)
    const error = disrupted(now, state, isMeant, (lists) =>
      losingOldest(lists, lostOf(lost, lists)),
    )
    if (lost.abruptly) now.standing = podOwnersIn(now)
    return error
  },
  unready(now, state, { image, count, for: span }) {
    const until = readyAgainAt(now.at, span)
    const isMeant = ({ template }: DeploymentReplicaSet): boolean =>
      image === undefined || template.image === image
    return disrupted(now, state, isMeant, (lists) => unreadyOldest(lists, count, until))
  },
  scaleWorkload: refersToNobody,
  patchWorkload: refersToNobody,
  promote: isNoRollout,
  promoteFull: isNoRollout,
  abort: isNoRollout,
  retry: isNoRollout,
}

/** What only the plugin for Rollouts can do. */
export const pluginVerbs: readonly Verb[] = ['promote', 'promoteFull', 'abort', 'retry']

function isNoRollout(_now: WorldNow, { spec }: DeploymentState): string {
  return notFound('rollouts', spec.name)
}

function refersToNobody(_now: WorldNow, state: DeploymentState): string {
  return `${qualified(state)} has no workloadRef`
}

function qualified({ spec }: DeploymentState): string {
  return `deployments.apps ${JSON.stringify(spec.name)}`
}

function written(now: WorldNow, state: DeploymentState, fields: DeploymentFields): string {
  writeDeployment(now, withDeploymentSpec(state, editDeployment(state.spec, fields)))
  return ''
}

// A write that has to be read again: what it makes of the spec is not known from the verb alone.
function edited(now: WorldNow, state: DeploymentState, edit: Edit): string {
  const plan = standingPlan(now)
  const rollout = { ...plan.rollout, template: state.spec.template }
  const manifests = objectsNow(now)
  takeReread(now.program, manifests)
  const reading = editPlan({ ...plan, rollout, manifests }, edit)
  if (reading.plan !== null) {
    storePlan(now, reading.plan)
    return ''
  }
  const reasons = reading.diagnostics.filter(({ severity }) => severity === 'error')
  const texts = reasons.map(({ path, message }) => `${path}: ${message}`)
  return `Deployment.apps "${state.spec.name}" is invalid: ${texts.join(', ')}`
}

type Lists = readonly (readonly PodCohort[])[]

// What befalls pods from outside; they leave the counts at once.
function disrupted(
  now: WorldNow,
  state: DeploymentState,
  isMeant: (one: DeploymentReplicaSet) => boolean,
  change: (lists: Lists) => Lists,
): string {
  const { replicaSets } = state
  const meant = replicaSets.filter(isMeant)
  const before = meant.map(({ pods }) => pods)
  const lists = change(before)
  if (lists === before) return ''
  const changed = replicaSets.map((one) => {
    const pods = lists[meant.indexOf(one)]
    if (pods === undefined || pods === one.pods) return one
    return { ...one, pods, ...countsOf(pods, one.minReadySeconds, now.at) }
  })
  writeDeployment(now, { ...state, replicaSets: changed })
  wake(now, state.spec.name)
  return ''
}
