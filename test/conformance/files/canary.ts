import type { CaseFile, Row } from '../caseFile.ts'
import { caseRows, notBuilt } from '../caseFile.ts'
import { decisions } from './canary/decisions.ts'
import { reconcileScale } from './canary/reconcileScale.ts'
import { playScenario } from './canary/scenario.ts'
import { sizes } from './canary/sizes.ts'
import { status } from './canary/status.ts'
import { steps } from './canary/steps.ts'

interface Recorded {
  readonly id: string
  readonly kind: string
  readonly input: never
  readonly expected: Readonly<Record<string, unknown>>
}

const answers: Readonly<Record<string, (input: never) => unknown>> = {
  ...sizes,
  ...steps,
  ...decisions,
  ...status,
  scenario: playScenario,
  reconcileScale,
}

/** Counts, weights, steps and decisions of the canary strategy, by kind. */
export const canary: CaseFile = {
  name: 'canary.json',
  rows: (text) => caseRows<Recorded>(text, rowOf),
}

function rowOf({ id, kind, input, expected }: Recorded): Row {
  const answer = answers[kind]
  return {
    kind,
    id,
    input,
    expected,
    actual: () => (answer === undefined ? notBuilt : compared(answer(input), expected)),
  }
}

// A row lists what its kind is about, so only the keys that it names are compared.
function compared(actual: unknown, expected: Recorded['expected']): unknown {
  const all = actual as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]))
}
