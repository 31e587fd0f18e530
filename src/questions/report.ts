import type { Instant } from '../units/time.ts'

/**
 * The answer to a question as people read it, before it is text: plain data, so that a terminal, a
 * pull request and a page print the same.
 */
export interface Report {
  /** What was asked, in a few words. */
  readonly title: string
  /** The answer in a few sentences, the most important first. */
  readonly sentences: readonly Sentence[]
  /** The numbers. */
  readonly tables: readonly ReportTable[]
  /** What would mend it; [] if there is nothing to mend. */
  readonly fixes: readonly Fix[]
}

/** One sentence, and what it goes by. */
export interface Sentence {
  /** The sentence, without a line break. */
  readonly text: string
  /** What shows it. */
  readonly evidence: readonly Evidence[]
}

/** Where to look: what is not known is null, or ''. */
export interface Evidence {
  /** When; null: at no instant in particular. */
  readonly at: Instant | null
  /** Which rule decided, in a word or two: `surge`, `progressDeadlineSeconds`. */
  readonly rule: string
  /** The field of a manifest that the rule reads: `spec.strategy.canary.maxSurge`. */
  readonly field: string
}

/** Every row has a cell for every column. */
export interface ReportTable {
  /** What it shows; '' if the title says so. */
  readonly caption: string
  /** The columns from left to right. */
  readonly columns: readonly ReportColumn[]
  /** The cells of each row. */
  readonly rows: readonly (readonly string[])[]
}

/** A column of a table. */
export interface ReportColumn {
  /** Its heading. */
  readonly title: string
  /** Numbers stand on the right. */
  readonly align: 'left' | 'right'
}

/** A change that mends what a report complains of. */
export interface Fix {
  /** What to do, in a sentence. */
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
