import { formatTime } from '../../go/timeText.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Signal } from '../../providers/signal.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { readTime, type Time, textOfTime } from '../../timeline/time.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { type Asked, askedScenario, isScenario } from '../asked.ts'
import { settledAt } from '../rehearsal/settledAt.ts'
import { type RehearsalOptions, rehearsal } from '../rehearsal.ts'

export interface ComingChange extends Pick<RehearsalOptions, 'release' | 'gates' | 'startup'> {
  readonly next: Plan | readonly JsonObject[]
  readonly at?: Time
}

/** What runs when the change comes, without the change, and when that is. */
export interface Running {
  readonly scenario: Scenario
  readonly time: Time
}

/**
 * A scenario is what it is. A plan alone is applied and settles before the change comes; what
 * metrics find then is as the release is to turn out, for the images of the change.
 */
export function runningScenario(running: Asked, change: ComingChange): Running {
  if (isScenario(running)) {
    return { scenario: askedScenario(running), time: change.at ?? MINUTE }
  }
  const { release = 'good', gates = 'promote', startup = '0s', next } = change
  const old = rehearsal(running, { gates, startup })
  const time = change.at ?? old.script?.[1]?.at ?? MINUTE
  const begun: Scenario = { ...old, script: [{ at: '0s', deploy: true }] }
  if (!isPlan(next)) return { scenario: lasting(begun, time, next), time }
  const { image } = next.rollout.template
  const coming = rehearsal(next, { release, gates, startup, image: COMING })
  const scenario: Scenario = {
    ...begun,
    secrets: { ...old.secrets, ...coming.secrets },
    plugins: { ...old.plugins, ...coming.plugins },
    metrics: { ...old.metrics, ...renamed(coming.metrics ?? {}, image) },
    app: { [running.rollout.template.image]: { status: 200 }, [image]: coming.app?.[COMING] ?? {} },
    pods: { startup: textOfTime(startup), ...(release === 'stuck' ? { failing: [image] } : {}) },
  }
  return { scenario: lasting(scenario, time, next), time }
}

const MINUTE = '1m'

// Stands for the image of the change, whose plan has it already.
const COMING = 'rehearsed:next'

function isPlan(next: ComingChange['next']): next is Plan {
  return 'rollout' in next
}

function renamed(
  metrics: NonNullable<Scenario['metrics']>,
  image: string,
): NonNullable<Scenario['metrics']> {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, signal]): [string, Signal] => {
      const { kind, signals } = isJsonObject(signal as Json) ? (signal as JsonObject) : {}
      if (kind !== 'perRevision' || !isJsonObject(signals)) return [name, signal]
      const found = { ...(signal as JsonObject), signals: { [image]: signals[COMING] ?? null } }
      return [name, found as unknown as Signal]
    }),
  )
}

/** Until a minute after everything has settled with the change. */
function lasting(scenario: Scenario, time: Time, apply: ComingChange['next']): Scenario {
  const changed = {
    ...scenario,
    script: [...(scenario.script ?? []), { at: textOfTime(time), apply }],
  }
  const settled = Math.max(settledAt(changed), settledAt(scenario), readTime(time) ?? 0)
  return { ...scenario, until: formatTime((Math.ceil(settled / 60_000) + 1) * 60_000) }
}
