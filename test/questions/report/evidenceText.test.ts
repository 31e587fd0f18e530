import { expect, it } from 'vitest'
import { evidenceText, fixText } from '../../../src/questions/report/evidenceText.ts'
import { instant } from '../../../src/units/time.ts'

it('evidence says what is known of instant, rule and field', () => {
  const all = { at: instant(90_000), rule: 'surge', field: 'spec.x' }
  expect(evidenceText(all)).toBe('at 1m30s, by surge (spec.x)')
  expect(evidenceText({ ...all, rule: '' })).toBe('at 1m30s (spec.x)')
  expect(evidenceText({ ...all, at: null, field: '' })).toBe('by surge')
  expect(evidenceText({ at: null, rule: '', field: 'spec.x' })).toBe('spec.x')
  expect(evidenceText({ at: null, rule: '', field: '' })).toBe('')
})

it('a fix names the field and what to write there', () => {
  expect(fixText({ text: 'Remove it.', field: 'spec.x', value: '' })).toBe('Remove it: spec.x')
})
