import { type LintFinding, lint } from '../../../src/questions/lint.ts'
import { rehearsal } from '../../../src/questions/rehearsal.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { scenarioInText } from '../scenarioInText.ts'
import { type Facts, inSeconds, planIn } from './input.ts'

interface Expected {
  readonly rules?: readonly string[]
  readonly not?: readonly string[]
  readonly findings?: readonly { rule: string; path: string; line: number }[]
  readonly evidence?: Readonly<Record<string, unknown>>
}

/** Of what a row asks for, as much as lint finds; the evidence is that of the rules that the row names. */
export const lintFacts: Facts = (input, expected) => {
  const { rules = [], not = [], findings: places = [], evidence = {} } = expected as Expected
  const { yaml = '', scenario = {} } = input
  const { findings } = lint(parseManifests(yaml), { scenario: scenarioInText(scenario) })
  const found = findings.map(({ rule }) => rule)
  const named = findings.filter(({ rule }) => rules.includes(rule))
  return {
    rules: rules.filter((rule) => found.includes(rule)),
    findings: places.filter((place) => findings.some((finding) => isAt(finding, place))),
    not: not.filter((rule) => !found.includes(rule)),
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([key, value]) => [key, factOf(key, value, named, yaml)]),
    ),
  }
}

// The Rollout's own fields stand by themselves, those of other objects behind their name.
function isAt(
  { rule, object, path, line }: LintFinding,
  place: { rule: string; path: string; line: number },
): boolean {
  const whole = object.startsWith('Rollout/') ? path : `${object} ${path}`
  return rule === place.rule && whole === place.path && line === place.line
}

function factOf(
  key: string,
  expected: unknown,
  findings: readonly LintFinding[],
  yaml: string,
): unknown {
  if (key === 'fix') {
    return findings.some(({ fix }) => fix.includes(String(expected))) ? expected : findings
  }
  if (key === 'withFix') return phaseWithFix(findings[0], yaml)
  const facts: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...findings.map(({ evidence }) => evidence.facts),
  )
  const stem = key.replace(/Second$/, '')
  const instant = facts[stem] ?? facts[`${stem}At`]
  if (key === 'from' || key === 'to' || key.endsWith('Second')) {
    return typeof instant === 'number' ? inSeconds(instant) : instant
  }
  return facts[key]
}

/** How a bad release ends once the fix stands on the line of the finding. */
function phaseWithFix(finding: LintFinding | undefined, yaml: string): unknown {
  const [, key, value] = /^(\w+): ([^\s,:]+)/.exec(finding?.fix ?? '') ?? []
  if (finding === undefined || key === undefined) return finding?.fix
  const lines = yaml
    .split('\n')
    .map((line, index) =>
      index + 1 === finding.line
        ? line.replace(new RegExp(`\\b${key}: [^\\s,}]+`), `${key}: ${value}`)
        : line,
    )
  return simulate(rehearsal(planIn(lines.join('\n')), { release: 'bad', gates: 'wait' })).end.phase
}
