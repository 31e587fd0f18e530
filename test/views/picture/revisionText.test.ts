import { expect, it } from 'vitest'
import { revisionText } from '../../../src/views/picture/revisionText.ts'

it('names a revision by its numbers and its image', () => {
  expect(revisionText({ numbers: [2], template: '', hash: 'a', image: 'web:2' })).toBe(
    'revision 2, web:2',
  )
  expect(revisionText({ numbers: [1, 3], template: '', hash: 'a', image: '' })).toBe(
    'revision 1 and 3',
  )
})

it('has a name for a ReplicaSet that was given no revision yet', () => {
  expect(revisionText({ numbers: [], template: '', hash: 'a', image: '' })).toBe('revision ?')
})

it('names a template of an Experiment', () => {
  expect(revisionText({ numbers: [], template: 'baseline', hash: 'a', image: 'web:1' })).toBe(
    'template baseline, web:1',
  )
})
