// The signs of the kubectl plugin, by the words that they stand before.

const waiting = '◷'
const progressing = '◌'
const warning = '⚠'
const unknown = '?'
const ok = '✔'
const bad = '✖'
const paused = '॥'
const neutral = '•'

type Icons = Readonly<Record<string, string>>

const rollout: Icons = {
  Progressing: progressing,
  Error: warning,
  InvalidSpec: warning,
  Paused: paused,
  Healthy: ok,
  Degraded: bad,
  Unknown: unknown,
  ScaledDown: neutral,
}

const replicaSet: Icons = {
  Progressing: progressing,
  Healthy: ok,
  ReplicaFailure: bad,
  ScaledDown: neutral,
}

const analysis: Icons = {
  Successful: ok,
  Inconclusive: unknown,
  Failed: bad,
  Error: warning,
  Running: progressing,
  Pending: waiting,
}

const pod: Icons = {
  Pending: progressing,
  Terminating: progressing,
  ContainerCreating: progressing,
  Running: ok,
  Completed: ok,
  Failed: bad,
  InvalidImageName: bad,
  CrashLoopBackOff: bad,
  ImagePullBackOff: warning,
  RegistryUnavailable: warning,
  Unknown: unknown,
}

/** `✔ Healthy`: a Rollout's phase behind its sign; a blank stands for an unknown word's. */
export function rolloutStatus(phase: string): string {
  return signed(rollout, phase)
}

export function replicaSetStatus(status: string): string {
  return signed(replicaSet, status)
}

/** Of an AnalysisRun, an Experiment or a Job. */
export function analysisStatus(phase: string): string {
  return signed(analysis, phase)
}

/** A pod's reason or phase: whole families of reasons share a sign. */
export function podStatus(status: string): string {
  if (status.startsWith('Init:')) return `${progressing} ${status}`
  if (/^(Signal|ExitCode):/.test(status)) return `${bad} ${status}`
  if (status.endsWith('Error') || status.startsWith('Err')) return `${warning} ${status}`
  return signed(pod, status)
}

/** The counters of an AnalysisRun's measurements, those of zero left out: `✔ 4,✖ 1`. */
export function measurementCounts(counts: {
  readonly successful: number
  readonly failed: number
  readonly inconclusive: number
  readonly error: number
}): string {
  const { successful, failed, inconclusive, error } = counts
  return [
    [ok, successful] as const,
    [bad, failed] as const,
    [unknown, inconclusive] as const,
    [warning, error] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([icon, count]) => `${icon} ${count}`)
    .join(',')
}

function signed(icons: Icons, word: string): string {
  return `${Object.hasOwn(icons, word) ? icons[word] : ' '} ${word}`
}
