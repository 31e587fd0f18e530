import { formatTime } from '../../go/timeText.ts'
import { between, type Instant } from '../../units/time.ts'
import type { Rehearsed } from './rehearsals.ts'
import type { LintRule } from './rule.ts'

export const deadlineShorterThanProgress: LintRule = {
  name: 'deadline-shorter-than-progress',
  severity: 'warning',
  what: 'A good release is Degraded for a while: its pods take longer than the progress deadline.',
  why:
    'Nothing is wrong with the release, and whoever watches it, or progressDeadlineAbort, takes ' +
    'it back all the same.',
  fix: 'A progressDeadlineSeconds that is longer than the slowest pod, with its minReadySeconds.',
  source: 'RolloutTimedOut of utils/conditions; #1225, #3843, #3414',
  find({ rollout, rehearsals }) {
    const good = rollout === null ? null : rehearsals.good()
    const late = good === null ? null : longestDelay(good)
    if (rollout === null || good === null || late === null) return []
    const deadline = good.scenario.plan.rollout.progressDeadlineSeconds
    const aborts = good.scenario.plan.rollout.progressDeadlineAbort
    const enough = late.span === null ? null : deadline + Math.ceil(late.span / 1000) + 1
    return [
      {
        spot: { manifest: rollout.manifest, path: ['spec', 'progressDeadlineSeconds'] },
        also: aborts
          ? [{ manifest: rollout.manifest, path: ['spec', 'progressDeadlineAbort'] }]
          : [],
        message:
          `a good release is ${aborts ? 'aborted' : 'Degraded'} ` +
          `after ${deadline}s without progress`,
        evidence: {
          at: late.at,
          text:
            `rehearsed: ProgressDeadlineExceeded at ${formatTime(late.at)}, ` +
            'with pods that only take their time',
          facts: { exceededAt: late.at, progressDeadlineSeconds: deadline, lastsFor: late.span },
        },
        fix:
          enough === null
            ? 'progressDeadlineSeconds: longer than the pods take to be ready'
            : `progressDeadlineSeconds: ${enough}`,
      },
    ]
  },
}

interface Late {
  /** Of the first time. */
  readonly at: Instant
  /** The longest time from the deadline to the next progress; null: there was none. */
  readonly span: number | null
}

function longestDelay({ moments }: Rehearsed): Late | null {
  const spans: number[] = []
  const begun: Instant[] = []
  for (const { at, world } of moments) {
    const conditions = world.rollout?.status.conditions ?? []
    const isLate = conditions.some(({ reason }) => reason === 'ProgressDeadlineExceeded')
    const since = begun[spans.length]
    if (isLate && since === undefined) begun.push(at)
    else if (!isLate && since !== undefined) spans.push(between(since, at))
  }
  const [first] = begun
  if (first === undefined) return null
  return { at: first, span: spans.length === 0 ? null : Math.max(...spans) }
}
