import { formatTime } from '../../go/timeText.ts'
import type { Plan } from '../../plan/plan.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { Instant } from '../../units/time.ts'
import { STARTUP } from '../startup.ts'
import type { LintRule } from './rule.ts'
import { pods } from './words.ts'

export const strategyAndTemplateChangeTogether: LintRule = {
  name: 'strategy-and-template-change-together',
  severity: 'warning',
  what: 'One merge changes the strategy (canary, blue-green) and the pod template.',
  why:
    'The controller begins the new strategy in the middle of an update of which it knows ' +
    'nothing: the old pods are no stable ones of it, and may go before the new ones are there.',
  fix: 'Two merges: the strategy first, and the template once the Rollout is Healthy again.',
  source: 'reconcileOtherReplicaSets: a ReplicaSet that the strategy does not name is an old one',
  find({ rollout, before, rehearsals }) {
    const after = rehearsals.plan()
    if (rollout === null || before === null || after === null) return []
    const from = before.plan.rollout
    const to = rollout.plan.rollout
    if (from.strategy.kind === to.strategy.kind) return []
    if (from.template.hash === to.template.hash) return []
    const startup = rehearsals.scenario?.pods?.startup ?? STARTUP
    const worst = worstOf(before.plan, after, startup)
    const message = `${from.strategy.kind} becomes ${to.strategy.kind}, and the pods change as well`
    const shown =
      worst === null
        ? ''
        : `, and at ${formatTime(worst.at)} ${pods(worst.available)} are available`
    return [
      {
        spot: { manifest: rollout.manifest, path: ['spec', 'strategy'] },
        also: [{ manifest: rollout.manifest, path: ['spec', 'template'] }],
        message,
        evidence: {
          at: worst?.at ?? null,
          text: `rehearsed: merged at ${formatTime(MERGED)}, pods ready after ${startup}${shown}`,
          facts: worst === null ? {} : { lowestAvailable: worst.available, lowestAt: worst.at },
        },
        fix: 'Merge the strategy alone, wait until it is Healthy, then merge the template',
      },
    ]
  },
}

const MERGED = 1_800_000
const WATCHED = 3_600_000

/** The fewest available pods from the merge on; null: it cannot be run. */
function worstOf(before: Plan, after: Plan, startup: string) {
  const { moments } = simulate({
    plan: before,
    script: [
      { at: '0s', deploy: true },
      { at: formatTime(MERGED), apply: after },
    ],
    pods: { startup },
    gates: 'promote',
    until: formatTime(MERGED + WATCHED),
  })
  let worst: { readonly at: Instant; readonly available: number } | null = null
  for (const { at, world } of moments) {
    if (at < MERGED || world.rollout === null) continue
    const available = world.rollout.replicaSets.reduce((sum, one) => sum + one.available, 0)
    if (worst === null || available < worst.available) worst = { at, available }
  }
  return worst
}
