import { fileURLToPath } from 'node:url'
import { corpus, type Hashes } from './corpus.ts'

/** The file that has the hashes as they are known. */
export const pinnedFile: string = fileURLToPath(new URL('pinned.txt', import.meta.url))

/** The hashes as that file has them: the whole first, then every group of scenarios. */
export function pinnedText({ all, groups, moments }: Hashes): string {
  const size = corpus.scenarios / corpus.groups
  const rows = groups.map((hash, index) => {
    const last = (index + 1) * size - 1
    return `${hash}  scenarios ${index * size}-${last}`
  })
  return [`${all}  ${corpus.scenarios} scenarios, ${moments} moments`, ...rows, ''].join('\n')
}
