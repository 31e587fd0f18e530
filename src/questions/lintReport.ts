import type { LintAnswer, LintFinding } from './lint.ts'
import { type Report, sentence, texts } from './report.ts'

/** What lint finds, for people: the worst first, each with what shows it and what to write. */
export function lintReport({ findings, silenced, diagnostics }: LintAnswer): Report {
  const sorted = [...findings].sort((a, b) => order(a) - order(b))
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  const summary = findings.length === 0 ? 'Nothing that is written here does nothing.' : `${count}.`
  return {
    title: 'What has no effect here, or another one than it seems',
    sentences: [
      ...diagnostics.map(({ message, hint }) => sentence(`${message}. ${hint}`)),
      sentence(summary),
      ...sorted.map(({ message, evidence, rule, path }) =>
        sentence(`${message} (${evidence.text}).`, { at: evidence.at, rule, field: path }),
      ),
      ...(silenced.length === 0 ? [] : [sentence(`Switched off: ${namesOf(silenced)}.`)]),
    ],
    tables:
      findings.length === 0
        ? []
        : [
            {
              caption: 'Where it is written',
              columns: [texts('severity'), texts('rule'), texts('object'), texts('place')],
              rows: sorted.map((one) => [one.severity, one.rule, one.object, placeOf(one)]),
            },
          ],
    fixes: sorted.map(({ fix, path }) => ({ text: `${path}: ${fix}`, field: '', value: '' })),
  }
}

const severities: readonly string[] = ['error', 'warning', 'info']

function order({ severity }: LintFinding): number {
  return severities.indexOf(severity)
}

function namesOf(findings: readonly LintFinding[]): string {
  return [...new Set(findings.map(({ rule }) => rule))].join(', ')
}

function placeOf({ file, line, column, path }: LintFinding): string {
  return line === 0 ? path : [file, line, column].filter((part) => part !== '').join(':')
}
