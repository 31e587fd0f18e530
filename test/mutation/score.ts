import type { Argued } from './argued.ts'

/** A change of the source, and whether a test noticed. */
export interface Outcome {
  readonly file: string
  readonly line: number
  /** The text before the change, and after. */
  readonly from: string
  readonly to: string
  readonly status: 'found' | 'survived'
}

export interface Score {
  readonly folder: string
  readonly found: number
  readonly survived: number
  /** Survivors of which the list says why no test can notice. */
  readonly argued: number
  /** Whole percent of what was tried and not argued away, with one decimal. */
  readonly percent: number
}

/** How many changes of a folder were noticed. */
export function scoreOf(
  folder: string,
  outcomes: readonly Outcome[],
  argued: readonly Argued[],
): Score {
  const of = (status: Outcome['status']): readonly Outcome[] =>
    outcomes.filter((one) => one.status === status)
  const found = of('found').length
  const alive = of('survived')
  const excused = alive.filter((one) => isArgued(one, argued)).length
  const survived = alive.length - excused
  const tried = found + survived
  const percent = tried === 0 ? 100 : Math.round((1000 * found) / tried) / 10
  return { folder, found, survived, argued: excused, percent }
}

/** Whether the list says why nobody can notice this change. */
export function isArgued(
  { file, from, to }: Pick<Outcome, 'file' | 'from' | 'to'>,
  argued: readonly Argued[],
): boolean {
  return argued.some((one) => one.file === file && one.from === from && one.to === to)
}

/** The table, a row a folder. */
export function scoreTable(scores: readonly Score[]): string {
  const head = row('folder', 'found', 'survived', 'argued', 'score')
  const rows = scores.map((one) =>
    row(one.folder, one.found, one.survived, one.argued, `${one.percent} %`),
  )
  return [head, ...rows].join('\n')
}

function row(folder: string, ...cells: readonly (string | number)[]): string {
  return folder.padEnd(20) + cells.map((cell) => String(cell).padStart(10)).join('')
}
