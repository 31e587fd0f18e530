import { after, duration, type Instant, seconds } from '../../../units/time.ts'
import { type ApiServer, readStored } from '../../apply/apiServer.ts'
import { type ObjectReference, printed } from '../../reference.ts'
import { type Evaluators, readObjectStatus } from '../healthChecks.ts'
import type { Nanoseconds } from '../intervals.ts'
import { notFoundStatus } from '../kstatus/computeStatus.ts'
import type { Kstatus } from '../kstatus/result.ts'
import type { HealthWait } from './kustomization.ts'

/** How long the objects are left alone between two looks at them. */
const POLL_INTERVAL = seconds(5)

/** Where a wait for health stands. */
export type HealthAnswer =
  | { readonly kind: 'waiting'; readonly check: HealthWait }
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly error: string }

/** When a wait that begins now must be over; the timeout is rounded to whole milliseconds. */
export function deadlineOf(startedAt: Instant, timeout: Nanoseconds): Instant {
  return after(startedAt, duration(Number(timeout / 1_000_000n)))
}

/**
 * Looks at the objects as Flux does (`WaitForSetWithContext`): all current, and the wait is over;
 * a failed one ends it early, or, with `failFast` off, as soon as none of them can change any more.
 * At the deadline what the last look saw decides.
 */
export function pollHealth(
  check: HealthWait,
  server: ApiServer,
  evaluators: Evaluators,
  failFast: boolean,
  at: Instant,
): HealthAnswer {
  if (at >= check.deadline) return timedOut(check)
  if (at < check.pollAt) return { kind: 'waiting', check }
  const seen = check.objects.map((reference) => {
    const object = readStored(server, reference)
    return object === null ? notFoundStatus : readObjectStatus(object, evaluators, at)
  })
  if (seen.every(({ status }) => status === 'Current')) return { kind: 'passed' }
  const ended = seen.every(({ status }) => status === 'Current' || status === 'Failed')
  const anyFailed = seen.some(({ status }) => status === 'Failed')
  if (anyFailed && (failFast || ended)) {
    const stalled = listed(check.objects, seen, ({ status }) => status === 'Failed')
    return { kind: 'failed', error: `failed early due to stalled resources: ${stalled}` }
  }
  const pollAt = after(check.pollAt, POLL_INTERVAL)
  return { kind: 'waiting', check: { ...check, seen, pollAt } }
}

/** When the wait has to be looked at next. */
export function nextLook({ pollAt, deadline }: HealthWait): Instant {
  return pollAt < deadline ? pollAt : deadline
}

function timedOut({ objects, seen }: HealthWait): HealthAnswer {
  const missing = listed(objects, seen, ({ status }) => status !== 'Current')
  return { kind: 'failed', error: `timeout waiting for: ${missing}` }
}

/** The objects in question, by name: the original lists them in no order at all. */
function listed(
  objects: readonly ObjectReference[],
  seen: readonly Kstatus[],
  meant: (result: Kstatus) => boolean,
): string {
  const texts = objects.flatMap((reference, index) => {
    const result = seen[index]
    if (result === undefined || !meant(result)) return []
    const reason = result.error === '' ? '' : `: ${result.error}`
    return [`${printed(reference)} status: '${result.status}'${reason}`]
  })
  return `[${texts.sort().join(', ')}]`
}
