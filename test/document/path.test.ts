import { describe, expect, it } from 'vitest'
import { pathText } from '../../src/document/path.ts'

describe('the text of a path', () => {
  it('has dots before names and brackets around positions', () => {
    expect(pathText(['spec', 'steps', 0, 'setWeight'])).toBe('spec.steps[0].setWeight')
  })

  it('puts names that are no words in brackets', () => {
    expect(pathText(['labels', 'app.kubernetes.io/name'])).toBe('labels[app.kubernetes.io/name]')
  })

  it('is empty for the document itself', () => {
    expect(pathText([])).toBe('')
  })
})
