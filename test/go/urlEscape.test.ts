import { describe, expect, it } from 'vitest'
import { escapeUrl, isEncoded, unescapeUrl } from '../../src/go/urlEscape.ts'

describe('urlEscape', () => {
  it('escapes by the part that it is for', () => {
    const text = 'a b+/?:@&=ü'
    expect(escapeUrl(text, 'path')).toBe('a%20b+/%3F:@&=%C3%BC')
    expect(escapeUrl(text, 'query')).toBe('a+b%2B%2F%3F%3A%40%26%3D%C3%BC')
    expect(escapeUrl('a:b@c/d', 'user')).toBe('a%3Ab%40c%2Fd')
  })

  it('takes an escaped text back', () => {
    for (const part of ['path', 'query', 'user', 'fragment'] as const) {
      const text = '1 + 1 = ü/?#%'
      expect(unescapeUrl(escapeUrl(text, part), part)).toEqual({ ok: true, text })
    }
  })

  it('lets only bytes beyond ASCII be escaped in a host', () => {
    expect(unescapeUrl('%C3%A4', 'host')).toEqual({ ok: true, text: 'ä' })
    expect(unescapeUrl('%41', 'host')).toEqual({ ok: false, error: 'invalid URL escape "%41"' })
    expect(unescapeUrl('a%', 'path')).toEqual({ ok: false, error: 'invalid URL escape "%"' })
  })

  it('knows what can stand as it is', () => {
    expect([isEncoded('/a%2Fb', 'path'), isEncoded('/a b', 'path')]).toEqual([true, false])
  })
})
