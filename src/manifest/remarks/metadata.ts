import { recordIn, textIn } from '../../document/fields.ts'
import { errorText, type FieldError } from '../admission/fieldError.ts'
import { metadataErrors } from '../admission/metadata.ts'
import type { ManifestFinding } from '../finding.ts'
import { dnsLabelProblems, serviceNameProblems, subdomainProblems } from '../validation/names.ts'
import type { RemarkRule } from './remark.ts'
import { marksIn } from './unrendered.ts'

/** Names, labels, annotations, owners: the API server's own texts about them. */
export const metadata: RemarkRule = ({ kind, written, name }) => {
  // That a name is missing has been told.
  if (name === '') return []
  const block = recordIn(written, 'metadata')
  const rule = kind === 'Service' ? serviceNameProblems : subdomainProblems
  const errors = metadataErrors(block, rule).filter(isOwn)
  return [...errors.map(findingOf), ...namespaceFinding(textIn(block, 'namespace'))]
}

function findingOf(error: FieldError): ManifestFinding {
  const { at } = error
  const hint = hints[String(at[1])] ?? 'See the page of names in the documentation of Kubernetes.'
  const message = errorText(error)
  return { code: 'metadata-invalid', severity: 'error', path: at, message, hint }
}

// What stands in a value only because the file has not been rendered yet is told as that.
function isOwn({ body }: FieldError): boolean {
  return !marksIn(body)
}

const hints: { readonly [field: string]: string | undefined } = {
  name: 'Lower case letters, digits, dashes and dots; a letter or digit at both ends.',
  labels:
    'At most 63 letters, digits, dashes, dots and underscores; put other texts in annotations.',
  annotations:
    'Letters, digits, dashes, dots and underscores in a key, a prefix and a slash before.',
  finalizers: 'A prefix, a slash, a name.',
}

function namespaceFinding(namespace: string): readonly ManifestFinding[] {
  if (namespace === '' || marksIn(namespace)) return []
  if (dnsLabelProblems(namespace).length === 0) return []
  // The server looks the namespace up before it looks at its name.
  const message = `namespaces "${namespace}" not found`
  const hint = 'No namespace can be called so: lower case letters, digits and dashes.'
  const path = ['metadata', 'namespace']
  return [{ code: 'metadata-invalid', severity: 'error', path, message, hint }]
}
