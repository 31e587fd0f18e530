import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readManifests } from '../../src/manifest/read.ts'
import { lint } from '../../src/questions/lint.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { filesIn, root } from '../tools/sources.ts'
import { errorsThatComeToTheirEnd } from './lint/endings.ts'
import { all, canary, prometheus, template } from './lint/written.ts'

const surging = canary(
  'maxSurge: "3", maxUnavailable: 0, steps: [{ setWeight: 50 }, { pause: {} }]',
)
const ignoring = (names: string): string =>
  surging.replace(
    '{ name: web }',
    `{ name: web, annotations: { rollout-sim/lint-ignore: '${names}' } }`,
  )
const rulesIn = (findings: ReturnType<typeof lint>['findings']): readonly string[] =>
  findings.map(({ rule }) => rule)

describe('lint', () => {
  it('says where it is written, what shows it, and what to write instead', () => {
    const [finding] = lint(parseManifests(surging)).findings
    expect(finding).toEqual({
      rule: 'quoted-integer-is-percent',
      severity: 'warning',
      object: 'Rollout/web',
      path: 'spec.strategy.canary.maxSurge',
      line: 10,
      file: '',
      column: 25,
      message: 'maxSurge: "3" is 3 %, and not 3 pods',
      evidence: {
        at: null,
        text: '3 % of 4 comes to 1 pod',
        facts: { surgePods: 1, percent: 3, replicas: 4 },
      },
      fix: 'maxSurge: 3 for pods, maxSurge: 3% for a share of them',
      also: [],
    })
  })

  it('takes data and plans as well, which have no lines', () => {
    const { plan, documents } = parseManifests(surging)
    const objects = documents.map(({ value }) => value)
    if (plan === null) throw new Error('no plan')
    for (const given of [objects, readManifests(objects), plan]) {
      const { findings } = lint(given)
      expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
        ['quoted-integer-is-percent', 0],
      ])
    }
  })

  it('looks at the Rollout of a plan alone', () => {
    const other = surging.replace('name: web }', 'name: other }')
    const { plan } = parseManifests(all(surging, other), { rollout: 'other' })
    expect(plan && lint(plan).findings.map(({ object }) => object)).toEqual(['Rollout/other'])
    expect(lint(parseManifests(all(surging, other))).findings).toHaveLength(2)
  })

  it('is silent about a rule that is switched off by name', () => {
    const answer = lint(parseManifests(surging), { ignore: ['quoted-integer-is-percent'] })
    expect(answer.findings).toEqual([])
    expect(rulesIn(answer.silenced)).toEqual(['quoted-integer-is-percent'])
    const wrong = lint(parseManifests(surging), { ignore: ['quoted-integers'] })
    expect(wrong.diagnostics.map(({ code }) => code)).toEqual(['no-such-rule'])
    expect(wrong.findings).toHaveLength(1)
  })

  it('is silent about a rule that an annotation switches off', () => {
    const answer = lint(parseManifests(ignoring('quoted-integer-is-percent')))
    expect([answer.findings, rulesIn(answer.silenced)]).toEqual([[], ['quoted-integer-is-percent']])
  })

  it('tells of a template what one of two Rollouts wants to hear', () => {
    const blind = template(`count: 1, ${prometheus()}`)
    const named = 'steps: [{ analysis: { templates: [{ templateName: t }] } }]'
    const silent = canary(named).replace(
      '{ name: web }',
      '{ name: silent, annotations: { rollout-sim/lint-ignore: analysis-cannot-fail } }',
    )
    const only = lint(parseManifests(all(silent, blind)))
    expect([only.findings.length, only.silenced.length]).toEqual([0, 1])
    const both = lint(parseManifests(all(silent, canary(named), blind)))
    expect([rulesIn(both.findings), both.silenced]).toEqual([['analysis-cannot-fail'], []])
  })

  const texts = ['test/manifests', 'examples']
    .flatMap((folder) => filesIn(folder))
    .filter((path) => path.endsWith('.yaml'))

  it.each(texts)('finds no error in %s that lets a release come to its end', (path) => {
    expect(errorsThatComeToTheirEnd(readFileSync(join(root, path), 'utf8'))).toEqual([])
  })

  it('has nothing to say of nothing', () => {
    expect(lint([])).toEqual({ findings: [], silenced: [], diagnostics: [] })
    expect(lint([null, 3, { kind: 'Rollout' }]).findings).toEqual([])
  })
})
