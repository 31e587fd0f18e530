import { describe, expect, it } from 'vitest'
import type { LintRule } from '../../../src/questions/lint/rule.ts'
import { type LintFinding, type LintOptions, lint } from '../../../src/questions/lint.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../src/units/json.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { errorsThatComeToTheirEnd } from './endings.ts'

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

/** The tests that every rule has. */
export function tried(rule: LintRule, { flags, at, leavesAlone, fixed, options }: Tried): void {
  describe(`the rule ${rule.name}`, () => {
    it('flags what it is about, where it is written', () => {
      const found = foundIn(flags, rule, options)
      expect(placesOf(found, rule)).toEqual(at)
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

    it('is switched off by its name, for a call', () => {
      const answer = lint(parseManifests(flags), { ...options, ignore: [rule.name] })
      expect(answer.findings.filter((one) => one.rule === rule.name)).toEqual([])
      expect(placesOf(answer.silenced, rule)).toEqual(at)
    })

    it('is switched off by an annotation of the Rollout, or else of the object itself', () => {
      const objects = parseManifests(flags).documents.map(({ value }) => value)
      const hasRollout = objects.some((one) => isJsonObject(one) && one.kind === 'Rollout')
      const quiet = objects.map((one) =>
        isJsonObject(one) && (one.kind === 'Rollout' || !hasRollout) ? silent(one, rule) : one,
      )
      const { findings, silenced, diagnostics } = lint(quiet, options)
      expect(findings.filter((one) => one.rule === rule.name)).toEqual([])
      expect(placesOf(silenced, rule)).toEqual(at)
      expect(diagnostics.filter(({ code }) => code === 'no-such-rule')).toEqual([])
    })

    it('is no error where a release comes to its end', () => {
      expect(errorsThatComeToTheirEnd(flags, options)).toEqual([])
    })
  })
}

function placesOf(findings: readonly LintFinding[], { name }: LintRule): readonly string[] {
  return findings.filter(({ rule }) => rule === name).map(({ object, path }) => `${object} ${path}`)
}

function silent(object: JsonObject, { name }: LintRule): Json {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {}
  const annotations = { 'rollout-sim/lint-ignore': name }
  return { ...object, metadata: { ...metadata, annotations } }
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
