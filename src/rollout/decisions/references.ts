/**
 * Where a template hash may stand: fields of the status, and selectors of the Services that a
 * strategy names.
 */
export interface Referrers {
  readonly stableRS: string
  readonly currentPodHash: string
  /** `podTemplateHash` of the recorded canary and stable weights. */
  readonly weightHashes: readonly string[]
  /** Live selectors of canaryService and stableService; ping and pong are not looked at. */
  readonly selectors: readonly string[]
}

/** Something still refers to the ReplicaSet of this hash, so it must not lose its pods. */
export function isReferenced(hash: string, by: Referrers): boolean {
  return (
    hash !== '' &&
    (hash === by.stableRS ||
      hash === by.currentPodHash ||
      by.weightHashes.includes(hash) ||
      by.selectors.includes(hash))
  )
}
