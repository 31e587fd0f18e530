import type { Paint } from './paint.ts'

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
export function rolloutStatus(phase: string, paint: Paint): string {
  return signed(paint, rollout, phase)
}

export function replicaSetStatus(status: string, paint: Paint): string {
  return signed(paint, replicaSet, status)
}

/** Of an AnalysisRun, an Experiment or a Job. */
export function analysisStatus(phase: string, paint: Paint): string {
  return signed(paint, analysis, phase)
}

/** A pod's reason or phase: whole families of reasons share a sign. */
export function podStatus(status: string, paint: Paint): string {
  if (status.startsWith('Init:')) return `${paint(progressing)} ${status}`
  if (/^(Signal|ExitCode):/.test(status)) return `${paint(bad)} ${status}`
  if (status.endsWith('Error') || status.startsWith('Err')) return `${paint(warning)} ${status}`
  return signed(paint, pod, status)
}

export interface MeasurementCounts {
  readonly successful: number
  readonly failed: number
  readonly inconclusive: number
  readonly error: number
}

/** The counters of an AnalysisRun's measurements, those of zero left out: `✔ 4,✖ 1`. */
export function measurementCounts(counts: MeasurementCounts, paint: Paint): string {
  const { successful, failed, inconclusive, error } = counts
  return [
    [ok, successful] as const,
    [bad, failed] as const,
    [unknown, inconclusive] as const,
    [warning, error] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([icon, count]) => `${paint(icon)} ${count}`)
    .join(',')
}

function signed(paint: Paint, icons: Icons, word: string): string {
  const icon = Object.hasOwn(icons, word) ? icons[word] : undefined
  return `${paint(icon ?? ' ')} ${word}`
}
