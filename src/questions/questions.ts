import { formatTime } from '../go/timeText.ts'
import type { Scenario } from '../simulation/scenario.ts'
import { simulate } from '../simulation/simulate.ts'
import { type Asked, askedInVain, askedPlan, askedScenario, isScenario } from './asked.ts'
import { capacityReport } from './capacity/capacityReport.ts'
import { type CapacityOptions, capacity } from './capacity.ts'
import { type ChoicesOptions, choices } from './choices.ts'
import { choicesReport } from './choicesReport.ts'
import { type CompareOptions, compare } from './compare.ts'
import { compareReport } from './compareReport.ts'
import { estimateReport } from './estimate/estimateReport.ts'
import { releaseBegins } from './estimate/release.ts'
import { type EstimateOptions, estimate } from './estimate.ts'
import { explainWeights } from './explainWeights.ts'
import { exposureReport } from './exposure/exposureReport.ts'
import { type ExposureOptions, exposure } from './exposure.ts'
import { type LintOptions, lint } from './lint.ts'
import { lintReport } from './lintReport.ts'
import { type MinReplicasQuery, minReplicas, weightsOf } from './minReplicas.ts'
import { type AskedQuestion, asking } from './questionRow.ts'
import { type ChangeOptions, rehearseChange } from './rehearseChange.ts'
import { rehearseChangeReport } from './rehearseChangeReport.ts'
import { explainWeightsReport } from './weights/explainWeightsReport.ts'
import { minReplicasReport } from './weights/minReplicasReport.ts'
import { type WhatChangesQuery, whatChanges } from './whatChanges.ts'
import { whatChangesReport } from './whatChangesReport.ts'
import { type KeptOptions, whyKept } from './whyKept.ts'
import { whyKeptReport } from './whyKeptReport.ts'
import { type StuckOptions, whyStuck } from './whyStuck.ts'
import { whyStuckReport } from './whyStuckReport.ts'

/** Every question by the name of its function; a row says with which options it is asked. */
export interface Questions {
  /** How many pods are there, whatever happens? */
  readonly capacity: AskedQuestion<CapacityOptions>
  /** How many users meet the new version? */
  readonly exposure: AskedQuestion<ExposureOptions>
  /** How long does it take? */
  readonly estimate: AskedQuestion<EstimateOptions>
  /** What do weights become with so many pods? */
  readonly explainWeights: AskedQuestion<object>
  /** How many replicas do the weights want? */
  readonly minReplicas: AskedQuestion<Partial<MinReplicasQuery>>
  /** What does this commit do to what is running? */
  readonly rehearseChange: AskedQuestion<ChangeOptions>
  /** What is different after a change? */
  readonly compare: AskedQuestion<CompareOptions & { readonly after: Asked }>
  /** Why does it not go on? */
  readonly whyStuck: AskedQuestion<StuckOptions>
  /** Why is something still there? */
  readonly whyKept: AskedQuestion<KeptOptions>
  /** What could be done now, and what would come of it? */
  readonly choices: AskedQuestion<ChoicesOptions>
  /** What is wrong with these manifests? */
  readonly lint: AskedQuestion<LintOptions>
  /** What does another release of the controller change? */
  readonly whatChanges: AskedQuestion<WhatChangesQuery>
}

/** The questions by name. */
export type QuestionName = keyof Questions

/**
 * Everything that can be asked of a plan or a scenario: `asks` says what, `ask` gives the answer as
 * data, and as a report for people.
 */
export const questions: Questions = {
  capacity: asking({
    asks: 'What is the worst moment, whatever anybody presses?',
    answer: capacity,
    report: capacityReport,
  }),
  exposure: asking({
    asks: 'How many users meet a bad version?',
    answer: (asked, options) => {
      const scenario = withTraffic(asked)
      const from = formatTime(releaseBegins(scenario))
      return exposure(simulate(scenario), { app: scenario.app ?? {}, from, ...options })
    },
    report: exposureReport,
  }),
  estimate: asking({
    asks: 'How long will it take?',
    answer: estimate,
    report: estimateReport,
  }),
  explainWeights: asking({
    asks: 'I asked for 10 %: what do I get?',
    answer: explainWeights,
    report: explainWeightsReport,
  }),
  minReplicas: asking({
    asks: 'How many replicas do my weights need?',
    answer: (asked, query) => minReplicas({ ...weightsOf(asked), ...query }),
    report: minReplicasReport,
  }),
  rehearseChange: asking({
    asks: 'What happens when I merge this?',
    answer: rehearseChange,
    report: rehearseChangeReport,
  }),
  compare: asking({
    asks: 'Which of two strategies?',
    answer: (asked, { after, ...options }) => compare(asked, after, options),
    report: compareReport,
  }),
  whyStuck: asking({
    asks: 'Why is it stuck?',
    answer: whyStuck,
    report: whyStuckReport,
  }),
  whyKept: asking({
    asks: 'Why is it still there?',
    answer: whyKept,
    report: whyKeptReport,
  }),
  choices: asking({
    asks: 'What do I press now?',
    answer: choices,
    report: choicesReport,
  }),
  lint: asking({
    asks: 'What of this has no effect, or another one than it seems?',
    answer: (asked, options) => {
      const plan = askedPlan(asked)
      if (plan === null) return { findings: [], silenced: [], diagnostics: askedInVain(asked) }
      return lint(plan, { ...scenarioOf(asked), ...options })
    },
    report: lintReport,
  }),
  whatChanges: asking({
    asks: 'What changes when another release of the controller runs this?',
    answer: (asked, query) => {
      const plan = askedPlan(asked)
      if (plan === null) return { changes: [], unshown: [], diagnostics: askedInVain(asked) }
      return whatChanges(plan, query)
    },
    report: whatChangesReport,
  }),
}

// What is wrong with files shows from their beginning on, wherever a cluster stands.
function scenarioOf(asked: Asked): LintOptions {
  if (!isScenario(asked) || asked.live !== undefined) return {}
  const { plan: _, ...scenario } = asked
  return { scenario }
}

// Of a plan alone the bad release is of interest, and a hundred requests a second are a scale.
function withTraffic(asked: Asked): Scenario {
  const traffic = { requestsPerSecond: 100 }
  const scenario = askedScenario(asked, { release: 'bad' })
  return scenario.traffic === undefined ? { ...scenario, traffic } : scenario
}
