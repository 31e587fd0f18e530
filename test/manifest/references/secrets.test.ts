import { expect, it } from 'vitest'
import { assumeSecrets } from '../../../src/manifest/references/secrets.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, manifestsOf, template, viewOfRollout } from '../given.ts'

const argument = (name: string, key: string): JsonObject => ({
  name: key,
  valueFrom: { secretKeyRef: { name, key } },
})
const asking = (name: string, ...args: readonly JsonObject[]): JsonObject => {
  const plain = template(name)
  return { ...plain, spec: { ...(plain.spec as JsonObject), args } }
}
const web = canary({ analysis: { templates: [{ templateName: 't' }] } })
const assumed = (...objects: readonly JsonObject[]) =>
  assumeSecrets(viewOfRollout(web), {
    namespace: 'default',
    manifests: manifestsOf(web, ...objects),
  })

it('a Secret is assumed with every key that the templates of the Rollout name', () => {
  const found = assumed(
    asking('t', argument('login', 'user'), argument('login', 'token')),
    asking('unused', argument('other', 'key')),
  )
  expect(found).toMatchObject([
    {
      object: { stringData: { user: 'login/user', token: 'login/token' } },
      by: { name: 't' },
      at: ['spec', 'args', 0, 'valueFrom', 'secretKeyRef', 'name'],
      hint: "Say what is in it: secrets: { 'login': { 'user': '…' } }.",
    },
  ])
})

it('one that is there is not', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login' }, stringData: {} }
  expect(assumed(asking('t', argument('login', 'user')), secret)).toEqual([])
})
