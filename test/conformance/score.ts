import type { CaseFile, ReadOther, Row } from './caseFile.ts'
import { notBuilt, Unreadable } from './caseFile.ts'
import { firstDifference, partAt } from './compare.ts'

/** How the rows of one file, or of one kind in it, came out. */
export interface Score {
  /** `replicas-basic`, or `canary/scenario`. */
  readonly name: string
  readonly passed: number
  readonly all: number
  /** Rows that the library has no answer to yet. They count as failed. */
  readonly notBuilt: number
  /** The first ten that failed otherwise, ready to print. */
  readonly mismatches: readonly string[]
}

const SHOWN = 10
const WIDTH = 400

interface Tally {
  passed: number
  all: number
  notBuilt: number
  readonly mismatches: string[]
}

/** Runs every row of one file and counts by kind, in the order in which the kinds first come. */
export function scoreFile(file: CaseFile, text: string, readOther: ReadOther): readonly Score[] {
  const tallies = new Map<string, Tally>()
  const base = file.name.replace(/\.(nd)?json$/, '')
  const tallyOf = (kind: string): Tally => {
    const name = kind === '' ? base : `${base}/${kind}`
    const tally = tallies.get(name) ?? { passed: 0, all: 0, notBuilt: 0, mismatches: [] }
    tallies.set(name, tally)
    return tally
  }
  try {
    for (const row of file.rows(text, readOther)) judge(row, tallyOf(row.kind))
  } catch (thrown) {
    const tally = tallyOf('')
    tally.all++
    note(tally, `unreadable: ${String(thrown)}`)
  }
  return [...tallies].map(([name, tally]) => ({ name, ...tally }))
}

function judge(row: Row, tally: Tally): void {
  tally.all++
  const actual = answer(row)
  if (actual === notBuilt) {
    tally.notBuilt++
  } else if (actual instanceof Unreadable) {
    note(tally, `${row.id} unreadable: ${actual.reason}`)
  } else {
    const path = actual instanceof Thrown ? '$' : firstDifference(row.expected, actual)
    if (path === null) tally.passed++
    else note(tally, describe(row, actual, path))
  }
}

class Thrown {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

function answer(row: Row): unknown {
  try {
    return row.actual()
  } catch (thrown) {
    return new Thrown(thrown instanceof Error ? String(thrown.stack) : String(thrown))
  }
}

function note(tally: Tally, text: string): void {
  if (tally.mismatches.length < SHOWN) tally.mismatches.push(text)
}

function describe(row: Row, actual: unknown, path: string): string {
  const lines = [`${row.id} input ${short(row.input)}`]
  if (actual instanceof Thrown) {
    lines.push(`expected ${short(row.expected)}`, `threw    ${actual.text.slice(0, WIDTH)}`)
  } else if (row.explain !== undefined) {
    lines.push(row.explain(actual))
  } else {
    const at = path === '$' ? '' : `at ${path} `
    lines.push(
      `expected ${at}${short(partAt(row.expected, path))}`,
      `actual   ${at}${short(partAt(actual, path))}`,
    )
  }
  return lines.join('\n    ')
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text
}
