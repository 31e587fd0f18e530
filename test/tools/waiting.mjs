/**
 * What no public door reaches yet: each is right by itself (recordings and tests hold it) and waits
 * for a place. Nothing may wait here that is reached after all (`test/house.test.ts`), and whatever
 * neither a door nor one of these reaches is dead (`npm run deps`): the list can only shrink.
 *
 * @type {readonly { readonly waitsFor: string, readonly paths: readonly string[] }[]}
 */
export const waiting = [
  {
    waitsFor: "people who press Argo CD's buttons in a scenario",
    paths: ['src/application/argocd/actions/actions.ts'],
  },
]
