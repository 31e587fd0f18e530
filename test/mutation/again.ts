import { isNoticed, type Mutant } from './mutant.ts'

/** The version of a file as it stands; null: it is gone. */
export type Standing = (file: string) => string | null

/**
 * What is known of the files as they stand: of a change that was tried more than once the last outcome, whatever was
 * left out later; of a file that has been changed since nothing.
 */
export function latestOf(tried: readonly Mutant[], standing: Standing): readonly Mutant[] {
  const byChange = new Map<string, Mutant>()
  for (const one of tried) {
    const change = `${placeOf(one)} ${one.replacement}`
    const isLeftOut = isNoticed(one) === null && byChange.has(change)
    if (one.version === standing(one.file) && !isLeftOut) byChange.set(change, one)
  }
  return [...byChange.values()]
}

/**
 * What another campaign has to try, as patterns of Stryker: survivors and what was left out, each in its place, and
 * the whole of a file of which nothing is known.
 */
export function patternsOf(latest: readonly Mutant[], files: readonly string[]): readonly string[] {
  const known = new Set(latest.map(({ file }) => file))
  const survivors = latest.filter((one) => isNoticed(one) !== true)
  return [...files.filter((file) => !known.has(file)), ...new Set(survivors.map(placeOf))]
}

// Stryker counts columns from 0 there.
function placeOf({ file, location: { start, end } }: Mutant): string {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
}
