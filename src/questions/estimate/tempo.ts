import { formatTime } from '../../go/timeText.ts'
import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { type Time, textOfTime } from '../../timeline/time.ts'
import type { Instant } from '../../units/time.ts'

/** At once, or as slow as it may be. */
export type Tempo = 'quick' | 'slow'

/** Who may be quick or slow without the others being so. */
export interface Tempos {
  /** Pods of the release, and those of every other version. */
  readonly release: Tempo
  readonly others: Tempo
  /** Whoever promotes, and the traffic router. */
  readonly people: Tempo
}

const tempos = ['quick', 'slow'] as const

/**
 * Every way in which some are quick and the others slow. Quicker pods do not always make a quicker
 * release: which of two waves is through first decides what the controller may take away next. So
 * the least and the most are looked for among all of them.
 */
export const allTempos: readonly Tempos[] = tempos.flatMap((release) =>
  tempos.flatMap((others) => tempos.map((people) => ({ release, others, people }))),
)

/** What may be quick or slow. */
export interface Range {
  /** The image that the release brings, and the others of which there are pods. */
  readonly released: string
  readonly others: readonly string[]
  /** How long a pod takes at most; undefined: as long as the scenario says. */
  readonly slowest: Time | undefined
}

/** The same scenario in which these are quick, and those slow. */
export function playedAt(scenario: Scenario, tempos: Tempos, range: Range): Scenario {
  const { released, others, slowest } = range
  const given = scenario.pods ?? {}
  const images = new Set([released, ...others, ...Object.keys(given.images ?? {})])
  const models = [...images].map((image) => {
    const model = given.images?.[image]
    const own = model?.startup ?? given.startup ?? '0s'
    const slow = slowest === undefined ? own : textOfTime(slowest)
    const tempo = image === released ? tempos.release : tempos.others
    return [image, { ...model, startup: tempo === 'quick' ? '0s' : slow }] as const
  })
  const timed = { ...scenario, pods: { ...given, images: Object.fromEntries(models) } }
  return tempos.people === 'slow' ? timed : withoutPeople(timed)
}

/** The same scenario in which nobody is waited for: at a gate, or by the router. */
function withoutPeople(scenario: Scenario): Scenario {
  const { script = [], router } = scenario
  return {
    ...scenario,
    script: script.filter((entry) => !isWait(entry)),
    gates: 'promote',
    ...(router === undefined ? {} : { router: { verify: 'immediate' as const } }),
  }
}

/**
 * The same scenario in which nothing is given up for being late: a deadline ends releases, it makes
 * none of them quicker.
 */
export function withoutDeadline(scenario: Scenario, from: Instant): Scenario {
  const { script = [], plan } = scenario
  if (!plan.rollout.progressDeadlineAbort) return scenario
  const entry: ScriptEntry = {
    at: formatTime(from),
    patch: { spec: { progressDeadlineAbort: false } },
  }
  return { ...scenario, script: [...script, entry] }
}

// What only lets time pass, or ends such a wait.
function isWait({ promote, pause, resume }: ScriptEntry): boolean {
  return promote !== undefined || pause !== undefined || resume !== undefined
}
