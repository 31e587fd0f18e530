/**
 * The revision that an AnalysisRun or an Experiment belongs to. The controller names them after it:
 * `<rollout>-<pod template hash>-<revision>…`. 0 if the name is none of these.
 */
export function revisionIn(name: string, rollout: string, hash: string): number {
  const start = `${rollout}-${hash}-`
  if (!name.startsWith(start)) return 0
  return Number(/^\d+/.exec(name.slice(start.length))?.[0] ?? 0)
}
