/** The kinds that bring other manifests from Git into the cluster, with their groups. */
export const deliveryKinds: ReadonlyMap<string, string> = new Map([
  ['Application', 'argoproj.io'],
  ['AppProject', 'argoproj.io'],
  ['GitRepository', 'source.toolkit.fluxcd.io'],
  ['Kustomization', 'kustomize.toolkit.fluxcd.io'],
])
