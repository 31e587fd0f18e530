import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseFileOf, files } from './files.ts'
import { planned } from './planned.ts'
import type { Score } from './score.ts'
import { scoreFile } from './score.ts'

/**
 * Scores every file of cases in a folder, or only the named ones (with or without extension), file after file.
 * A file that nobody knows is counted as not built; one that is not there is not run.
 */
export function* conform(directory: string, only: readonly string[] = []): Iterable<Score> {
  const present = [...namesIn(directory), ...foldersIn(directory)].filter((name) =>
    /\.(nd)?json$|^reported\//.test(name),
  )
  const known = files.filter(({ name }) => present.includes(name))
  const unknown = present.filter((name) => files.every((file) => file.name !== name)).sort()
  const readOther = (name: string): string | null =>
    present.includes(name) ? readFileSync(join(directory, name), 'utf8') : null
  for (const file of [...known, ...unknown.map((name) => caseFileOf(name) ?? planned(name))]) {
    if (only.length > 0 && !only.some((name) => isNamed(file.name, name))) continue
    if (!file.name.startsWith('reported/')) {
      yield* scoreFile(file, readFileSync(join(directory, file.name), 'utf8'), readOther)
      continue
    }
    const folder = join(directory, file.name)
    const names = readdirSync(folder).sort()
    yield* scoreFile(file, names.join('\n'), (name) =>
      names.includes(name) ? readFileSync(join(folder, name), 'utf8') : null,
    )
  }
}

// What people ran into stands in folders, one case a file.
function foldersIn(directory: string): readonly string[] {
  const known = files.map(({ name }) => name).filter((name) => name.startsWith('reported/'))
  return known.filter((name) => existsSync(join(directory, name)))
}

// Recordings of other releases stand in a folder of their own.
function namesIn(directory: string): readonly string[] {
  const releases = join(directory, 'releases')
  const older = existsSync(releases) ? readdirSync(releases) : []
  return [...readdirSync(directory), ...older.map((name) => `releases/${name}`)]
}

/** Some file, known or present, goes by that name. */
export function isCaseFile(directory: string, name: string): boolean {
  const names = [...files.map((file) => file.name), ...namesIn(directory)]
  return names.some((file) => isNamed(file, name))
}

function isNamed(file: string, name: string): boolean {
  const isInside = name === 'reported' && file.startsWith('reported/')
  return isInside || file === name || file.replace(/\.(nd)?json$/, '') === name
}
