import { recordIn, textIn } from '../../document/fields.ts'
import { compileRegexp } from '../../go/regexp/regexp.ts'
import type { ManagedRoute } from '../../timeline/traffic.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'

/** What a route can tell one request from another by. */
export interface RequestShape {
  /** By their names in small letters: case does not count. */
  readonly headers: Readonly<Record<string, string>>
  readonly method: string
  readonly path: string
}

/**
 * Whether a managed route takes a request. For Istio, and what a plugin drives, the entries of a
 * header route are alternatives; an ALB wants one of the values of every header that is named
 * (`upsertCondition`), and APISIX wants all expressions to hold (`setApisixRuleMatch`). A mirror
 * route's entries are alternatives, and all that one says must hold.
 */
export function takes(managed: ManagedRoute, provider: string, request: RequestShape): boolean {
  const matches = managed.route.match.filter(isJsonObject)
  if (managed.kind === 'mirror') return matches.some((match) => fitsMirror(match, request))
  const fits = (match: JsonObject): boolean => fitsHeader(match, provider, request)
  switch (provider) {
    case 'apisix':
      return matches.length > 0 && matches.every(fits)
    case 'alb': {
      const names = [...new Set(matches.map(nameIn))]
      const isMet = (name: string): boolean =>
        matches.some((match) => nameIn(match) === name && fits(match))
      return names.length > 0 && names.every(isMet)
    }
    default:
      return matches.some(fits)
  }
}

function nameIn(match: JsonObject): string {
  return textIn(match, 'headerName')
}

function fitsHeader(match: JsonObject, provider: string, { headers }: RequestShape): boolean {
  const value = headers[nameIn(match).toLowerCase()]
  if (value === undefined) return false
  const asked = recordIn(match, 'headerValue')
  return provider === 'alb' ? fitsWildcards(textIn(asked, 'exact'), value) : fits(asked, value)
}

function fitsMirror(match: JsonObject, { method, path, headers }: RequestShape): boolean {
  const names = recordIn(match, 'headers') ?? {}
  return (
    fits(recordIn(match, 'method'), method) &&
    fits(recordIn(match, 'path'), path) &&
    Object.keys(names).every((name) => {
      const value = headers[name.toLowerCase()]
      return value !== undefined && fits(recordIn(names, name), value)
    })
  )
}

/** Envoy's StringMatcher: a regular expression has to match the whole value. */
function fits(asked: JsonObject | null, value: string): boolean {
  const [exact, prefix, regex] = ['exact', 'prefix', 'regex'].map((key) => textIn(asked, key))
  return (
    (!exact || value === exact) &&
    (!prefix || value.startsWith(prefix)) &&
    (!regex || matchesWhole(regex, value))
  )
}

// An ALB's `http-header` condition: `*` and `?`, and case does not count.
function fitsWildcards(pattern: string, value: string): boolean {
  const escaped = pattern.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&')
  return matchesWhole(`(?is)${escaped.replaceAll('*', '.*').replaceAll('?', '.')}`, value)
}

function matchesWhole(pattern: string, value: string): boolean {
  const regexp = compileRegexp(`^(?:${pattern})$`)
  return 'matches' in regexp && regexp.matches(value)
}
