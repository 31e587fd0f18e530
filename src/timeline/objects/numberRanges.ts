/** Numbers in rising order, as runs of neighbours: a million pods made at once are one. */
export type NumberRanges = readonly NumberRange[]

interface NumberRange {
  readonly first: number
  readonly count: number
}

export function countOfRanges(ranges: NumberRanges): number {
  return ranges.reduce((sum, { count }) => sum + count, 0)
}

/** The ranges, and so many numbers more from `first` on. */
export function withRange(ranges: NumberRanges, first: number, count: number): NumberRanges {
  if (count <= 0) return ranges
  const last = ranges.at(-1)
  if (last === undefined || last.first + last.count !== first) return [...ranges, { first, count }]
  return ranges.with(-1, { first: last.first, count: last.count + count })
}

/** Only the first so many. */
export function takeFirst(ranges: NumberRanges, most: number): NumberRanges {
  let left = most
  let taken: NumberRanges = []
  for (const { first, count } of ranges) {
    taken = withRange(taken, first, Math.min(left, count))
    left = Math.max(0, left - count)
  }
  return taken
}

/** All but the first so many. */
export function dropFirst(ranges: NumberRanges, dropped: number): NumberRanges {
  let left = dropped
  let kept: NumberRanges = []
  for (const { first, count } of ranges) {
    const skipped = Math.min(left, count)
    kept = withRange(kept, first + skipped, count - skipped)
    left -= skipped
  }
  return kept
}

/** Those that are in no range of the others. */
export function withoutRanges(ranges: NumberRanges, others: NumberRanges): NumberRanges {
  return others.reduce(
    (left, { first, count }) =>
      left.reduce<NumberRanges>((rest, one) => {
        const end = one.first + one.count
        const before = Math.min(end, first) - one.first
        const from = Math.max(one.first, first + count)
        return withRange(withRange(rest, one.first, before), from, end - from)
      }, []),
    ranges,
  )
}

/** The first so many, one by one. */
export function firstNumbers(ranges: NumberRanges, most: number): readonly number[] {
  return takeFirst(ranges, most).flatMap(({ first, count }) =>
    Array.from({ length: count }, (_, index) => first + index),
  )
}
