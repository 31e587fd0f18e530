import type { Asked } from './asked.ts'
import type { Report } from './report.ts'

/** One question as its file knows it. */
export interface QuestionRow<Answer, Options> {
  /** In people's words: `How long will it take?` */
  readonly asks: string
  /** Plain data, which survives JSON. Options are the question's own. */
  readonly answer: (asked: Asked, options: Options) => Answer
  /** The same for people. */
  readonly report: (answer: Answer) => Report
}

/** One question as everybody else knows it: asked of anything, told to anybody. */
export interface AskedQuestion<Options = never> {
  /** The question in a sentence. */
  readonly asks: string
  /** Asks it. */
  readonly ask: (asked: Asked, options: Options) => AnswerAndReport
}

/** An answer as data, and as a report. */
export interface AnswerAndReport {
  /** What the question's own function gives. */
  readonly answer: unknown
  /** The same for people. */
  readonly report: Report
}

/** A row of the table of questions: its answer's type is its own affair. */
export function asking<Answer, Options>(
  question: QuestionRow<Answer, Options>,
): AskedQuestion<Options> {
  return {
    asks: question.asks,
    ask(asked, options) {
      const answer = question.answer(asked, options)
      return { answer, report: question.report(answer) }
    },
  }
}
