import type { RolloutPhase } from '../rollout/status.ts'
import { readTime, type Time, textOfTime } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { shareOfUsers } from '../timeline/users.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { shownValue } from '../units/shownValue.ts'
import { between, type Duration, type Instant } from '../units/time.ts'
import { type Asked, askedScenario } from './asked.ts'
import { type ChoiceVerb, choiceVerbs } from './choices/verbs.ts'
import { countedAt, type PlayedScenario, playedOnce, playedWith } from './played.ts'
import { type Place, placeNow } from './readings/place.ts'
import { type PodsAt, podRange, worldAt } from './readings/pods.ts'
import { answeredSince, exposedTime, heldSince } from './readings/release.ts'
import { sameStory } from './readings/story.ts'

/** What comes of one verb, or of pressing nothing. All spans count from the instant in question. */
export interface Choice {
  /** `wait`: nobody does anything. */
  readonly verb: ChoiceVerb | 'wait'
  /** As it is typed; '' for waiting. */
  readonly command: string
  /** What the command says against it; '' if it is carried out. */
  readonly refused: string
  /** Every later instant is as without it. */
  readonly doesNothing: boolean
  /** Why it does nothing; '' if it does something. */
  readonly why: string
  /** In the end. */
  readonly phase: RolloutPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** Until no user meets the new version any more; null: some do in the end. */
  readonly allOldAfter: Duration | null
  /** Until the Rollout is Healthy for good; null: it is not in the end. */
  readonly healthyAfter: Duration | null
  /** The fewest available pods from then on. */
  readonly lowestAvailable: PodsAt
  /** How long users meet the new version, weighed by their part: 1m at 50 % is 30s. */
  readonly exposedTime: Duration
  /** Requests that the new version answers; null where the scenario sends none. */
  readonly exposedRequests: number | null
  /** Requests for which no pod is there; null where the scenario sends none. */
  readonly refusedRequests: number | null
}

/** What could be done at an instant, and what would come of it. */
export interface Choices {
  readonly at: Instant
  /** Where the Rollout is; null: there is none. */
  readonly place: Place | null
  /** `spec.replicas`. */
  readonly replicas: number
  /** Waiting first, then every verb. */
  readonly choices: readonly Choice[]
  /**
   * The verbs after which all users are on the old version soonest; [] if none brings them there.
   */
  readonly fastestBack: readonly ChoiceVerb[]
  /** Why nothing can be asked. */
  readonly diagnostics: readonly Diagnostic[]
  /** Until when each choice was played. */
  readonly until: Instant
}

/** When somebody chooses, and for how long it is played on. */
export interface ChoicesOptions {
  /** When somebody stands before the buttons. */
  readonly at: Time
}

/**
 * What each button does if it is pressed at an instant, from there to the end of the scenario: how
 * it ends, when all users are back on the old version, the fewest available pods, and the requests
 * that the new version answers; or why it does nothing. The new version is that of the template at
 * that instant, also where it is the stable one already; every other one is old.
 */
export function choices(asked: Asked, { at: time }: ChoicesOptions): Choices {
  const played = playedOnce(askedScenario(asked, { gates: 'wait' }))
  const at = readTime(time)
  const rollout = at === null ? null : (worldAt(played.timeline, at)?.rollout ?? null)
  if (at === null || rollout === null) return nothing(played, time)
  const { spec } = rollout
  const isNew = (hash: string): boolean => hash === spec.template.hash
  const sends = (played.scenario.traffic?.requestsPerSecond ?? 0) > 0
  const without = countedAt(played, at)
  const subject: Subject = { at, isNew, sends, without }
  const rows: Choice[] = [choiceOf(subject, 'wait', '', without, '')]
  for (const [verb, rule] of Object.entries(choiceVerbs)) {
    const timeline = playedWith(played, [rule.entry(textOfTime(time))], at)
    const command = rule.command(spec.name)
    rows.push(choiceOf(subject, verb as ChoiceVerb, command, timeline, rule.reasonFor(rollout)))
  }
  return {
    at,
    place: placeNow(rollout),
    replicas: spec.replicas ?? 1,
    choices: rows,
    fastestBack: fastestBack(rows),
    diagnostics: played.timeline.diagnostics,
    until: played.timeline.end.at,
  }
}

interface Subject {
  readonly at: Instant
  readonly isNew: (hash: string) => boolean
  readonly sends: boolean
  readonly without: Timeline
}

function choiceOf(
  { at, isNew, sends, without }: Subject,
  verb: Choice['verb'],
  command: string,
  timeline: Timeline,
  reason: string,
): Choice {
  const refused = verb === 'wait' ? '' : refusalAt(timeline, at)
  const isSame = verb === 'wait' ? true : sameStory(without, timeline, at)
  const range = podRange(timeline, at)
  const isOld = heldSince(timeline, at, (world) => shareOfUsers(world, isNew) === 0)
  const healthy = heldSince(timeline, at, ({ rollout }) => rollout?.status.phase === 'Healthy')
  const answered = answeredSince(timeline, at, isNew)
  return {
    verb,
    command,
    refused,
    doesNothing: verb !== 'wait' && isSame,
    why: verb !== 'wait' && isSame ? refused || reason : '',
    phase: timeline.end.phase,
    message: timeline.end.message,
    allOldAfter: isOld === null ? null : between(at, isOld),
    healthyAfter: healthy === null ? null : between(at, healthy),
    lowestAvailable: range?.lowestAvailable ?? { pods: 0, at },
    exposedTime: exposedTime(timeline, at, isNew),
    exposedRequests: sends ? answered.meant : null,
    refusedRequests: sends ? answered.refused : null,
  }
}

function refusalAt({ moments }: Timeline, at: Instant): string {
  const moment = moments.findLast((one) => one.at === at)
  return moment?.errors[0] ?? ''
}

function fastestBack(rows: readonly Choice[]): readonly ChoiceVerb[] {
  const [wait, ...verbs] = rows
  const back = verbs.filter(({ allOldAfter, doesNothing }) => allOldAfter !== null && !doesNothing)
  const least = Math.min(...back.map(({ allOldAfter }) => allOldAfter ?? 0))
  // Nobody has to press anything where no user meets the new version as it is.
  if (wait?.allOldAfter === 0) return []
  return back.flatMap(({ verb, allOldAfter }) =>
    allOldAfter === least && verb !== 'wait' ? [verb] : [],
  )
}

function nothing({ timeline }: PlayedScenario, time: Time): Choices {
  const message = `at ${shownValue(time)} there is no Rollout`
  const hint = 'Name an instant after the first apply: "12m".'
  return {
    at: readTime(time) ?? timeline.end.at,
    place: null,
    replicas: 0,
    choices: [],
    fastestBack: [],
    diagnostics: [...timeline.diagnostics, errorIn('at', 'no-rollout-then', message, hint)],
    until: timeline.end.at,
  }
}
