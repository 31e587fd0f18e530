import type { Pass } from '../contract.ts'

/**
 * A status field, recorded weights or a live Service still point at this template hash.
 * (`isReplicaSetReferenced`)
 */
export function isReferenced(pass: Pass, hash: string): boolean {
  const { prev } = pass
  return (
    hash !== '' &&
    (hash === prev.stableRS ||
      hash === prev.currentPodHash ||
      hash === prev.activeSelector ||
      hash === prev.previewSelector ||
      hash === prev.weights?.canary.podTemplateHash ||
      hash === prev.weights?.stable.podTemplateHash ||
      pass.rules.references(pass, hash))
  )
}

/** One of the named Services selects this hash; '' names none. */
export function isSelected(pass: Pass, names: readonly string[], hash: string): boolean {
  return pass.services.some((service) => service.hash === hash && names.includes(service.name))
}
