import { goDurationText } from '../go/duration.ts'

/** An instant or a duration as a scenario would write it: `1m2s`. */
export function timeText(milliseconds: number): string {
  return goDurationText(BigInt(Math.round(milliseconds)) * 1_000_000n)
}
