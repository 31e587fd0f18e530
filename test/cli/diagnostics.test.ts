import { expect, it } from 'vitest'
import { printDiagnostics } from '../../src/cli/diagnostics.ts'
import { ioWith } from './given.ts'

const one = {
  severity: 'error',
  code: 'c',
  path: 'spec.x',
  message: 'No.',
  hint: 'Try y.',
} as const

it('says where, what, and what to do, beside the answer', () => {
  const io = ioWith()
  printDiagnostics(io, [{ ...one, file: 'a.yaml', line: 3, column: 5 }])
  expect(io.complained()).toBe('a.yaml:3:5: error: No.\n    = Try y.\n')
  expect(io.written()).toBe('')
})

it('says the path of what stands in no file', () => {
  const io = ioWith()
  printDiagnostics(io, [{ ...one, file: '', line: 0, column: 0 }])
  expect(io.complained()).toBe('spec.x: error: No.\n   = Try y.\n')
})

it('names in one line what is assumed', () => {
  const io = ioWith()
  const message = 'There is no Service "web" among the manifests: one is assumed.'
  const assumed = { ...one, severity: 'warning', code: 'assumed', message } as const
  printDiagnostics(io, [{ ...assumed, file: 'a.yaml', line: 3, column: 5 }])
  expect(io.complained()).toBe(
    'assumed: Service "web" (a.yaml:3); --strict refuses what the files lack\n',
  )
})
