import { expect, it } from 'vitest'
import { remoteOf } from '../../../src/providers/http/remote.ts'

it('answers come one by one, the last again and again', () => {
  const remote = remoteOf({ answers: [{ status: 500, body: 'x' }, { error: 'EOF' }] })
  expect(remote?.next()).toMatchObject({ kind: 'response', status: 500, body: 'x' })
  expect([remote?.next(), remote?.next()]).toEqual([
    { kind: 'error', text: 'EOF' },
    { kind: 'error', text: 'EOF' },
  ])
  expect(remote?.wasSilent()).toBe(false)
})

it('who never answers, or never ends, is silent', () => {
  for (const answer of [{ timeout: true }, { timeoutBody: true, body: '{' }]) {
    const remote = remoteOf({ answers: [answer] })
    remote?.next()
    expect(remote?.wasSilent()).toBe(true)
  }
})

it('a status alone is an answer, and what says less is none', () => {
  expect(remoteOf({ status: 204 })?.next()).toMatchObject({ status: 204, body: '' })
  expect([remoteOf(1), remoteOf({ a: 1 }), remoteOf({ answers: [] })]).toEqual([null, null, null])
})
