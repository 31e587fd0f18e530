import { firstDifference, partAt } from '../../compare.ts'

interface Recorded {
  readonly at: number
}

/** The first recorded moment that differs, both sides beside each other, field by field. */
export function explainMoments(expected: readonly unknown[], actual: unknown): string {
  const answered = actual as readonly unknown[]
  const index = firstIndex(expected, answered)
  const [wanted, got] = [expected[index] as Recorded, answered[index] as Recorded]
  if (wanted === undefined) return `moment ${index} at ${got.at}s is not recorded`
  if (got === undefined) return `moment ${index} at ${wanted.at}s is missing`
  const lines = [`moment ${index} at ${wanted.at}s differs`]
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
    const [left, right] = [partAt(wanted, `$.${key}`), partAt(got, `$.${key}`)]
    const path = firstDifference(left, right, `$.${key}`)
    if (path !== null) {
      lines.push(`${path.slice(2)}: expected ${text(partAt(wanted, path))}`)
      lines.push(`${' '.repeat(path.length - 2)}  actual   ${text(partAt(got, path))}`)
    }
  }
  return lines.join('\n      ')
}

/** The lines of the first instant at which two lists of recorded lines part, both sides. */
export function explainLines(expected: readonly unknown[], actual: unknown): string {
  const answered = actual as readonly unknown[]
  const index = firstIndex(expected, answered)
  const at = Math.min(secondOf(expected[index]), secondOf(answered[index]))
  const lines = [`line ${index}, at ${at}s`]
  for (const [side, list] of [
    ['expected', expected],
    ['actual  ', answered],
  ] as const) {
    const then = list.filter((line) => secondOf(line) === at)
    if (then.length === 0) lines.push(`${side} nothing`)
    lines.push(...then.map((line) => `${side} ${text(line)}`))
  }
  return lines.join('\n      ')
}

function firstIndex(expected: readonly unknown[], actual: readonly unknown[]): number {
  const length = Math.max(expected.length, actual.length)
  for (let index = 0; index < length; index++) {
    if (firstDifference(expected[index], actual[index]) !== null) return index
  }
  return length
}

function secondOf(line: unknown): number {
  return Array.isArray(line) ? Number(line[0]) : Number.POSITIVE_INFINITY
}

function text(value: unknown): string {
  return value === undefined ? '(absent)' : JSON.stringify(value)
}
