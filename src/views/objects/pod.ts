import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { PodInfo } from '../info.ts'
import { ageOf, nameOf } from './metadata.ts'

/** A Pod with the status that `kubectl get pods` would show. */
export function podInfo(pod: JsonObject, now: Instant): PodInfo {
  const initial = initialisation(pod)
  const { reason, readyContainers, restarts } = initial.isOver
    ? running(pod, initial.reason)
    : initial
  return {
    name: nameOf(pod),
    age: ageOf(pod, now),
    status: deletion(pod) ?? reason,
    readyContainers,
    containers: recordsIn(recordIn(pod, 'spec'), 'containers').length,
    restarts,
  }
}

interface Walk {
  readonly reason: string
  readonly readyContainers: number
  readonly restarts: number
}

type Initialisation = Walk & { readonly isOver: boolean }

/** Goes along the init containers up to the first that is not done. */
function initialisation(pod: JsonObject): Initialisation {
  const status = recordIn(pod, 'status')
  const before = textIn(status, 'reason') || textIn(status, 'phase')
  const all = recordsIn(recordIn(pod, 'spec'), 'initContainers')
  let restarts = 0
  for (const [index, container] of recordsIn(status, 'initContainerStatuses').entries()) {
    restarts += numberIn(container, 'restartCount') ?? 0
    const walk = { restarts, readyContainers: 0 }
    const outcome = initOutcome(container, isSidecar(all, textIn(container, 'name')))
    if (outcome === 'done') continue
    if (outcome === 'starting') return { ...walk, reason: before, isOver: true }
    const reason = outcome === 'waiting' ? `${index}/${all.length}` : outcome.reason
    return { ...walk, reason: `Init:${reason}`, isOver: false }
  }
  return { reason: before, readyContainers: 0, restarts, isOver: true }
}

function isSidecar(all: readonly JsonObject[], name: string): boolean {
  const container = all.findLast((one) => textIn(one, 'name') === name)
  return textIn(container, 'restartPolicy') === 'Always'
}

type InitOutcome = 'done' | 'starting' | 'waiting' | { readonly reason: string }

function initOutcome(container: JsonObject, isSidecar: boolean): InitOutcome {
  const state = recordIn(container, 'state')
  const terminated = recordIn(state, 'terminated')
  if (terminated !== null) {
    return (numberIn(terminated, 'exitCode') ?? 0) === 0 ? 'done' : { reason: ending(terminated) }
  }
  if (isSidecar && container.started === true) {
    return container.ready === true ? 'done' : 'starting'
  }
  const reason = textIn(recordIn(state, 'waiting'), 'reason')
  return reason === '' || reason === 'PodInitializing' ? 'waiting' : { reason }
}

/** Why a container ended: `OOMKilled`, `Signal:9` or `ExitCode:1`. */
function ending(terminated: JsonObject): string {
  const signal = numberIn(terminated, 'signal') ?? 0
  const code =
    signal === 0 ? `ExitCode:${numberIn(terminated, 'exitCode') ?? 0}` : `Signal:${signal}`
  return textIn(terminated, 'reason') || code
}

/** Goes along the containers from last to first, so that the first has the last word. */
function running(pod: JsonObject, before: string): Walk {
  let reason = before
  let readyContainers = 0
  let restarts = 0
  for (const container of recordsIn(recordIn(pod, 'status'), 'containerStatuses').toReversed()) {
    restarts += numberIn(container, 'restartCount') ?? 0
    const state = recordIn(container, 'state')
    const waiting = textIn(recordIn(state, 'waiting'), 'reason')
    const terminated = recordIn(state, 'terminated')
    if (waiting !== '') reason = waiting
    else if (terminated !== null) reason = ending(terminated)
    else if (container.ready === true && recordIn(state, 'running') !== null) readyContainers++
  }
  if (reason === 'Completed' && readyContainers > 0) reason = 'Running'
  return { reason, readyContainers, restarts }
}

function deletion(pod: JsonObject): string | null {
  if (textIn(recordIn(pod, 'metadata'), 'deletionTimestamp') === '') return null
  return textIn(recordIn(pod, 'status'), 'reason') === 'NodeLost' ? 'Unknown' : 'Terminating'
}
