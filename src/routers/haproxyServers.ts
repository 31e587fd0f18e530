import type { Backend } from './router.ts'

/**
 * The backup that HAProxy uses alone while no primary can answer (no `option allbackups`); -1:
 * none.
 */
export function firstBackup(backends: readonly Backend[]): number {
  return backends.findIndex(({ backup, down, weight }) => backup && !down && weight > 0)
}

/** Whether the servers are the same ones, whatever has become of their weights and health. */
export function haveSameNames(some: readonly Backend[], others: readonly Backend[]): boolean {
  return (
    some.length === others.length && some.every(({ name }, index) => name === others[index]?.name)
  )
}
