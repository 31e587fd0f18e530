import { expect, it } from 'vitest'
import { lint } from '../../src/questions/lint.ts'
import { lintReport } from '../../src/questions/lintReport.ts'
import { reportMarkdown } from '../../src/questions/report/reportMarkdown.ts'
import { reportText } from '../../src/questions/report/reportText.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { canary } from './lint/written.ts'

const flagged = canary(
  'maxSurge: "3", maxUnavailable: 0, steps: [{ setWeight: 50 }, { pause: {} }]',
)

it('tells findings with their place, their evidence and their fix', () => {
  const text = reportText(lintReport(lint(parseManifests(flagged))))
  expect(text).toContain('1 finding.')
  expect(text).toContain('quoted-integer-is-percent')
  expect(text).toContain('10:25')
  expect(text).toContain('- spec.strategy.canary.maxSurge: maxSurge: 3 for pods')
})

it('tells what was switched off, and what nobody knows', () => {
  const ignore = ['quoted-integer-is-percent', 'no-gates']
  const report = lintReport(lint(parseManifests(flagged), { ignore }))
  const said = report.sentences.map(({ text }) => text)
  expect(said).toContain('Nothing that is written here does nothing.')
  expect(said).toContain('Switched off: quoted-integer-is-percent.')
  expect(said[0]).toBe('there is no rule "no-gates". Did you mean no-gate?')
  expect(reportMarkdown(report)).not.toContain('|')
})
