import type { Turn } from '../../cluster/controller.ts'
import { after, duration, earliest, type Instant, seconds } from '../../units/time.ts'
import type { ApplicationState, ApplicationTurn, ApplicationView } from './applicationState.ts'
import { operationLook } from './operation/operationLook.ts'
import { compareNow, isUnderWay } from './refresh/compareNow.ts'
import { pollTurn, pollWakeAt, requestRefresh } from './refresh/polling.ts'

/**
 * What comes within so short a time belongs to the same instant: the queues' own milliseconds, and
 * those of the watch.
 */
const instantly = duration(20)

/** A running operation hears of a change of its objects after this, however many there are. */
const batching = seconds(5)

/** One turn of Argo CD's controller over an Application: all that is due, in the order of time. */
export function reconcileApplication(
  before: ApplicationState,
  view: ApplicationView,
  at: Instant,
): Turn<ApplicationState> {
  const turn: ApplicationTurn = { view, app: before, server: null, orders: [] }
  if (before.seen !== view.seen) hearOfChange(turn, at)
  for (;;) {
    const due = wakeAtOf(turn.app)
    if (due === null || due > at + instantly) break
    playAt(turn, due > at ? due : at)
  }
  const { app, orders } = turn
  const wakeAt = wakeAtOf(app)
  return { state: app, orders, wakeAt, asksAgain: false, rests: true, failure: '', endedBy: '' }
}

/** When anything of an Application is due; null: nothing ever is. */
export function wakeAtOf({ poll, operation }: ApplicationState): Instant | null {
  return earliest(pollWakeAt(poll), operation?.lookAt ?? null)
}

// A change of a managed object asks for a comparison with the commit that was compared last.
function hearOfChange(turn: ApplicationTurn, at: Instant): void {
  const { app, view } = turn
  const { operation } = app
  turn.app = {
    ...app,
    seen: view.seen,
    poll: app.sync === '' ? app.poll : requestRefresh(app.poll, 1, at),
    operation:
      operation === null || !isUnderWay(app)
        ? operation
        : { ...operation, lookAt: earliest(operation.lookAt, after(at, batching)) },
  }
}

function playAt(turn: ApplicationTurn, now: Instant): void {
  const { state, refresh } = pollTurn(turn.app.poll, turn.view.polling, now)
  if (state !== turn.app.poll) turn.app = { ...turn.app, poll: state }
  if (refresh !== null) compareNow(turn, refresh.level, now)
  const { operation } = turn.app
  const isDue = operation !== null && operation.lookAt !== null && operation.lookAt <= now
  if (isDue) operationLook(turn, operation, now)
}
