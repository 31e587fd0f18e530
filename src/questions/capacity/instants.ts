import type { Program } from '../../simulation/program.ts'
import type { Moment } from '../../timeline/moment.ts'
import { type Instant, instant } from '../../units/time.ts'

/** Instants closer than this to one that matters are on its other side. */
const BESIDE = 1

/**
 * Where in time something may turn out otherwise: at an event, so long before one that what begins
 * then (a pod, a delay) ends with it, just beside these, and once between every two of them.
 * Between two neighbours everything comes in the same order, so one instant stands for all.
 */
export function instantsThatMatter(
  moments: readonly Moment[],
  spans: readonly number[],
  from: Instant,
  until: Instant,
): readonly Instant[] {
  const marks = new Set<number>([from, until])
  for (const { at } of moments) {
    for (const span of [0, ...spans]) {
      const mark = at - span
      if (mark >= from && mark <= until) marks.add(mark)
    }
  }
  const sorted = [...marks].sort((a, b) => a - b)
  const found = new Set<number>()
  for (const [index, mark] of sorted.entries()) {
    const next = sorted[index + 1] ?? mark
    for (const at of [mark, mark + BESIDE, Math.floor((mark + next) / 2), next - BESIDE]) {
      if (at >= from && at <= until) found.add(at)
    }
  }
  return [...found].sort((a, b) => a - b).map(instant)
}

/** How long what begins in a scenario takes: the start of each image's pods. */
export function spansOf({ pods }: Program): readonly number[] {
  const images = Object.values(pods.images).flatMap(({ startup }) => startup ?? [])
  return [...new Set([pods.startup, ...images])].filter((span) => span > 0)
}
