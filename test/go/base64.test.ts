import { describe, expect, it } from 'vitest'
import { base64Text } from '../../src/go/base64.ts'

describe('base64', () => {
  it('stands for a text of UTF-8, on one line or several', () => {
    expect(base64Text('Y2hlY2tvdXQ=')).toBe('checkout')
    expect(base64Text('Y2hl\nY2tv\ndXQ=\n')).toBe('checkout')
    expect(base64Text('w6nwn5iA')).toBe('é😀')
    expect(base64Text('')).toBe('')
  })

  it('is nothing else, and stands for nothing else', () => {
    expect(base64Text('Y2h')).toBeNull()
    expect(base64Text('Y2h!')).toBeNull()
    expect(base64Text('/w==')).toBe('\ufffd')
  })
})
