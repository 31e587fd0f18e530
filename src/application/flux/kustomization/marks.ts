// Labels and annotations by which people tell Flux how to treat an object.

const GROUP = 'kustomize.toolkit.fluxcd.io'

export type Marks = readonly (readonly [string, string])[]

/** An object with one of these is not applied at all. */
export const excluded: Marks = [
  [`${GROUP}/reconcile`, 'disabled'],
  [`${GROUP}/ssa`, 'Ignore'],
]

/** Not applied if it is there already; only Git is asked. */
export const ifNotPresent: Marks = [[`${GROUP}/ssa`, 'IfNotPresent']]

/** Deleted and created anew where a field cannot be changed. */
export const forced: Marks = [[`${GROUP}/force`, 'enabled']]

/** What others wrote is not taken over. */
export const merged: Marks = [[`${GROUP}/ssa`, 'Merge']]

/** Not deleted when it leaves Git. */
export const kept: Marks = [[`${GROUP}/prune`, 'disabled'], ...excluded]

/** The labels that say to which Kustomization an object belongs. */
export function ownerLabels(name: string, namespace: string): Readonly<Record<string, string>> {
  return { [`${GROUP}/name`]: name, [`${GROUP}/namespace`]: namespace }
}
