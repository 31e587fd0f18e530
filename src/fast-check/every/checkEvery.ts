import { formatTime, readTimeText, type TimeText } from '../../go/timeText.ts'
import type { Invariant, Violation } from '../../laws/invariant.ts'
import { invariants as laws } from '../../laws/invariants.ts'
import { tagged } from '../../plan/image.ts'
import type { Plan } from '../../plan/plan.ts'
import { rehearsal } from '../../questions/rehearsal.ts'
import type { Scenario, ScriptAction, ScriptEntry } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { type Instant, instant, start } from '../../units/time.ts'
import {
  diagnosticLines,
  objectionsToAmounts,
  objectionsToGiven,
  objectionsToInvariants,
  readOwnManifests,
} from '../check/objections.ts'
import { reportOf } from '../check/report.ts'
import { interestingInstants } from './interestingInstants.ts'
import { everyStory, type Story, storyCount } from './stories.ts'

/** Stories that are told at most: what is larger than that is for samples. */
const MOST = 100_000

/** What `checkEvery` tries, and what has to hold; everything has a default. */
export interface EveryCheck {
  /** What has to hold: promises made for this strategy, laws of the kit. Every law if absent. */
  readonly invariants?: readonly Invariant[]
  /** Verbs in one story at most; 2 if absent. */
  readonly depth?: number
  /** Instants at which they are said, at most; 8 if absent. */
  readonly instants?: number
  /**
   * What may be said; promote, promoteFull, abort, retry, undo and another image if
   * absent.
   */
  readonly verbs?: readonly ScriptAction[]
  /** The Rollout to check, by its name or `namespace/name`; needed only if there are several. */
  readonly rollout?: string
  /**
   * Parts of the undisturbed run that are known. What is absent is that of a `rehearsal`: a good
   * release, whose pods take 10 s to start, and nobody who promotes.
   */
  readonly given?: Partial<Omit<Scenario, 'plan'>>
}

/** What `checkEvery` came to. */
export interface EveryVerdict {
  /** Something was tried, and every invariant holds in every story. */
  readonly ok: boolean
  /** Stories that were told, the undisturbed one among them: all that there are. */
  readonly stories: number
  /** When verbs were said. */
  readonly instants: readonly TimeText[]
  /** Every story that breaks an invariant which the same story with a verb less keeps. */
  readonly failures: readonly EveryFailure[]
  /** Why nothing was tried; [] if it was. */
  readonly diagnostics: readonly Diagnostic[]
  /** The counts, and the shortest story that breaks each invariant; why nothing was tried. */
  readonly report: string
}

/** One story that breaks one invariant. */
export interface EveryFailure {
  /** What does not hold. */
  readonly invariant: Invariant
  /** When, and what is wrong then. */
  readonly violation: Violation
  /** What was said beyond the undisturbed run. */
  readonly done: readonly ScriptEntry[]
  /** The whole story. */
  readonly scenario: Scenario
}

/**
 * Tries everything that a few verbs can do to an update: every order of up to `depth` of them, at
 * up to `instants` instants at which something happens in the undisturbed run, or just before or
 * after. Certainty for a small world, where `checkStrategy` has samples of a large one. More than
 * 100,000 stories are refused, with their number. The same arguments always give the same verdict.
 */
export function checkEvery(
  manifests: string | readonly unknown[],
  options: EveryCheck = {},
): EveryVerdict {
  const { plan, diagnostics } = readOwnManifests(manifests, options.rollout)
  if (plan === null) return refused(diagnostics)
  const { depth = 2, instants: most = 8, invariants = Object.values(laws), given = {} } = options
  const verbs = options.verbs ?? usualVerbs(plan)
  const wrong = [
    ...objectionsToAmounts({ depth, instants: most }),
    ...objectionsToInvariants(invariants),
    ...objectionsToVerbs(verbs),
    ...objectionsToGiven({ plan, ...given }),
  ]
  if (wrong.length > 0) return refused(wrong)
  const scenario = undisturbed(plan, given)
  const unfit = objectionsToGiven({ ...scenario, script: [...verbs.map(at0)] }, 'verbs')
  if (unfit.length > 0) return refused(unfit)
  const instants = interestingInstants(simulate(scenario), releasedAt(scenario), most)
  const count = storyCount(depth, verbs.length, instants.length)
  if (count > MOST) return refused([tooMany(count, depth, verbs.length, instants.length)])
  return told(scenario, { depth, verbs, instants, invariants })
}

/** The same for a test: throws an `Error` whose message is the report. */
export function assertEvery(
  manifests: string | readonly unknown[],
  options: EveryCheck = {},
): void {
  const { ok, report } = checkEvery(manifests, options)
  if (!ok) throw new Error(report)
}

interface Search {
  readonly depth: number
  readonly verbs: readonly ScriptAction[]
  readonly instants: readonly Instant[]
  readonly invariants: readonly Invariant[]
}

function told(scenario: Scenario, search: Search): EveryVerdict {
  const { depth, verbs, instants, invariants } = search
  const failures: EveryFailure[] = []
  const shortest = new Map<Invariant, readonly [Story, Violation]>()
  let stories = 0
  everyStory<ReadonlySet<Invariant>>(scenario, depth, verbs, instants, (story, known) => {
    stories += 1
    const broken = new Set(known ?? [])
    for (const invariant of invariants) {
      if (broken.has(invariant)) continue
      const violation = invariant.check(story.timeline, story.scenario.plan)
      if (violation === null) continue
      broken.add(invariant)
      failures.push({ invariant, violation, done: story.done, scenario: story.scenario })
      const [best] = shortest.get(invariant) ?? []
      const isShorter = best === undefined || story.done.length < best.done.length
      if (isShorter) shortest.set(invariant, [story, violation])
    }
    return broken
  })
  const times = instants.map((at) => formatTime(at))
  const ok = failures.length === 0
  const counted = countText(stories, times, search)
  const report = ok ? counted : brokenText(counted, failures, shortest)
  return { ok, stories, instants: times, failures, diagnostics: [], report }
}

function countText(stories: number, times: readonly string[], { depth, verbs }: Search): string {
  const names = verbs.map((verb) => Object.keys(verb)[0]).join(', ')
  const lengths = depth === 1 ? 'one verb' : `up to ${depth} verbs`
  return `${stories} stories of ${lengths} (${names}) at ${times.join(', ')}`
}

function brokenText(
  counted: string,
  failures: readonly EveryFailure[],
  shortest: ReadonlyMap<Invariant, readonly [Story, Violation]>,
): string {
  const parts = [...shortest].map(([invariant, [{ scenario, timeline }, violation]]) => {
    const times = failures.filter((failure) => failure.invariant === invariant).length
    const again = 'assertEvery(manifests, options)'
    const report = reportOf({ invariant, violation, scenario, timeline, again })
    return `${report}\n\n# in ${times} of ${counted}`
  })
  return parts.join('\n\n')
}

/** The run in which nobody does anything but release. */
function undisturbed(plan: Plan, given: Partial<Omit<Scenario, 'plan'>>): Scenario {
  const rehearsed = rehearsal(plan, { gates: 'wait', startup: '10s' })
  // Long enough for what a disturbance sets off.
  const until = formatTime((readTimeText(rehearsed.until ?? '0s') ?? 0) + AFTERWARDS)
  return { ...rehearsed, until, ...given }
}

const AFTERWARDS = 900_000

/** When the new version comes: nothing that happens before is of interest. */
function releasedAt({ script = [] }: Scenario): Instant {
  const first = script.find(({ deploy }) => deploy !== true)
  const at = first === undefined ? null : readTimeText(first.at)
  return at === null ? start : instant(at)
}

function usualVerbs({ rollout }: Plan): readonly ScriptAction[] {
  const setImage = tagged(rollout.template.image, 'other')
  return [
    { promote: true },
    { promoteFull: true },
    { abort: true },
    { retry: true },
    { undo: true },
    { setImage },
  ]
}

function at0(verb: ScriptAction): ScriptEntry {
  return { at: '0s', ...verb }
}

function objectionsToVerbs(verbs: readonly ScriptAction[]): readonly Diagnostic[] {
  if (Array.isArray(verbs) && verbs.length > 0) return []
  const hint = 'Give at least one: [{ promote: true }].'
  return [errorIn('verbs', 'nothing-to-try', 'there is no verb to say', hint)]
}

function tooMany(count: number, depth: number, verbs: number, instants: number): Diagnostic {
  const message =
    `up to ${depth} of ${verbs} verbs at ${instants} instants make ${count} stories, ` +
    `more than ${MOST}`
  const hint = 'Give a smaller depth, fewer instants or verbs; or take samples: checkStrategy.'
  return errorIn('depth', 'too-many-stories', message, hint)
}

function refused(diagnostics: readonly Diagnostic[]): EveryVerdict {
  const report = diagnosticLines(diagnostics)
  return { ok: false, stories: 0, instants: [], failures: [], diagnostics, report }
}
