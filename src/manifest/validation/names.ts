// What Kubernetes accepts as the name of something, and what it says otherwise: the texts are its
// own.

const nameForm = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'
const valueForm = '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'
const dnsLabelForm = '[a-z0-9]([-a-z0-9]*[a-z0-9])?'
const serviceNameForm = '[a-z]([-a-z0-9]*[a-z0-9])?'
const subdomainForm = `${dnsLabelForm}(\\.${dnsLabelForm})*`

const ends = 'and must start and end with an alphanumeric character'
const nameRule = `consist of alphanumeric characters, '-', '_' or '.', ${ends}`

/** What is wrong with the key of a label, a selector or an annotation. */
export function qualifiedNameProblems(key: string): readonly string[] {
  const example = withForm(`must ${nameRule}`, nameForm, ['MyName', 'my.name', '123-abc'])
  const [first = '', second, ...rest] = key.split('/')
  if (rest.length > 0) {
    const prefixed = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
    return [`a qualified name ${example} ${prefixed}`]
  }
  const problems: string[] = []
  if (second !== undefined) {
    const prefix = first === '' ? ['must be non-empty'] : subdomainProblems(first)
    for (const problem of prefix) problems.push(`prefix part ${problem}`)
  }
  const name = second ?? first
  if (name === '') problems.push('name part must be non-empty')
  else if (bytesOf(name) > 63) problems.push(`name part ${tooLong(63)}`)
  if (!matches(nameForm, name)) problems.push(`name part ${example}`)
  return problems
}

/** What is wrong with the value of a label. */
export function labelValueProblems(value: string): readonly string[] {
  const problems = bytesOf(value) > 63 ? [tooLong(63)] : []
  if (matches(valueForm, value)) return problems
  const rule = `a valid label must be an empty string or ${nameRule}`
  return [...problems, withForm(rule, valueForm, ['MyValue', 'my_value', '12345'])]
}

/** What is wrong with the name of a Service. */
export function serviceNameProblems(name: string): readonly string[] {
  const problems = bytesOf(name) > 63 ? [tooLong(63)] : []
  if (matches(serviceNameForm, name)) return problems
  const letters = "lower case alphanumeric characters or '-'"
  const bounds = 'start with an alphabetic character, and end with an alphanumeric character'
  const rule = `a DNS-1035 label must consist of ${letters}, ${bounds}`
  return [...problems, withForm(rule, serviceNameForm, ['my-name', 'abc-123'])]
}

/** What is wrong with the name of a port (an IANA_SVC_NAME). */
export function portNameProblems(name: string): readonly string[] {
  const problems: string[] = []
  if (name.length > 15) problems.push('must be no more than 15 characters')
  if (!/^[-a-z0-9]+$/.test(name)) {
    problems.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)')
  }
  if (!/[a-z]/.test(name)) problems.push('must contain at least one letter (a-z)')
  if (name.includes('--')) problems.push('must not contain consecutive hyphens')
  if (/^-|-$/.test(name)) problems.push('must not begin or end with a hyphen')
  return problems
}

/** What is wrong with the name of a variable of the environment. */
export function environmentNameProblems(name: string): readonly string[] {
  const form = '[-._a-zA-Z][-._a-zA-Z0-9]*'
  const kinds = "alphabetic characters, digits, '_', '-', or '.', and must not start with a digit"
  const rule = `a valid environment variable name must consist of ${kinds}`
  const examples = ['my.env-name', 'MY_ENV.NAME', 'MyEnvName1']
  const problems = matches(form, name) ? [] : [withForm(rule, form, examples)]
  return [...problems, ...climbing(name)]
}

/** The same by the API server, which has taken almost anything since 1.32. */
export function relaxedEnvironmentNameProblems(name: string): readonly string[] {
  if (/^[ -<>-~]*$/.test(name)) return []
  const kinds = "printable ASCII characters other than '='"
  return [`a valid environment variable name must consist only of ${kinds}`]
}

/** What is wrong with the key of a ConfigMap or a Secret. */
export function dataKeyProblems(key: string): readonly string[] {
  const problems = bytesOf(key) > 253 ? [tooLong(253)] : []
  const form = '[-._a-zA-Z0-9]+'
  const rule = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
  if (!matches(form, key)) problems.push(withForm(rule, form, ['key.name', 'KEY_NAME', 'key-name']))
  return [...problems, ...climbing(key)]
}

// Both are used as names of files.
function climbing(name: string): readonly string[] {
  if (name === '.' || name === '..') return [`must not be '${name}'`]
  return name.startsWith('..') ? ["must not start with '..'"] : []
}

/** What is wrong with the name of a header. */
export function httpHeaderProblems(name: string): readonly string[] {
  const form = '[-A-Za-z0-9]+'
  const rule = "a valid HTTP header must consist of alphanumeric characters or '-'"
  return matches(form, name) ? [] : [withForm(rule, form, ['X-Header-Name'])]
}

/** What is wrong with the name of a container. */
export function dnsLabelProblems(name: string): readonly string[] {
  const problems = bytesOf(name) > 63 ? [tooLong(63)] : []
  if (matches(dnsLabelForm, name)) return problems
  if (matches(subdomainForm, name)) return [...problems, 'must not contain dots']
  const letters = "lower case alphanumeric characters or '-'"
  const rule = `a lowercase RFC 1123 label must consist of ${letters}, ${ends}`
  return [...problems, withForm(rule, dnsLabelForm, ['my-name', '123-abc'])]
}

/** What is wrong with the name of an object, or the prefix of a key. */
export function subdomainProblems(prefix: string): readonly string[] {
  const problems = bytesOf(prefix) > 253 ? [tooLong(253)] : []
  if (matches(subdomainForm, prefix)) return problems
  const letters = "lower case alphanumeric characters, '-' or '.'"
  const rule = `a lowercase RFC 1123 subdomain must consist of ${letters}, ${ends}`
  return [...problems, withForm(rule, subdomainForm, ['example.com'])]
}

function matches(form: string, text: string): boolean {
  return new RegExp(`^${form}$`).test(text)
}

function tooLong(limit: number): string {
  return `must be no more than ${limit} characters`
}

function withForm(rule: string, form: string, examples: readonly string[]): string {
  const shown = examples.map((example) => `'${example}', `).join(' or ')
  return `${rule} (e.g. ${shown}regex used for validation is '${form}')`
}

// Go measures texts in bytes of UTF-8.
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
