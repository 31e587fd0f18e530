import { invariantForm } from '../../door/forms/laws.ts'
import { wholeLook } from '../../door/wholeLook.ts'
import { formatTime } from '../../go/timeText.ts'
import type { Invariant, Violation } from '../../laws/invariant.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'
import { shownArgument } from '../shown.ts'

/**
 * A law of `rollout-sim/fast-check`, or one of your own of the same shape. A law that reads the
 * plan is given the one that is handed over, or else what the Rollout asked for at the end (which
 * knows no Services).
 */
export function hold(timeline: Timeline, law: Invariant, plan?: Plan): ExpectationOutcome {
  if (!isLaw(law)) {
    const needed = 'has to be an invariant: { name, claim, check(timeline, plan) }'
    // A promise is made first, of what it promises.
    const hint = typeof law === 'function' ? '; call it, if it makes one' : ''
    return unusable(`law is ${shownArgument(law)}, and ${needed}${hint}`)
  }
  const read = plan ?? planAtTheEnd(timeline)
  if (read === null) return unusable('the Rollout was never applied, so that there is no plan')
  let violation: Violation | null
  let isAnswer: boolean
  try {
    violation = law.check(timeline, read)
    isAnswer = violation === null || isViolation(violation)
  } catch (thrown) {
    return { kind: 'thrown', thrown }
  }
  // One that forgot to answer may not have looked.
  if (!isAnswer) {
    const needed = 'has to answer null, or { at, message }'
    return unusable(`the law "${law.name}" answered ${shownArgument(violation)}, and ${needed}`)
  }
  return {
    kind: 'judged',
    holds: violation === null,
    expected: `to hold "${law.name}" (${law.claim.replace(/\.$/, '')})`,
    found:
      violation === null
        ? 'no moment breaks it'
        : `at ${formatTime(violation.at)} ${violation.message}`,
    at: violation?.at ?? null,
  }
}

// A class has a check that nobody can call.
function isLaw(law: Invariant): boolean {
  try {
    return wholeLook(invariantForm, law) === null
  } catch {
    return false
  }
}

function isViolation(answer: Violation): boolean {
  return Number.isFinite(answer?.at) && typeof answer.message === 'string'
}

function planAtTheEnd({ moments }: Timeline): Plan | null {
  const rollout = moments.at(-1)?.world.rollout ?? null
  if (rollout === null) return null
  return {
    workload: 'Rollout',
    rollout: rollout.spec,
    analysisTemplates: rollout.analysisTemplates,
    services: [],
    deployments: [],
    autoscalers: [],
    templateNames: 'podTemplateHash',
    controller: rollout.controller,
    manifests: [rollout.spec.source],
    assumed: [],
    missing: 'refuse',
  }
}
