import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { periodic, scoreContinued } from './continued.ts'
import { memories } from './memory.ts'

const directory = fileURLToPath(new URL('../cases', import.meta.url))
const files = readdirSync(directory).filter((name) => /^traces-.*\.ndjson$/.test(name))
const seed = 1

describe('a story that is cut, printed as live objects and read back', () => {
  it.each(files)('goes on as it was in %s', (name) => {
    const text = readFileSync(join(directory, name), 'utf8')
    const { same, all, skipped, remembered, different } = scoreContinued(name, text, {
      cuts: 2,
      seed,
      every: 2,
    })
    console.log(
      `${name}: ${same} of ${all - skipped} cuts, seed ${seed}`,
      Object.fromEntries(remembered),
    )
    expect(different).toEqual([])
    const known = [...memories.map((one) => one.name), periodic.name, 'several of them']
    expect([...remembered.keys()].filter((one) => !known.includes(one))).toEqual([])
    // What no object holds is seldom missed.
    expect(same).toBeGreaterThanOrEqual((all - skipped) * 0.5)
  })
})
