import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { conform } from './conform.ts'
import { files } from './files.ts'

const directory = fileURLToPath(new URL('cases', import.meta.url))

/** Kinds inside sampled files that the library has no answer to yet. */
const missing = ['canary/reconcileScale', 'canary/scenario']

describe('the recorded cases', () => {
  it.each(readdirSync(directory))('of %s are answered as the original answers them', (name) => {
    const scores = [...conform(directory, [name])]
    expect(scores.flatMap(({ mismatches }) => mismatches)).toEqual([])
    const unanswered = scores.filter(({ notBuilt }) => notBuilt > 0).map((score) => score.name)
    expect(unanswered).toEqual(missing.filter((kind) => name.startsWith(`${kind.split('/')[0]}.`)))
    expect(scores.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(0)
  })

  it('are known by name', () => {
    const known = files.map((file) => file.name)
    expect(readdirSync(directory).filter((name) => !known.includes(name))).toEqual([])
    expect(new Set(known).size).toBe(known.length)
  })
})
