import { askedPlan } from './asked.ts'
import { type AskedQuestion, asking } from './questionRow.ts'
import { type WhatChangesQuery, whatChanges } from './whatChanges.ts'
import { whatChangesReport } from './whatChangesReport.ts'

/** Every question by the name of its function; a row says with which options it is asked. */
export interface Questions {
  readonly whatChanges: AskedQuestion<WhatChangesQuery>
}

export type QuestionName = keyof Questions

/**
 * Everything that can be asked of a plan or a scenario: `asks` says what, `ask` gives the answer as
 * data, and as a report for people.
 */
export const questions: Questions = {
  whatChanges: asking({
    asks: 'What changes when another release of the controller runs this?',
    answer: (asked, query) => whatChanges(askedPlan(asked), query),
    report: whatChangesReport,
  }),
}
