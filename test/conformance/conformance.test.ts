import { readdirSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { conform } from './conform.ts'
import { caseFileOf, files } from './files.ts'

const directory = fileURLToPath(new URL('cases', import.meta.url))
const cases = readdirSync(directory, { encoding: 'utf8', recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => extname(path) !== '')

describe('the recorded cases', () => {
  it.each(cases)('of %s are answered as the original answers them', (name) => {
    const scores = [...conform(directory, [name])]
    expect(scores.flatMap(({ mismatches }) => mismatches)).toEqual([])
    for (const { name: kind, passed, all } of scores) expect([kind, passed]).toEqual([kind, all])
    expect(scores).not.toEqual([])
  })

  it('are known by name', () => {
    const known = files.map((file) => file.name)
    expect(cases.filter((name) => caseFileOf(name) === null)).toEqual([])
    expect(new Set(known).size).toBe(known.length)
  })
})
