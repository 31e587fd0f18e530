import type { Moment } from '../../../src/timeline/moment.ts'
import type { Instant } from '../../../src/units/time.ts'
import { firstDifference, partAt } from '../compare.ts'
import { type RecordedParts, recordedMoments } from '../files/traces/moments.ts'
import { recordedEvents, recordedOrders } from '../files/traces/orders.ts'
import type { RecordedLine } from '../files/traces/trace.ts'

/** Everything that a recording would tell of a story from an instant on. */
interface Told {
  /** How things stand at the cut. */
  readonly present: unknown
  readonly moments: readonly unknown[]
  readonly orders: readonly RecordedLine[]
  readonly events: readonly RecordedLine[]
}

/** Where a story that was continued parts from the one that was not; '' if it does nowhere. */
export function partingOf(
  whole: readonly Moment[],
  continued: readonly Moment[],
  at: Instant,
  parts: RecordedParts,
): string {
  const expected = told(whole, 0, at / 1000, parts)
  const actual = told(continued, at / 1000, at / 1000, parts)
  for (const key of ['present', 'moments', 'orders', 'events'] as const) {
    const path = firstDifference(expected[key], actual[key])
    if (path === null) continue
    const sides = [expected[key], actual[key]].map((side) => JSON.stringify(partAt(side, path)))
    return `${key} ${path}: ${sides.map((side) => side?.slice(0, 160)).join(' | ')}`
  }
  return ''
}

// `offset` is where the moments' own 0 lies, in seconds.
function told(moments: readonly Moment[], offset: number, cut: number, parts: RecordedParts): Told {
  const recorded = recordedMoments(moments, parts).map((one) => later(one, offset)) as readonly {
    readonly at: number
  }[]
  const lines = (list: readonly RecordedLine[]): readonly RecordedLine[] =>
    list
      .map(([second, ...rest]): RecordedLine => [Number(second) + offset, ...rest])
      .filter(([second]) => Number(second) > cut)
  return {
    present: { ...recorded.findLast(({ at }) => at <= cut), at: cut },
    moments: recorded.filter(({ at }) => at > cut),
    orders: lines(recordedOrders(moments)),
    events: lines(recordedEvents(moments)),
  }
}

function later(value: unknown, offset: number, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => later(one, offset))
  if (typeof value === 'number')
    return key === 'at' || key === 'scaleDownAt' ? value + offset : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, later(one, offset, name)]),
  )
}
