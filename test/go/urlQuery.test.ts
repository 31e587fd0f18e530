import { expect, it } from 'vitest'
import { encodeQuery, joinPath, parseQuery } from '../../src/go/urlQuery.ts'

it('a query loses the parts that cannot be read, and is written by key', () => {
  expect(parseQuery('b=1&a=x%20y&c=1;2&d=%zz&&e')).toEqual([
    ['b', '1'],
    ['a', 'x y'],
    ['e', ''],
  ])
  expect(encodeQuery(parseQuery('b=2&a=x+y&b=1'))).toBe('a=x+y&b=2&b=1')
})

it('paths are joined without what is empty or a dot', () => {
  expect([joinPath('/', '/api'), joinPath('a/', './render'), joinPath('/a', '../..')]).toEqual([
    '/api',
    'a/render',
    '/',
  ])
  expect([joinPath('', ''), joinPath('a', '..'), joinPath('../a')]).toEqual(['', '.', '../a'])
})
