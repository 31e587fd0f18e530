import type { Moment } from '../../timeline/moment.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { podsNow } from './podsNow.ts'

/** What was done; `none` is the scenario as it is. */
export type CapacityCause =
  | 'none'
  | 'abort'
  | 'retry'
  | 'promote'
  | 'promoteFull'
  | 'newRevision'
  | 'lose'
  | 'scale'

/** The least, or the most, of something; where it is first met, and what was done when. */
export interface CapacityPoint {
  /** Pods, or times the usual load. */
  readonly value: number
  /** `spec.replicas` at that instant. */
  readonly of: Count
  readonly at: Instant
  /** What was done before. */
  readonly cause: CapacityCause
  /** When it was done; null: nothing was. */
  readonly doneAt: Instant | null
}

/** The worst of all runs so far. */
export interface Sweep {
  readonly from: Instant
  /** `spec.replicas` before the release: a load of 1 is that of one of so many pods. */
  readonly usual: Count
  runs: number
  available: CapacityPoint | null
  serving: CapacityPoint | null
  peakPods: CapacityPoint | null
  loadPerPod: CapacityPoint | null
  noPod: CapacityPoint | null
  readonly byCause: Partial<Record<CapacityCause, CapacityPoint>>
}

export function newSweep(from: Instant, usual: Count): Sweep {
  return {
    from,
    usual,
    runs: 0,
    available: null,
    serving: null,
    peakPods: null,
    loadPerPod: null,
    noPod: null,
    byCause: {},
  }
}

/** Takes one more run into account. */
export function note(
  sweep: Sweep,
  moments: readonly Moment[],
  cause: CapacityCause,
  doneAt: Instant | null,
): void {
  sweep.runs++
  for (const { at, world } of moments) {
    const now = at < sweep.from ? null : podsNow(world, sweep.usual)
    if (now === null) continue
    const { replicas: of, available, serving, pods, loadPerPod } = now
    const point = (value: number): CapacityPoint => ({ value, of, at, cause, doneAt })
    if (available < (sweep.available?.value ?? of + 1)) sweep.available = point(available)
    if (available < (sweep.byCause[cause]?.value ?? Number.POSITIVE_INFINITY)) {
      sweep.byCause[cause] = point(available)
    }
    if (serving < (sweep.serving?.value ?? Number.POSITIVE_INFINITY)) sweep.serving = point(serving)
    if (pods > (sweep.peakPods?.value ?? -1)) sweep.peakPods = point(pods)
    if (loadPerPod === null) sweep.noPod ??= point(0)
    else if (loadPerPod > (sweep.loadPerPod?.value ?? -1)) sweep.loadPerPod = point(loadPerPod)
  }
}
