const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/

const subdomainRule =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.'," +
  " and must start and end with an alphanumeric character (e.g. 'example.com', regex used for" +
  " validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"

const nameRule =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an" +
  " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for" +
  " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"

const tooManyParts =
  `a qualified name ${nameRule} with an optional DNS subdomain prefix and '/'` +
  " (e.g. 'example.com/MyName')"

/**
 * What Kubernetes holds against the key of a label or an annotation, in its words; '' if nothing. A
 * key is a name of at most 63 characters, with or without a DNS subdomain and a slash before it.
 */
export function objectionToQualifiedName(key: string): string {
  const parts = key.split('/')
  if (parts.length > 2) return tooManyParts
  const name = parts[parts.length - 1] ?? ''
  const problems: string[] = []
  if (parts.length === 2) problems.push(...objectionsToPrefix(parts[0] ?? ''))
  if (name === '') problems.push('name part must be non-empty')
  else if (name.length > 63) problems.push('name part must be no more than 63 bytes')
  if (!NAME.test(name)) problems.push(`name part ${nameRule}`)
  return problems.join(';')
}

function objectionsToPrefix(prefix: string): readonly string[] {
  if (prefix === '') return ['prefix part must be non-empty']
  const problems = SUBDOMAIN.test(prefix) ? [] : [`prefix part ${subdomainRule}`]
  return prefix.length > 253
    ? ['prefix part must be no more than 253 bytes', ...problems]
    : problems
}
