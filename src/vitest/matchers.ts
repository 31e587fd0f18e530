import type { Parameter } from '../door/guard.ts'
import type { Plan } from '../plan/plan.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Instant } from '../units/time.ts'
import { beRealisable } from './expectations/beRealisable.ts'
import { endIn } from './expectations/endIn.ts'
import { expose } from './expectations/expose.ts'
import { hold } from './expectations/hold.ts'
import { keepAvailable } from './expectations/keepAvailable.ts'
import { stayWithin } from './expectations/stayWithin.ts'
import { take } from './expectations/take.ts'
import { lookingAt } from './lookingAt.ts'
import { momentText } from './moment.ts'
import { type ExpectationOutcome, unusable } from './outcome.ts'
import { readableText } from './shown.ts'
import { anyLaw, objectionToShowing, planSubject, timelineSubject } from './subject.ts'

/** An expectation as vitest's `expect.extend` takes it. */
export type Matcher<Args extends readonly unknown[]> = (
  this: { readonly isNot: boolean },
  received: unknown,
  ...args: Args
) => { readonly pass: boolean; readonly message: () => string }

type TimelineMatcher<Judge extends (timeline: Timeline, ...args: never) => ExpectationOutcome> =
  Judge extends (timeline: Timeline, ...args: infer Args) => ExpectationOutcome
    ? Matcher<Args>
    : never

/** Every matcher by its name. */
export const matchers: {
  readonly toEndIn: TimelineMatcher<typeof endIn>
  readonly toKeepAvailable: TimelineMatcher<typeof keepAvailable>
  readonly toStayWithin: TimelineMatcher<typeof stayWithin>
  readonly toTake: TimelineMatcher<typeof take>
  readonly toExpose: TimelineMatcher<typeof expose>
  readonly toHold: TimelineMatcher<typeof hold>
  readonly toBeRealisable: Matcher<
    Parameters<typeof beRealisable> extends [Plan, ...infer Args] ? Args : never
  >
} = {
  toEndIn: ofTimelines(endIn),
  toKeepAvailable: ofTimelines(keepAvailable),
  toStayWithin: ofTimelines(stayWithin),
  toTake: ofTimelines(take),
  toExpose: ofTimelines(expose),
  toHold: ofTimelines(hold, anyLaw, { ...planSubject, optional: true }),
  toBeRealisable: ofPlans(beRealisable),
}

function ofPlans<Args extends readonly unknown[]>(
  judge: (plan: Plan, ...args: Args) => ExpectationOutcome,
): Matcher<Args> {
  const judged = lookingAt([planSubject], judge, unusable)
  return function (received, ...args) {
    return answer('plan', judged(received as Plan, ...args), this.isNot, () => '')
  }
}

function ofTimelines<Args extends readonly unknown[]>(
  judge: (timeline: Timeline, ...args: Args) => ExpectationOutcome,
  ...parameters: readonly Parameter[]
): Matcher<Args> {
  const told = (timeline: Timeline, ...args: Args): ExpectationOutcome => {
    const untold = whyUntold(timeline)
    return untold === '' ? judge(timeline, ...args) : unusable(untold)
  }
  const judged = lookingAt([timelineSubject, ...parameters], told, unusable)
  return function (received, ...args) {
    const timeline = received as Timeline
    const outcome = judged(timeline, ...args)
    return answer('timeline', outcome, this.isNot, () =>
      outcome.kind === 'judged' && outcome.at !== null ? shownMoment(timeline, outcome.at) : '',
    )
  }
}

// The verdict stands without it.
const shownMoment = lookingAt(
  [timelineSubject],
  (timeline: Timeline, at: Instant): string => {
    const objection = objectionToShowing(timeline, at)
    return objection === '' ? momentText(timeline, at) : unshown(objection)
  },
  unshown,
)

function unshown(reason: string): string {
  return `The moment is not shown: ${reason}`
}

// Of a run that a limit cut short nobody knows what would have come.
function whyUntold({ end, diagnostics }: Timeline): string {
  if (end.reason !== 'refused' && end.reason !== 'limit') return ''
  const why = end.reason === 'refused' ? 'the scenario was refused' : 'the run reached a limit'
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const lines = errors.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`)
  return [why, ...lines].join('\n')
}

/** Vitest fails an expectation that does not pass, and a `.not` one that does. */
function answer(
  subject: 'plan' | 'timeline',
  outcome: ExpectationOutcome,
  isNot: boolean,
  moment: () => string,
): ReturnType<Matcher<[]>> {
  if (outcome.kind === 'thrown') throw outcome.thrown
  if (outcome.kind === 'unusable') {
    const message = readableText(`the ${subject} cannot be judged: ${outcome.reason}`)
    return { pass: isNot, message: () => message }
  }
  const { holds, expected, found } = outcome
  return {
    pass: holds,
    message: () => {
      const shown = moment()
      const claim = `expected the ${subject} ${isNot ? 'not ' : ''}${expected}`
      return readableText(`${claim}:\n${found}${shown === '' ? '' : `\n\n${shown}\n`}`)
    },
  }
}
