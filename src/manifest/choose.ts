import type { ManifestFinding } from './finding.ts'
import type { Manifest } from './objects.ts'

/** The Rollout, or else the Deployment, that is meant; what there is to say if none is. */
export function chooseWorkload(
  manifests: readonly Manifest[],
  { rollout, deployment }: { readonly rollout?: string; readonly deployment?: string },
): Manifest | ManifestFinding {
  const rollouts = manifests.filter(({ kind }) => kind === 'Rollout')
  const deployments = manifests.filter(
    ({ kind, group }) => kind === 'Deployment' && group === 'apps',
  )
  if (rollout !== undefined) return named(rollouts, 'Rollout', rollout)
  if (deployment !== undefined) return named(deployments, 'Deployment', deployment)
  const [first, ...others] = rollouts.length === 0 ? deployments : rollouts
  if (first === undefined) {
    const hint = 'Add a manifest with kind: Rollout, or a Deployment.'
    return problem('no-rollout', 'There is no Rollout among the manifests.', hint)
  }
  if (others.length === 0) return first
  const isRollout = first.kind === 'Rollout'
  return problem(
    isRollout ? 'several-rollouts' : 'several-deployments',
    `There are several ${first.kind}s: ${namesOf([first, ...others])}.`,
    `Name one: { ${first.kind.toLowerCase()} }`,
  )
}

function named(
  all: readonly Manifest[],
  kind: 'Rollout' | 'Deployment',
  name: string,
): Manifest | ManifestFinding {
  const found = all.find((one) => one.name === name || `${one.namespace}/${one.name}` === name)
  if (found !== undefined) return found
  const code = kind === 'Rollout' ? 'no-such-rollout' : 'no-such-deployment'
  const hint = all.length === 0 ? `There is no ${kind} at all.` : `There are ${namesOf(all)}.`
  return problem(code, `There is no ${kind} "${name}" among the manifests.`, hint)
}

function namesOf(manifests: readonly Manifest[]): string {
  return manifests.map(({ name }) => `"${name}"`).join(', ')
}

function problem(code: ManifestFinding['code'], message: string, hint: string): ManifestFinding {
  return { code, severity: 'error', path: [], message, hint }
}
