import { expect, it } from 'vitest'
import { githubAnnotationOf, githubAnnotations } from '../../src/cli/githubAnnotations.ts'

const one = {
  severity: 'warning',
  title: 'no-gate',
  message: 'Nothing can stop it.',
  file: 'a.yaml',
  line: 3,
  column: 7,
} as const

it('stands at its line', () => {
  expect(githubAnnotations([one])).toBe(
    '::warning file=a.yaml,line=3,col=7,title=no-gate::Nothing can stop it.\n',
  )
})

it('lets no text end the command', () => {
  const odd = { ...one, file: 'a,b:c.yaml', message: '50%\nof all' }
  expect(githubAnnotations([odd])).toContain('file=a%2Cb%3Ac.yaml,')
  expect(githubAnnotations([odd])).toContain('::50%25%0Aof all\n')
})

it('stands nowhere where there is no place', () => {
  expect(githubAnnotations([{ ...one, severity: 'info', file: '', line: 0 }])).toBe(
    '::notice title=no-gate::Nothing can stop it.\n',
  )
})

it('is a diagnostic with its hint', () => {
  const diagnostic = { severity: 'error', code: 'unknown-field', path: 'spec.x' } as const
  const said = { ...diagnostic, file: 'a.yaml', line: 1, column: 1, message: 'No.', hint: 'Try y.' }
  expect(githubAnnotationOf(said)).toMatchObject({ title: 'unknown-field', message: 'No. Try y.' })
})
