import { describe, expect, it } from 'vitest'
import { printLint } from '../../src/yaml/printLint.ts'

const rollout = (step: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      steps:
        - ${step}
`

describe('what lint prints', () => {
  it('is nothing where all is well', () => {
    expect(printLint(rollout('setWeight: 20'))).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
      diagnostics: [],
    })
  })

  it('is what the controller objects to', () => {
    const { exitCode, stdout, stderr, diagnostics } = printLint(rollout('setWeight: 101'))
    const body = 'Invalid value: 101: SetWeight needs to be between 0 and 100'
    expect(exitCode).toBe(1)
    expect(stdout).toBe(`${body}\n`)
    expect(stderr).toBe(`Error: spec.strategy.steps[0].setWeight: ${body}\n`)
    expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([[12, 11]])
  })

  it('ends at the first document that cannot be decoded, of which there may be more', () => {
    const text = `${rollout('setWieght: 20')}---\n${rollout('pause: 1m')}`
    const { stderr, diagnostics } = printLint(text)
    expect(stderr).toBe(
      'Error: error unmarshaling JSON: while decoding JSON: json: unknown field "setWieght"\n',
    )
    expect(diagnostics.length).toBeGreaterThan(1)
  })

  it('ends where the text is no YAML, with what was read before for nothing', () => {
    const { stdout, stderr } = printLint(`${rollout('setWeight: 101')}---\na: b: c\n`)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Error: yaml: line \d+: mapping values are not allowed/)
  })

  it('tells two ways in which the text cannot be read apart', () => {
    expect(printLint('a: *b\n').stderr).toBe("Error: yaml: unknown anchor 'b' referenced\n")
    expect(printLint('~: 1\n').stderr).toMatch(/^Error: error converting YAML to JSON: /)
  })
})

it('looks at templates as well, and for what is missing', () => {
  const { exitCode, diagnostics } = printLint(
    rollout('analysis: { templates: [{ templateName: a }] }'),
  )
  expect(exitCode).toBe(0)
  expect(diagnostics.map(({ code }) => code)).toEqual(['analysis-template-not-found'])
})
