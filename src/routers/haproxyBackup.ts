import type { Backend } from './router.ts'

/**
 * The backup that HAProxy uses alone while no primary can answer (no `option allbackups`); -1:
 * none.
 */
export function firstBackup(backends: readonly Backend[]): number {
  return backends.findIndex(({ backup, down, weight }) => backup && !down && weight > 0)
}
