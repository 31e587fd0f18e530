import { expect, it } from 'vitest'
import { secretsIn } from '../../src/plan/secrets.ts'

const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login' } }

it('a Secret holds the texts of its base64, and what it says in plain counts', () => {
  const data = { token: 'Y2hlY2tvdXQ=', user: 'Y2hlY2tvdXQ=', broken: '%' }
  const found = secretsIn([{ ...secret, data, stringData: { user: 'admin' } }], 'default')
  expect(found).toEqual({ login: { token: 'checkout', user: 'admin' } })
})

it('other kinds and other namespaces hold nothing', () => {
  const stringData = { token: 'x' }
  const elsewhere = { ...secret, metadata: { name: 'login', namespace: 'far' }, stringData }
  expect(secretsIn([elsewhere, { ...secret, kind: 'ConfigMap', stringData }], 'default')).toEqual(
    {},
  )
  expect(secretsIn([elsewhere], 'far')).toEqual({ login: { token: 'x' } })
})
