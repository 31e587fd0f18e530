import type { Backend } from './router.ts'

/**
 * The kernel's list once kube-proxy has brought it to these backends: it adds first, each new
 * destination at the front, and deletes then.
 */
export function destinationsAfter(
  list: readonly string[],
  backends: readonly Backend[],
): { readonly list: readonly string[]; readonly added: readonly string[] } {
  const known = new Set(list)
  const wanted = new Set(backends.map(({ name }) => name))
  const added = backends.map(({ name }) => name).filter((name) => !known.has(name))
  const kept = list.filter((name) => wanted.has(name))
  return { list: [...added].reverse().concat(kept), added }
}

/** Where among the backends each name of the kernel's list stands. */
export function placesOf(list: readonly string[], backends: readonly Backend[]): readonly number[] {
  const places = new Map(backends.map(({ name }, index) => [name, index]))
  return list.map((name) => places.get(name) ?? -1)
}
