import { formatTime } from '../../go/timeText.ts'
import { prepare } from '../../simulation/prepare.ts'
import type { Program } from '../../simulation/program.ts'
import { runFrom } from '../../simulation/simulate.ts'
import type { Moment } from '../../timeline/moment.ts'
import { after, duration, type Instant } from '../../units/time.ts'
import { heaviestLoad } from './loads.ts'
import type { Rehearsed } from './rehearsals.ts'
import type { LintRule } from './rule.ts'
import { strategySpot } from './subject.ts'
import { rounded } from './words.ts'

export const abortLosesCapacity: LintRule = {
  name: 'abort-loses-capacity',
  severity: 'warning',
  what: 'An abort at some instant leaves fewer pods for the traffic than the release itself does.',
  why:
    'An abort takes the new pods away as far as maxUnavailable allows, at once, and the old ' +
    'ones have to start first: the way back is worse than the way forth.',
  fix: 'A smaller maxUnavailable, with a maxSurge.',
  source:
    'CalculateReplicaCountsForBasicCanary, the abort of dynamicStableScale; #2119, #3020, #4898',
  find({ rollout, rehearsals }) {
    const good = rollout === null ? null : rehearsals.good()
    if (rollout === null || good === null || rollout.replicas === 0) return []
    const worst = worstAbort(good)
    const usual = Math.max(...good.moments.map(loadAt))
    if (worst === null || worst.load <= usual + 1e-9) return []
    const shown = Number.isFinite(worst.load)
      ? `${rounded(100 / worst.load)} % of the capacity is left`
      : 'there is traffic, and no pod'
    const field =
      rollout.canary?.dynamicStableScale === true ? 'dynamicStableScale' : 'maxUnavailable'
    const least = Number.isFinite(usual) ? `, ${rounded(100 / usual)} % without an abort` : ''
    return [
      {
        spot: strategySpot(rollout, field),
        also: [],
        message: `after an abort ${shown}${least}`,
        evidence: {
          at: worst.at,
          text:
            `rehearsed: aborted at ${formatTime(worst.abortAt)}, ` +
            `worst at ${formatTime(worst.at)}`,
          facts: {
            abortAt: worst.abortAt,
            worstAt: worst.at,
            loadPerPod: Number.isFinite(worst.load) ? worst.load : null,
            loadPerPodWithoutAbort: usual,
          },
        },
        fix:
          field === 'maxUnavailable'
            ? 'maxUnavailable: 0 and maxSurge: 1'
            : 'dynamicStableScale: false',
      },
    ]
  },
}

interface Worst {
  readonly abortAt: Instant
  readonly at: Instant
  readonly load: number
}

/** So many instants are tried, evenly spread where there are more. */
const MOST_ABORTS = 40
const HOUR = 3_600_000

// Behaviour changes at instants at which anything happens: an abort comes right after each of them.
function worstAbort({ scenario, moments, promotedAt }: Rehearsed): Worst | null {
  const { program } = prepare(scenario)
  if (program === null) return null
  const before = moments.filter(({ at }) => promotedAt === null || at < promotedAt)
  const every = Math.max(1, Math.ceil(before.length / MOST_ABORTS))
  let worst: Worst | null = null
  for (const moment of before.filter((_, index) => index % every === 0)) {
    const abortAt = after(moment.at, duration(1000))
    for (const { at, load } of loadsAfter(program, moment, abortAt)) {
      if (worst === null || load > worst.load) worst = { abortAt, at, load }
    }
  }
  return worst
}

function loadsAfter(program: Program, moment: Moment, abortAt: Instant) {
  const abort = { at: abortAt, entry: { at: formatTime(abortAt), abort: true } }
  const script = [...program.script.filter(({ at }) => at <= moment.at), abort]
  const until = after(abortAt, duration(HOUR))
  const { moments } = runFrom({ ...program, script, until }, moment.world)
  return moments.filter(({ at }) => at >= abortAt).map((one) => ({ at: one.at, load: loadAt(one) }))
}

function loadAt({ world }: Moment): number {
  return world.rollout === null ? 0 : heaviestLoad(world.rollout)
}
