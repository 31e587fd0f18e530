import type { RolloutInfo } from './info.ts'

/** How the status is printed. */
export interface StatusTextOptions {
  /** While it is watched, which is its default; false is `--watch=false`. False if absent. */
  readonly watch?: boolean
}

/**
 * `Paused - CanaryPauseStep`, as `kubectl argo rollouts status NAME` says it. Once, `Healthy` and
 * `Degraded` stand alone; while it is watched, a message is left out only where there is none.
 */
export function toStatusText(
  { phase, message }: Pick<RolloutInfo, 'phase' | 'message'>,
  { watch = false }: StatusTextOptions = {},
): string {
  const isBare = watch ? message === '' : isLast(phase)
  return isBare ? phase : `${phase} - ${message}`
}

/** The phases after which nobody needs to wait any more. */
export function isLast(phase: string): boolean {
  return phase === 'Healthy' || phase === 'Degraded'
}
