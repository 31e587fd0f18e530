/** One question of speed: ours first, then whoever else answers it. A bench file exports `measures`, a list of these. */
export interface Measure {
  readonly name: string
  /** What we aim for, in words, printed beside the figures: '≤ 56 ns', '≥ 15 × @xstate/store'. */
  readonly goal: string
  readonly contenders: readonly [Contender, ...Contender[]]
}

export interface Contender {
  readonly name: string
  /**
   * Does `operations` operations in a loop of its own (1,000 short ones, or a single long one) and returns something
   * that depends on all of them, so that nothing can be optimised away.
   */
  readonly run: () => unknown
  readonly operations: number
}

/** What came out for one contender; times are nanoseconds an operation. */
export interface Figure {
  readonly contender: string
  /** Of the rounds. */
  readonly median: number
  /** This contender's median over ours. */
  readonly ratio: number
}

const ROUNDS = 15
const ROUND_MILLISECONDS = 20
/** A whole run is thousands of functions; the engine takes a while to compile them all. */
const WARM_UP_MILLISECONDS = 2000

/** Rounds of all contenders take turns, so that a busy moment of the machine hits all of them. */
export function figuresOf(measure: Measure, warmUp = WARM_UP_MILLISECONDS): readonly Figure[] {
  const plans = measure.contenders.map((contender) => ({
    contender,
    times: timesFor(contender, warmUp),
  }))
  const samples = plans.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    plans.forEach(({ contender, times }, index) => {
      samples[index]?.push(nanosecondsOf(contender, times) / (times * contender.operations))
    })
  }
  const medians = samples.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN)
  return plans.map(({ contender }, index) => {
    const median = medians[index] ?? Number.NaN
    return { contender: contender.name, median, ratio: median / (medians[0] ?? Number.NaN) }
  })
}

/** How often a contender runs in one round, found out once it is warm. */
function timesFor(contender: Contender, warmUp: number): number {
  for (let spent = 0; spent < warmUp; ) spent += nanosecondsOf(contender, 1) / 1e6
  let times = 1
  for (;;) {
    const milliseconds = nanosecondsOf(contender, times) / 1e6
    if (milliseconds >= ROUND_MILLISECONDS) return times
    times = Math.ceil(
      times * Math.min(10, (1.2 * ROUND_MILLISECONDS) / Math.max(milliseconds, 0.01)),
    )
  }
}

let sink: unknown

function nanosecondsOf(contender: Contender, times: number): number {
  const started = process.hrtime.bigint()
  for (let i = 0; i < times; i++) sink = contender.run()
  return Number(process.hrtime.bigint() - started)
}

/** What the last run returned; reading it keeps the engine honest. */
export function lastResult(): unknown {
  return sink
}

/** `44.1 ns`, `4.20 µs`, `1.30 ms`, `2.1 s`. */
export function readable(nanoseconds: number): string {
  const [unit, size] = (
    [
      ['s', 1e9],
      ['ms', 1e6],
      ['µs', 1e3],
      ['ns', 1],
    ] as const
  ).find(([, least]) => nanoseconds >= least) ?? ['ns', 1]
  return `${(nanoseconds / size).toPrecision(3)} ${unit}`
}
