import { formatTime } from '../../go/timeText.ts'
import { simulate } from '../../simulation/simulate.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
import type { Rehearsed } from './rehearsals.ts'
import { type LintRule, seen } from './rule.ts'

export const rollbackWindowNeverApplies: LintRule = {
  name: 'rollback-window-never-applies',
  severity: 'warning',
  what: 'A `rollbackWindow` is set, and going back takes all the steps and analyses all the same.',
  why:
    'The window is about ReplicaSets that are still there and older than the stable one. With ' +
    'revisionHistoryLimit: 0 none is left, with revisions: 0 it is closed.',
  fix: 'revisions of at least 1, and a revisionHistoryLimit that keeps as many ReplicaSets.',
  source: 'isRollbackWithinWindow, cleanupRollouts',
  find({ rollout, rehearsals }) {
    if (rollout === null || rollout.spec.rollbackWindow === undefined) return []
    const { rollbackWindowRevisions: revisions, revisionHistoryLimit: kept } = rollout.plan.rollout
    const { manifest } = rollout
    const common = {
      spot: { manifest, path: ['spec', 'rollbackWindow', 'revisions'] },
      also: [{ manifest, path: ['spec', 'revisionHistoryLimit'] }],
    }
    if (revisions < 1) {
      return [
        {
          ...common,
          message: `revisions: ${revisions} is no window`,
          evidence: seen('a window of 0 revisions is off', { revisions }),
          fix: 'revisions: 1, or more',
        },
      ]
    }
    const good = rehearsals.good()
    const back = good === null ? null : goneBack(good)
    if (back === null || back.isFast) return []
    return [
      {
        ...common,
        message: 'going back to the last version takes every step and analysis again',
        evidence: {
          at: back.at,
          text:
            `rehearsed: the old image is set again at ${formatTime(back.at)}, ` +
            'and nothing is skipped',
          facts: { revisions, revisionHistoryLimit: kept },
        },
        fix: `revisionHistoryLimit: ${Math.max(kept, revisions, 1)}`,
      },
    ]
  },
}

const MINUTE = seconds(60)
const HOUR = seconds(3600)

interface GoneBack {
  readonly at: Instant
  readonly isFast: boolean
}

/** Sets the old image again after a release that was promoted; null: it never was. */
function goneBack({ scenario, moments, promotedAt }: Rehearsed): GoneBack | null {
  const last = moments.at(-1)
  if (promotedAt === null || last === undefined) return null
  const at = after(last.at, MINUTE)
  const { image } = scenario.plan.rollout.template
  const script = [...(scenario.script ?? []), { at: formatTime(at), setImage: image }]
  const played = simulate({ ...scenario, script, until: formatTime(after(at, HOUR)) })
  const isFast = played.moments
    .filter((one) => one.at >= at)
    .flatMap(({ effects }) => effects)
    .some((effect) => effect.kind === 'recordEvent' && isSkipped(effect.reason, effect.message))
  return { at, isFast }
}

function isSkipped(reason: string, message: string): boolean {
  return reason === 'SkipSteps' || message.endsWith('Rollback within window')
}
