/** A number as reports show it: `50`, `16.7`, `0.05`; none is `–`. */
export function shownNumber(value: number | null): string {
  if (value === null) return '–'
  const size = Math.abs(value)
  const digits = size >= 10 ? 1 : size >= 0.1 ? 2 : 4
  return String(Number(value.toFixed(digits)))
}

/** `16.7 %`. */
export function shownPercent(value: number): string {
  return `${shownNumber(value)} %`
}

/** `1 pod`, `2 pods`. */
export function howMany(count: number, noun: string): string {
  return `${shownNumber(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `is` for one, `are` for any other number. */
export function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

/** `1 of 4 pods is`, `3 of 4 pods are`, `the only pod is`, `the only pod is not`. */
export function ofPods(count: number, all: number): string {
  if (all === 1 && count <= 1) return `the only pod is${count === 0 ? ' not' : ''}`
  return `${shownNumber(count)} of ${howMany(all, 'pod')} ${isOrAre(count)}`
}
