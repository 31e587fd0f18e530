import { after, type Duration, type Instant } from '../../../units/time.ts'

/**
 * How thoroughly an Application is compared: 3 asks Git anew for the revision, 2 takes the newest
 * that is known, 1 the one compared last, 0 looks at the tree of resources only.
 */
export type CompareLevel = 0 | 1 | 2 | 3

/** `hard` also forgets the rendered manifests. */
export type RefreshType = 'normal' | 'hard'

export interface RefreshInput {
  /** The whole second of the last comparison of level 2 or more; null: never. */
  readonly reconciledAt: Instant | null
  /** The annotation `argocd.argoproj.io/refresh`; null: none. */
  readonly annotation: string | null
  readonly sourceDiffers: boolean
  readonly destinationDiffers: boolean
  readonly ignoreDifferencesDiffers: boolean
  /** The highest level that the controller has asked itself for; null: none. */
  readonly requested: CompareLevel | null
}

/** `timeout.reconciliation` and `timeout.hard.reconciliation`; 0: off. */
export interface RefreshTimeouts {
  readonly timeout: Duration
  readonly hardTimeout: Duration
}

export interface Refresh {
  readonly level: CompareLevel
  readonly type: RefreshType
  /** The controller's own request was the reason, and is used up. */
  readonly consumesRequest: boolean
}

/** Whether, and how, an Application is compared when it is looked at (`needRefreshAppStatus`). */
export function refreshNeeded(
  input: RefreshInput,
  timeouts: RefreshTimeouts,
  now: Instant,
): Refresh | null {
  if (input.annotation !== null) {
    return refresh(3, input.annotation === 'hard' ? 'hard' : 'normal')
  }
  if (input.sourceDiffers) return refresh(3, 'normal')
  if (hasExpired(input.reconciledAt, timeouts.hardTimeout, now)) return refresh(2, 'hard')
  if (input.reconciledAt === null) return refresh(2, 'normal')
  if (hasExpired(input.reconciledAt, timeouts.timeout, now)) return refresh(2, 'normal')
  if (input.destinationDiffers || input.ignoreDifferencesDiffers) return refresh(2, 'normal')
  if (input.requested === null) return null
  return { level: input.requested, type: 'normal', consumesRequest: true }
}

function hasExpired(reconciledAt: Instant | null, timeout: Duration, now: Instant): boolean {
  if (timeout <= 0) return false
  return reconciledAt === null || after(reconciledAt, timeout) < now
}

function refresh(level: CompareLevel, type: RefreshType): Refresh {
  return { level, type, consumesRequest: false }
}
