import type { TimeText } from '../go/timeText.ts'
import { type Answer, type EndPhase, inFlight, judged } from '../providers/answer.ts'
import type { MeasurementTask } from '../providers/task.ts'
import { after, type Duration, duration, type Instant, nextWholeSecond } from '../units/time.ts'
import type { AnalysisOutcome } from './scenario.ts'

/**
 * What runs of assumed templates come to, by template; Successful at once where nothing is said.
 */
export type AssumedOutcomes = Readonly<Record<string, Outcome>>

interface Outcome {
  readonly wait: Duration
  readonly phase: EndPhase
  readonly message: string
}

const atOnce: Outcome = { wait: duration(0), phase: 'Successful', message: '' }

/** Reads a scenario's `analyses`. */
export function assumedOutcomes(
  analyses: Readonly<Record<string, AnalysisOutcome>>,
  timeAt: (path: string, time: TimeText) => Instant,
): AssumedOutcomes {
  const read = ([name, outcome]: [string, AnalysisOutcome]): [string, Outcome] => {
    // Plain JavaScript may pass what a table does not hold.
    const { after: wait, phase, message } = outcome ?? {}
    const path = `analyses[${JSON.stringify(name)}].after`
    return [
      name,
      {
        wait: wait === undefined ? atOnce.wait : duration(timeAt(path, wait)),
        phase: phase ?? atOnce.phase,
        message: message ?? '',
      },
    ]
  }
  return Object.fromEntries(Object.entries(analyses).map(read))
}

/** What the measurement of an assumed template comes to. */
export function assumedAnswer(
  outcomes: AssumedOutcomes,
  template: string,
  task: MeasurementTask,
): Answer {
  const told = Object.hasOwn(outcomes, template) ? outcomes[template] : undefined
  const { wait, phase, message } = told ?? atOnce
  const { action, at, measurement } = task
  // A run that is stopped has seen nothing bad until then.
  if (action === 'terminate') return judged('Successful', '', '', measurement?.resumeAt ?? null)
  const endsAt = nextWholeSecond(after(measurement?.startedAt ?? at, wait))
  return wait === 0 || at >= endsAt ? judged(phase, '', message, null) : inFlight(endsAt)
}
