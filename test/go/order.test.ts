import { expect, it } from 'vitest'
import { compareText } from '../../src/go/order.ts'

it('texts are ordered by code point, which is by their UTF-8 bytes', () => {
  const texts = ['\u{1f600}', '\uffff', 'b', 'ab', 'a', '']
  const inBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect([...texts].sort(compareText)).toEqual(['', 'a', 'ab', 'b', '\uffff', '\u{1f600}'])
  expect([...texts].sort(compareText)).toEqual(inBytes)
})
