import { type Form, type Mismatch, mismatchOf } from '../door/form.ts'
import { planForm } from '../door/forms/plan.ts'
import { momentForm, timelineForm, worldForm } from '../door/forms/timeline.ts'
import { diagnosticForm } from '../door/forms/units.ts'
import type { Parameter } from '../door/guard.ts'
import type { Intake } from '../door/intake.ts'
import { takePlan } from '../door/plans.ts'
import { wholeLook } from '../door/wholeLook.ts'
import { formWords, valueWords } from '../door/wording.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Instant } from '../units/time.ts'

// What is judged was handed to `expect`, which takes anything.

/** A timeline, with every moment of it: half a moment may be the one that decides. */
export const timelineSubject: Parameter = {
  name: 'timeline',
  form: timelineForm,
  take: (value) => ({ value, wrong: toldOf(mismatchInTimeline(value)) }),
}

/** A plan, which is read all through. */
export const planSubject: Parameter = {
  name: 'plan',
  form: planForm,
  take: (value) => {
    const taken = takePlan(value)
    return taken.wrong?.told === null ? { value, wrong: toldOf(taken.wrong) } : taken
  },
}

/** A law, which is read where it is asked: it stands between the timeline and the plan. */
export const anyLaw: Parameter = { name: 'law', form: 'anything' }

/**
 * Why the moment of an instant cannot be shown; '' if it can. It is printed all through, so it is
 * looked at all through.
 */
export function objectionToShowing({ moments }: Timeline, at: Instant): string {
  const index = moments.findLastIndex((moment) => moment.at <= at)
  const found = index < 0 ? null : wholeLook(momentForm, moments[index])
  return found === null ? '' : `timeline.moments[${index}]${found.path} ${wordsOf(found)}`
}

/** What `timeline.at` answers with; a timeline may have been put together by somebody. */
export function isWorldOrNone(value: unknown): boolean {
  return value === null || mismatchOf(worldForm, value, 1) === null
}

function mismatchInTimeline(value: unknown): Mismatch | null {
  const { moments, diagnostics } = value as Timeline
  return (
    mismatchOf(timelineForm, value, 2) ??
    mismatchInList('.moments', momentForm, moments) ??
    mismatchInList('.diagnostics', diagnosticForm, diagnostics)
  )
}

// As deep as the members that a world always has.
function mismatchInList(path: string, form: Form, list: readonly unknown[]): Mismatch | null {
  for (const [index, one] of list.entries()) {
    const found = mismatchOf(form, one, 2)
    if (found !== null) return { ...found, path: `${path}[${index}]${found.path}` }
  }
  return null
}

// Told by itself: looking at all of a long timeline would take longer than judging it.
function toldOf(found: Mismatch | null): Intake['wrong'] {
  if (found === null) return null
  return { ...found, told: { code: 'misuse', message: wordsOf(found), hint: '' } }
}

function wordsOf({ wanted, value }: Mismatch): string {
  return `wants ${formWords(wanted)}; there is ${valueWords(value)}`
}
