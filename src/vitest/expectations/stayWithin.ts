import { formatTime } from '../../go/timeText.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { workloadOf } from '../../timeline/workload.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { type Amount, amountObjection, amountOf } from '../amount.ts'
import { objectionToOptions } from '../options.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'

interface Reading {
  readonly at: Instant
  readonly pods: Count
  readonly replicas: Count
  readonly limit: Count
}

/**
 * Pods of all ReplicaSets of the Rollout (`status.replicas` of each, ready or not, without those
 * that terminate and without an Experiment's own) against `spec.replicas` plus the surge;
 * percentages are of `spec.replicas`, rounded up as `maxSurge` is.
 */
export function stayWithin(
  timeline: Timeline,
  limit: { readonly surge: Amount },
): ExpectationOutcome {
  const objection = objectionToOptions('limit', limit, ['surge'])
  if (objection !== '') return unusable(objection)
  const { surge } = limit
  if (amountOf(surge, 1) === null) return unusable(amountObjection('surge', surge))
  const readings = timeline.moments.flatMap(({ at, world }): readonly Reading[] => {
    const workload = workloadOf(world)
    if (workload === null) return []
    const { replicas, replicaSets } = workload
    const pods = replicaSets.reduce((sum, one) => sum + one.have, 0)
    return [{ at, pods, replicas, limit: replicas + Math.ceil(amountOf(surge, replicas) ?? 0) }]
  })
  const allowance = typeof surge === 'number' ? surge : `${surge} of its`
  const breach = readings.find((one) => one.pods > one.limit) ?? null
  const most = readings.reduce<Reading | null>((highest, one) => {
    return highest === null || one.pods - one.limit > highest.pods - highest.limit ? one : highest
  }, null)
  return {
    kind: 'judged',
    holds: breach === null,
    expected: `to stay within ${allowance} pods above spec.replicas`,
    found: foundText(breach, most),
    at: (breach ?? most)?.at ?? null,
  }
}

function foundText(breach: Reading | null, most: Reading | null): string {
  if (most === null) return 'there were no pods'
  const peak = `the most were ${countText(most)}, at ${formatTime(most.at)}`
  if (breach === null) return peak
  const first = `at ${formatTime(breach.at)} there were ${countText(breach)}`
  return breach.at === most.at ? first : `${first}; ${peak}`
}

function countText({ pods, replicas, limit }: Reading): string {
  return `${pods} pods for ${replicas} replicas (at most ${limit})`
}
