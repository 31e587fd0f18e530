import { expect, it } from 'vitest'
import { documentOf } from '../../src/document/document.ts'
import { noneAmong, statusIgnored } from '../../src/manifest/standalone.ts'
import { errorIn } from '../../src/units/diagnostic.ts'
import { experiment } from './given.ts'

const finding = {
  code: 'no-experiment',
  severity: 'error',
  path: [],
  message: 'There is none.',
  hint: '',
} as const

it('tells that none was chosen, but where it may stand in what could not be read', () => {
  const documents = [documentOf({})]
  expect(noneAmong(documents, finding, [])).toEqual([
    expect.objectContaining({ code: 'no-experiment' }),
  ])
  expect(noneAmong([], finding, [])).toHaveLength(1)
  expect(noneAmong(documents, finding, [errorIn('', 'yaml', 'broken', '')])).toEqual([])
})

it('tells that a status is left out, where there is one', () => {
  expect(statusIgnored(experiment('ab'))).toEqual([])
  expect(statusIgnored({ ...experiment('ab'), status: {} })).toEqual([])
  const [note] = statusIgnored({ ...experiment('ab'), status: { phase: 'Running' } })
  expect(note).toMatchObject({ code: 'status-ignored', severity: 'note', path: ['status'] })
})
