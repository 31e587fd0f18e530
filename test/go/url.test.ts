import { describe, expect, it } from 'vitest'
import {
  atPath,
  escapedPath,
  parseUrl,
  resolveReference,
  shownUrl,
  urlText,
} from '../../src/go/url.ts'

const read = (text: string) => {
  const parsed = parseUrl(text)
  return parsed.ok ? urlText(parsed.url) : parsed.error
}

describe('url', () => {
  it.each([
    'http://prometheus:9090/',
    'localhost:8080',
    'http:/x',
    'http:///x',
    'a+b://c',
    '//host/path',
    '*',
    '/health?',
    'http://[fe80::1%25en0]:80/x',
    'http://a/?q=ü#part',
  ])('%s is written as it was read', (text) => {
    expect(read(text)).toBe(text)
  })

  it('escapes what may not stand in a path', () => {
    expect(read('http://a/b c')).toBe('http://a/b%20c')
    expect(read('http://a/<x>')).toBe('http://a/%3Cx%3E')
    expect(read('http://a/%2F')).toBe('http://a/%2F')
    expect(read('HTTP://a')).toBe('http://a')
  })

  it.each([
    ['http://a b/', 'parse "http://a b/": invalid character " " in host name'],
    ['http://a:port/', 'parse "http://a:port/": invalid port ":port" after host'],
    ['http://a\n', 'parse "http://a\\n": net/url: invalid control character in URL'],
    ['http://a%41/', 'parse "http://a%41/": invalid URL escape "%41"'],
    ['http://a/%zz', 'parse "http://a/%zz": invalid URL escape "%zz"'],
    [':x', 'parse ":x": missing protocol scheme'],
    ['1:x', 'parse "1:x": first path segment in URL cannot contain colon'],
    ['http://[::1', `parse "http://[::1": missing ']' in host`],
    ['http://u ser@a', 'parse "http://u ser@a": net/url: invalid userinfo'],
  ])('refuses %j', (text, error) => {
    expect(read(text)).toBe(error)
  })

  it('hides a password where it is shown', () => {
    const parsed = parseUrl('http://me:secret@a/x')
    expect(parsed.ok && shownUrl(parsed.url)).toBe('http://me:***@a/x')
  })

  it('leads from one place to another', () => {
    const from = (base: string, link: string) => {
      const [at, to] = [parseUrl(base), parseUrl(link)]
      return at.ok && to.ok ? urlText(resolveReference(at.url, to.url)) : null
    }
    expect(from('http://a/b/c', '../d?x=1')).toBe('http://a/d?x=1')
    expect(from('http://a/b/c', '/e')).toBe('http://a/e')
    expect(from('http://a/b', 'https://z')).toBe('https://z')
    expect(from('http://a/b?q', '')).toBe('http://a/b?q')
    expect(from('graphite:80', 'render')).toBe('graphite:///render')
  })

  it('takes another path', () => {
    const parsed = parseUrl('http://a/x')
    expect(parsed.ok && escapedPath(atPath(parsed.url, '/ä'))).toBe('/%C3%A4')
  })
})
