import { always, goStruct, list, type Shape, text } from '../kinds/shape.ts'
import type { JsonObject } from '../units/json.ts'
import { objectOf, textOf } from './given.ts'

// What Prometheus and web metrics have in common.

/** `Authentication`. */
export const authentication: Shape = goStruct('v1alpha1.Authentication', {
  sigv4: goStruct('v1alpha1.Sigv4Config', { region: text, profile: text, roleArn: text }),
  oauth2: goStruct('v1alpha1.OAuth2Config', {
    tokenUrl: text,
    clientId: text,
    clientSecret: text,
    scopes: list(text),
  }),
  basicAuth: goStruct('v1alpha1.BasicAuthConfig', { username: text, password: text }),
})

/** `headers[]`. */
export const headers: Shape = list(
  goStruct('v1alpha1.WebMetricHeader', { key: always(text), value: always(text) }),
)

/** What is missing in a provider's `authentication`; '' if nothing is. */
export function objectionToAuthentication(config: JsonObject): string {
  const authentication = objectOf(config, 'authentication')
  const oauth2 = objectOf(authentication, 'oauth2')
  if (textOf(oauth2, 'tokenUrl') !== '') {
    const incomplete = textOf(oauth2, 'clientId') === '' || textOf(oauth2, 'clientSecret') === ''
    if (incomplete) return 'missing mandatory parameter in metric for OAuth2 setup'
  }
  const basicAuth = objectOf(authentication, 'basicAuth')
  const username = textOf(basicAuth, 'username')
  const password = textOf(basicAuth, 'password')
  if ((username === '') === (password === '')) return ''
  const missing = username === '' ? 'username' : 'password'
  return `missing mandatory parameter in metric for basic auth setup: ${missing}`
}
