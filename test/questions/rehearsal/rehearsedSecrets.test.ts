import { expect, it } from 'vitest'
import { rehearsedSecrets } from '../../../src/questions/rehearsal/rehearsedSecrets.ts'
import { planFrom, prometheus, templateOf } from '../given.ts'

it('every key that a template asks for is there', () => {
  const secret = (name: string, key: string): string =>
    `{ name: ${key}, valueFrom: { secretKeyRef: { name: ${name}, key: ${key} } } }`
  const args = `[${secret('s', 'a')}, ${secret('s', 'b')}, ${secret('t', 'c')}, { name: d }]`
  const plan = planFrom('{ canary: {} }', 1, templateOf('rate', prometheus, args))
  expect(rehearsedSecrets(plan)).toEqual({
    s: { a: 'rehearsed', b: 'rehearsed' },
    t: { c: 'rehearsed' },
  })
})

it('an address that begins with a key has one to begin with', () => {
  const args = '[{ name: url, valueFrom: { secretKeyRef: { name: s, key: url } } }]'
  const provider = "provider: { web: { url: '{{args.url}}/health' } }"
  const plan = planFrom('{ canary: {} }', 1, templateOf('rate', provider, args))
  expect(rehearsedSecrets(plan)).toEqual({ s: { url: 'http://rehearsed.example.com' } })
})
