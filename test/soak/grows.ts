/** What a heap may be larger at the end than it was after the first tenth, in bytes: one megabyte. */
const SLACK = 2 ** 20

/** Whether the heap, looked at in even steps, is larger at the end than it ever was in its first half. */
export function grows(heaps: readonly number[]): boolean {
  const half = heaps.slice(0, Math.ceil(heaps.length / 2))
  const late = heaps.slice(-2)
  return Math.min(...late) > Math.max(...half) + SLACK
}
