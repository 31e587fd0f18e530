import type { Plan } from '../plan/plan.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { beRealisable } from './expectations/beRealisable.ts'
import { endIn } from './expectations/endIn.ts'
import { expose } from './expectations/expose.ts'
import { hold } from './expectations/hold.ts'
import { keepAvailable } from './expectations/keepAvailable.ts'
import { stayWithin } from './expectations/stayWithin.ts'
import { take } from './expectations/take.ts'
import { momentText } from './moment.ts'
import { type ExpectationOutcome, unusable } from './outcome.ts'
import { isPlan, isTimeline } from './subject.ts'

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
  toHold: ofTimelines(hold),
  toBeRealisable(received, ...args) {
    const outcome = isPlan(received)
      ? whole(() => beRealisable(received, ...args))
      : unusable('it is no plan, as parseManifests or readManifests make it')
    return answer('plan', outcome, this.isNot, () => '')
  },
}

function ofTimelines<Args extends readonly unknown[]>(
  judge: (timeline: Timeline, ...args: Args) => ExpectationOutcome,
): Matcher<Args> {
  return function (received, ...args) {
    if (!isTimeline(received)) {
      const reason = unusable('it is no timeline, as simulate makes it')
      return answer('timeline', reason, this.isNot, () => '')
    }
    const outcome = whole(() => {
      const untold = whyUntold(received)
      return untold === '' ? judge(received, ...args) : unusable(untold)
    })
    return answer('timeline', outcome, this.isNot, () =>
      outcome.kind === 'judged' && outcome.at !== null ? momentText(received, outcome.at) : '',
    )
  }
}

// Half a timeline, or a value that nobody can print, is no expectation; the engine says where it
// ended.
function whole(judge: () => ExpectationOutcome): ExpectationOutcome {
  try {
    return judge()
  } catch (thrown) {
    if (!(thrown instanceof TypeError || thrown instanceof RangeError)) throw thrown
    return unusable(`it, or what is asked of it, is not whole (${thrown.message})`)
  }
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
  if (outcome.kind === 'unusable') {
    return { pass: isNot, message: () => `the ${subject} cannot be judged: ${outcome.reason}` }
  }
  const { holds, expected, found } = outcome
  return {
    pass: holds,
    message: () => {
      const shown = moment()
      const claim = `expected the ${subject} ${isNot ? 'not ' : ''}${expected}`
      return `${claim}:\n${found}${shown === '' ? '' : `\n\n${shown}\n`}`
    },
  }
}
