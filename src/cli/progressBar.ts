import { Presets, SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** How far something is. */
export interface ProgressBar {
  readonly update: (done: number) => void
  readonly stop: () => void
}

/** A bar beside the answer, for people who look; nothing in a pipe. */
export function progressBar({ terminal }: Io, total: number): ProgressBar {
  if (!terminal.isInteractive) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar({ clearOnComplete: true, hideCursor: true }, Presets.shades_classic)
  bar.start(total, 0)
  return { update: (done) => bar.update(done), stop: () => bar.stop() }
}
