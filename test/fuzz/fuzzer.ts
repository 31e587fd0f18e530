import type { Draw } from '../expr/randomExpression.ts'

/** What came of one input: something was made of it, or it was refused with a reason. */
export type Came = 'taken' | 'refused'

/** One kind of input from strangers. */
export interface Fuzzer<Input> {
  /** What is fed, in one line. */
  readonly about: string
  /** The same input for the same draws. */
  readonly input: (draw: Draw) => Input
  /** Seconds of the processor that one input may take; 2 if absent. */
  readonly patience?: number
  /** Hands the input in. Whatever it throws but an error of our own classes is a finding. */
  readonly feed: (input: Input) => Came | Promise<Came>
  /** As a finding is shown. */
  readonly show: (input: Input) => string
}

/** A fuzzer as the table has it: what its inputs are is its own affair. */
export interface AnyFuzzer {
  readonly about: string
  readonly patience: number
  /** Feeds the input of a seed; what came, and how it is shown. */
  readonly one: (draw: Draw) => {
    readonly feed: () => Came | Promise<Came>
    readonly show: () => string
  }
}

export function fuzzer<Input>({
  about,
  input,
  patience = 2,
  feed,
  show,
}: Fuzzer<Input>): AnyFuzzer {
  return {
    about,
    patience,
    one(draw) {
      const made = input(draw)
      return { feed: () => feed(made), show: () => show(made) }
    },
  }
}

/** Data as a finding shows it: what is no JSON is not lost. */
export function shown(data: unknown): string {
  const seen = new Set<unknown>()
  const text = JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'bigint' || typeof value === 'symbol') return String(value)
    if (typeof value === 'function') return '<function>'
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
    if (value === undefined) return '<undefined>'
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return '<again>'
    seen.add(value)
    return value
  })
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text
}
