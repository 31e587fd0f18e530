import { describe, expect, it } from 'vitest'
import type { LintRule } from '../../../src/questions/lint/rule.ts'
import { type LintFinding, type LintOptions, lint } from '../../../src/questions/lint.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

/** What every rule of lint is tried on: manifests as text. */
export interface Tried {
  /** One that it flags, and where: `Rollout/web spec.replicas`. */
  readonly flags: string
  readonly at: readonly string[]
  /** One that looks much like it, and is in order. */
  readonly leavesAlone: string
  /** The flagged one after the fix that the finding names. */
  readonly fixed: string
  readonly options?: LintOptions
}

/** The three tests that every rule has. */
export function tried(rule: LintRule, { flags, at, leavesAlone, fixed, options }: Tried): void {
  describe(`the rule ${rule.name}`, () => {
    it('flags what it is about, where it is written', () => {
      const found = foundIn(flags, rule, options)
      expect(found.map(({ object, path }) => `${object} ${path}`)).toEqual(at)
      expect(found.every(({ line, object }) => line > 0 || object === 'scenario')).toBe(true)
      for (const { fix, message, evidence } of found) {
        expect([fix, message, evidence.text]).not.toContain('')
      }
    })

    it('leaves alone what only looks like it', () => {
      expect(foundIn(leavesAlone, rule, options)).toEqual([])
      expectReadable(leavesAlone)
    })

    it('is silent once its fix is applied', () => {
      expect(foundIn(fixed, rule, options)).toEqual([])
      expectReadable(fixed)
    })
  })
}

export function foundIn(
  text: string,
  { name }: LintRule,
  options?: LintOptions,
): readonly LintFinding[] {
  return lint(parseManifests(text), options).findings.filter(({ rule }) => rule === name)
}

function expectReadable(text: string): void {
  const { diagnostics } = parseManifests(text)
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && code !== 'no-rollout',
  )
  expect(errors).toEqual([])
}
