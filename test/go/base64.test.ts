import { describe, expect, it } from 'vitest'
import { base64Digits, base64Of, base64Text } from '../../src/go/base64.ts'

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

  it('is written of any bytes, padded to whole groups', () => {
    expect(base64Of([])).toBe('')
    expect(base64Of([0x66])).toBe('Zg==')
    expect(base64Of([0x66, 0x6f])).toBe('Zm8=')
    expect(base64Of([0x66, 0x6f, 0x6f, 0xff])).toBe('Zm9v/w==')
    expect(base64Of([0xfb, 0xff, 0xbf])).toBe('+/+/')
    expect(base64Digits).toHaveLength(64)
  })
})
