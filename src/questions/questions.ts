import { askedPlan } from './asked.ts'
import { estimateReport } from './estimate/estimateReport.ts'
import { type EstimateOptions, estimate } from './estimate.ts'
import { explainWeights } from './explainWeights.ts'
import { type MinReplicasQuery, minReplicas, weightsOf } from './minReplicas.ts'
import { type AskedQuestion, asking } from './questionRow.ts'
import { explainWeightsReport } from './weights/explainWeightsReport.ts'
import { minReplicasReport } from './weights/minReplicasReport.ts'
import { type WhatChangesQuery, whatChanges } from './whatChanges.ts'
import { whatChangesReport } from './whatChangesReport.ts'

/** Every question by the name of its function; a row says with which options it is asked. */
export interface Questions {
  readonly estimate: AskedQuestion<EstimateOptions>
  readonly explainWeights: AskedQuestion<object>
  readonly minReplicas: AskedQuestion<Partial<MinReplicasQuery>>
  readonly whatChanges: AskedQuestion<WhatChangesQuery>
}

export type QuestionName = keyof Questions

/**
 * Everything that can be asked of a plan or a scenario: `asks` says what, `ask` gives the answer as
 * data, and as a report for people.
 */
export const questions: Questions = {
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
  whatChanges: asking({
    asks: 'What changes when another release of the controller runs this?',
    answer: (asked, query) => whatChanges(askedPlan(asked), query),
    report: whatChangesReport,
  }),
}
