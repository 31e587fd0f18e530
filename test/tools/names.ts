import { basename } from 'node:path'
import { exportsOf, type Source } from './sources.ts'

/** Places of which each may have a name of its own: the word means one thing in all of them. */
export interface OneMeaning {
  readonly why: string
  /** Folders end with a slash; at most one file below each has the name. */
  readonly places: readonly string[]
}

/**
 * The exported names that two files have, with the files: `Draft: src/a.ts src/b.ts`. A file that
 * is called like what it exports is a member of a family, which goes by the name of its table.
 */
export function namesTwice(
  sources: readonly Source[],
  oneMeaning: readonly OneMeaning[],
): readonly string[] {
  const homes = new Map<string, string[]>()
  for (const source of sources) {
    for (const name of new Set(exportsOf(source, 'all'))) {
      if (basename(source.path, '.ts') === name) continue
      homes.set(name, [...(homes.get(name) ?? []), source.path])
    }
  }
  return [...homes]
    .filter(([, paths]) => paths.length > 1 && !oneMeaning.some((one) => isOne(paths, one)))
    .map(([name, paths]) => `${name}: ${paths.join(' ')}`)
    .sort()
}

function isOne(paths: readonly string[], { places }: OneMeaning): boolean {
  const met = paths.map((path) => places.findIndex((place) => path.startsWith(place)))
  return !met.includes(-1) && new Set(met).size === met.length
}
