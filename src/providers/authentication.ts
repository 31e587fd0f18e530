import { textIn } from '../document/fields.ts'
import { always, goStruct, list, type Shape, text } from '../kinds/shape.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { objectOf } from './given.ts'
import type { Header } from './http/request.ts'

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

/** The headers that a metric adds to its request. */
export function headersOf({ headers: given }: JsonObject): readonly Header[] {
  const listed = Array.isArray(given) ? given.filter(isJsonObject) : []
  return listed.map((header) => [textIn(header, 'key'), textIn(header, 'value')] as const)
}

/** What half a basicAuth lacks; '' if it is whole, or absent. */
export function objectionToBasicAuth(config: JsonObject): string {
  const basicAuth = objectOf(objectOf(config, 'authentication'), 'basicAuth')
  const username = textIn(basicAuth, 'username')
  const password = textIn(basicAuth, 'password')
  if ((username === '') === (password === '')) return ''
  const missing = username === '' ? 'username' : 'password'
  return `missing mandatory parameter in metric for basic auth setup: ${missing}`
}

/** Where a token is fetched before the request; '' if none is. */
export function tokenUrlOf(config: JsonObject): string {
  return textIn(objectOf(objectOf(config, 'authentication'), 'oauth2'), 'tokenUrl')
}

/** What an oauth2 with a tokenUrl lacks; '' if nothing. */
export function objectionToOAuth2(config: JsonObject): string {
  const oauth2 = objectOf(objectOf(config, 'authentication'), 'oauth2')
  if (tokenUrlOf(config) === '') return ''
  const isWhole = textIn(oauth2, 'clientId') !== '' && textIn(oauth2, 'clientSecret') !== ''
  return isWhole ? '' : 'missing mandatory parameter in metric for OAuth2 setup'
}
