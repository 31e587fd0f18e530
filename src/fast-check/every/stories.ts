import { formatTime } from '../../go/timeText.ts'
import type { Scenario, ScriptAction, ScriptEntry } from '../../simulation/scenario.ts'
import { simulate, simulateFrom } from '../../simulation/simulate.ts'
import { type Timeline, timelineOf } from '../../timeline/timeline.ts'
import type { Instant } from '../../units/time.ts'

/** A scenario and how it went. */
export interface Story {
  readonly scenario: Scenario
  readonly timeline: Timeline
  /** What was done in it beyond the undisturbed run, in order. */
  readonly done: readonly ScriptEntry[]
}

/** How many stories {@link everyStory} tells, the undisturbed one among them. */
export function storyCount(depth: number, verbs: number, instants: number): number {
  let [count, chosen, said] = [1, 1, 1]
  for (let length = 1; length <= depth; length++) {
    // Instants in order, each as often as one likes.
    chosen = (chosen * (instants + length - 1)) / length
    said *= verbs
    count += chosen * said
  }
  return Math.round(count)
}

/**
 * The undisturbed run, and every run in which so many verbs at most are said at these instants, in
 * every order. `visit` is handed each story with what it answered for the one that is a verb
 * shorter. What two stories have in common is played once.
 */
export function everyStory<Known>(
  scenario: Scenario,
  depth: number,
  verbs: readonly ScriptAction[],
  instants: readonly Instant[],
  visit: (story: Story, known: Known | null) => Known,
): void {
  const tell = (story: Story, from: number, known: Known | null): void => {
    const answer = visit(story, known)
    if (story.done.length === depth) return
    for (const [index, at] of instants.entries()) {
      if (index < from) continue
      for (const verb of verbs) tell(longer(story, verb, at), index, answer)
    }
  }
  tell({ scenario, timeline: simulate(scenario), done: [] }, 0, null)
}

/** The story in which a verb more is said, later than anything that was done before. */
function longer({ scenario, timeline, done }: Story, verb: ScriptAction, at: Instant): Story {
  const entry: ScriptEntry = { at: formatTime(at), ...verb }
  const next = { ...scenario, script: [...(scenario.script ?? []), entry] }
  const before = timeline.moments.filter((moment) => moment.at < at)
  const world = before.at(-1)?.world
  const rest = world === undefined ? simulate(next) : simulateFrom(next, world)
  if (world === undefined) return { scenario: next, timeline: rest, done: [...done, entry] }
  const whole = timelineOf([...before, ...rest.moments], rest.diagnostics, rest.end, {
    script: [...timeline.script.filter((answer) => answer.at < at), ...rest.script],
    later: (later) => later,
    from: timeline.from,
  })
  return { scenario: next, timeline: whole, done: [...done, entry] }
}
