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
    return problem('no-rollout', 'There is no Rollout among the manifests.', hintFor(manifests))
  }
  if (others.length === 0) return first
  return problem(
    codes[first.kind === 'Rollout' ? 'Rollout' : 'Deployment'].several,
    `There are several ${first.kind}s: ${namesOf([first, ...others])}.`,
    `Name one: { ${first.kind.toLowerCase()} }`,
  )
}

const played = '(rollout-sim run) play'
const judged = '(rollout-sim judge) play'

// What else stands there has a simulation of its own, in code and on the command line.
function hintFor(manifests: readonly Manifest[]): string {
  const kinds = new Set(manifests.map(({ kind }) => kind))
  const alone = [
    ['Experiment', `parseExperiment and simulateExperiment ${played} the Experiment alone.`],
    ['AnalysisRun', `parseAnalysisRun and simulateAnalysisRun ${played} the AnalysisRun alone.`],
    ['AnalysisTemplate', `parseTemplates and simulateAnalysis ${judged} a template alone.`],
    ['ClusterAnalysisTemplate', `parseTemplates and simulateAnalysis ${judged} a template alone.`],
  ] as const
  const found = alone.find(([kind]) => kinds.has(kind))
  const add = 'Add a manifest with kind: Rollout, or a Deployment.'
  return found === undefined ? add : `${add} ${found[1]}`
}

/** What may stand alone, without a Rollout around it. */
export type StandaloneKind = 'Experiment' | 'AnalysisRun'

/** The one that is meant by its name, or the only one; what there is to say if none is. */
export function chooseAlone(
  manifests: readonly Manifest[],
  kind: StandaloneKind,
  name: string | undefined,
): Manifest | ManifestFinding {
  const all = manifests.filter((one) => one.kind === kind)
  if (name !== undefined) return named(all, kind, name)
  const [first, ...others] = all
  if (first === undefined) {
    const message = `There is no ${kind} among the manifests.`
    return problem(codes[kind].none, message, `Add a manifest with kind: ${kind}.`)
  }
  if (others.length === 0) return first
  const option = kind === 'Experiment' ? 'experiment' : 'analysisRun'
  const message = `There are several ${kind}s: ${namesOf(all)}.`
  return problem(codes[kind].several, message, `Name one: { ${option} }`)
}

const codes = {
  Rollout: { none: 'no-rollout', several: 'several-rollouts', noSuch: 'no-such-rollout' },
  Deployment: { none: 'no-rollout', several: 'several-deployments', noSuch: 'no-such-deployment' },
  Experiment: {
    none: 'no-experiment',
    several: 'several-experiments',
    noSuch: 'no-such-experiment',
  },
  AnalysisRun: {
    none: 'no-analysis-run',
    several: 'several-analysis-runs',
    noSuch: 'no-such-analysis-run',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ManifestFinding['code']>>>>

function named(
  all: readonly Manifest[],
  kind: keyof typeof codes,
  name: string,
): Manifest | ManifestFinding {
  const found = all.find((one) => one.name === name || `${one.namespace}/${one.name}` === name)
  if (found !== undefined) return found
  const hint = all.length === 0 ? `There is no ${kind} at all.` : `There are ${namesOf(all)}.`
  const message = `There is no ${kind} "${name}" among the manifests.`
  return problem(codes[kind].noSuch, message, hint)
}

function namesOf(manifests: readonly Manifest[]): string {
  return manifests.map(({ name }) => `"${name}"`).join(', ')
}

function problem(code: ManifestFinding['code'], message: string, hint: string): ManifestFinding {
  return { code, severity: 'error', path: [], message, hint }
}
