// npx tsx test/tools/lintReference.ts   writes docs/reference/lint.md
// The page is made of the texts that the rules themselves carry.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LintRule } from '../../src/questions/lint/rule.ts'
import { lintRules } from '../../src/questions/lint/rules.ts'
import { LINT_IGNORE } from '../../src/questions/lint/silence.ts'
import { root } from './sources.ts'

/** Where the page is. */
export const lintPage: string = join(root, 'docs/reference/lint.md')

/** The page, as the rules make it. */
export function lintReference(): string {
  const rows = lintRules.map(
    ({ name, severity, what }) => `| [${name}](#${name}) | ${severity} | ${what} |`,
  )
  return [
    '<!-- Written by test/tools/lintReference.ts; change the rules in src/questions/lint instead. -->',
    '',
    '# Lint',
    '',
    `\`lint\` has ${lintRules.length} rules. [The guide](../guide/questions/lint.md) says how to ask.`,
    '',
    '* **error**: the controller refuses it, or no release gets to its end. Where one does, what such a rule finds is a warning.',
    '* **warning**: it does something else than what is written.',
    '* **info**: worth knowing, and often meant.',
    '',
    'A rule is switched off by its name, for a call (`lint(reading, { ignore: [...] })`) or for an object, by its',
    `annotation \`${LINT_IGNORE}: rule-a,rule-b\`; a Rollout's holds for what is found around it as well.`,
    '',
    '| Rule | Severity | What it finds |',
    '|---|---|---|',
    ...rows,
    '',
    ...lintRules.flatMap(section),
  ].join('\n')
}

function section({ name, severity, what, why, fix, source }: LintRule): readonly string[] {
  return [
    `## ${name}`,
    '',
    `${what} (${severity})`,
    '',
    `**Why.** ${why}`,
    '',
    `**Fix.** ${fix}`,
    '',
    `**Source.** ${linked(source)}`,
    '',
  ]
}

// Threads of argo-rollouts are named by their number alone.
function linked(source: string): string {
  const issues = 'https://github.com/argoproj/argo-rollouts/issues'
  return source.replace(/(?<![\w/-] ?)#(\d+)/g, `[#$1](${issues}/$1)`)
}

if (process.argv[1]?.endsWith('lintReference.ts')) writeFileSync(lintPage, lintReference())
