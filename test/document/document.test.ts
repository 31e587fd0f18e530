import { describe, expect, it } from 'vitest'
import { type Document, documentOf, located } from '../../src/document/document.ts'

const finding = {
  code: 'wrong-type',
  severity: 'error',
  path: ['spec', 'replicas'],
  message: 'must be a whole number',
  hint: 'Write 3.',
} as const

describe('a document', () => {
  it('made of data knows no places', () => {
    expect(located(documentOf({}), finding)).toEqual({
      ...finding,
      path: 'spec.replicas',
      file: '',
      line: 0,
      column: 0,
    })
  })

  it('made of text gives a finding its place', () => {
    const text: Document = {
      value: {},
      locate: (path) => ({ file: 'web.yaml', line: path.length, column: 7 }),
      writtenAt: () => null,
    }
    expect(located(text, finding)).toMatchObject({ file: 'web.yaml', line: 2, column: 7 })
  })
})
