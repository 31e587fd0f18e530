import type { Instant } from '../units/time.ts'

/**
 * The answer to a question as people read it, before it is text: plain data, so that a terminal, a
 * pull request and a page print the same.
 */
export interface Report {
  readonly title: string
  /** The answer in a few sentences, the most important first. */
  readonly sentences: readonly Sentence[]
  readonly tables: readonly ReportTable[]
  /** What would mend it; [] if there is nothing to mend. */
  readonly fixes: readonly Fix[]
}

/** One sentence, and what it goes by. */
export interface Sentence {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** Where to look: what is not known is null, or ''. */
export interface Evidence {
  readonly at: Instant | null
  /** Which rule decided, in a word or two: `surge`, `progressDeadlineSeconds`. */
  readonly rule: string
  /** The field of a manifest that the rule reads: `spec.strategy.canary.maxSurge`. */
  readonly field: string
}

/** Every row has a cell for every column. */
export interface ReportTable {
  readonly caption: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface ReportColumn {
  readonly title: string
  /** Numbers stand on the right. */
  readonly align: 'left' | 'right'
}

/** A change that mends what a report complains of. */
export interface Fix {
  readonly text: string
  /** The field to write, '' if it is none. */
  readonly field: string
  /** What to write there, as YAML; '' if the text says it. */
  readonly value: string
}

/** A sentence that stands by itself. */
export function sentence(text: string, ...evidence: readonly Partial<Evidence>[]): Sentence {
  return { text, evidence: evidence.map((one) => ({ at: null, rule: '', field: '', ...one })) }
}

/** A column of numbers, or of texts. */
export const numbers = (title: string): ReportColumn => ({ title, align: 'right' })
export const texts = (title: string): ReportColumn => ({ title, align: 'left' })
