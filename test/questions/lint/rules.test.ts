import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintRules } from '../../../src/questions/lint/rules.ts'
import { root } from '../../tools/sources.ts'

describe('the rules of lint', () => {
  it('have names of their own, in kebab case', () => {
    const names = lintRules.map(({ name }) => name)
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('say what they find, why it hurts, what to write and where it comes from', () => {
    for (const { what, why, fix, source } of lintRules) {
      expect([what, why, fix, source].map((text) => text.trim() !== '')).not.toContain(false)
      expect(what.endsWith('.') && why.endsWith('.') && fix.endsWith('.')).toBe(true)
    }
  })

  it.each(lintRules)('are tried on three manifests: $name', ({ name }) => {
    const member = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    const text = readFileSync(join(root, `test/questions/lint/${member}.test.ts`), 'utf8')
    expect(text).toContain(`tried(${member}, {`)
  })
})
