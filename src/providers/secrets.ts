import type { ProviderCluster } from './provider.ts'

/** Where the controller lives, and with it the credentials of its providers. */
export const CONTROLLER_NAMESPACE = 'argo-rollouts'

export type FoundSecret =
  | { readonly kind: 'found'; readonly data: Readonly<Record<string, string>> }
  /** Nobody says which Secrets there are: this one is there, and complete. */
  | { readonly kind: 'assumed' }
  | { readonly kind: 'missing' }

/** A Secret that a provider looks for. */
export function secretNamed(
  { secrets }: ProviderCluster,
  name: string,
  namespace: string = CONTROLLER_NAMESPACE,
): FoundSecret {
  if (secrets === null) return { kind: 'assumed' }
  const key = `${namespace}/${name}`
  const data = Object.hasOwn(secrets, key) ? secrets[key] : undefined
  return data === undefined ? { kind: 'missing' } : { kind: 'found', data }
}

/** What a Secret holds under a key; '' without it. An empty value is a missing one. */
export function valueIn(secret: FoundSecret, key: string): string {
  if (secret.kind !== 'found') return ''
  return Object.hasOwn(secret.data, key) ? (secret.data[key] ?? '') : ''
}

/** Kubernetes' own words for a Secret that is not there. */
export function secretNotFound(name: string): string {
  return `secrets "${name}" not found`
}
